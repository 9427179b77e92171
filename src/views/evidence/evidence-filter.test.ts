import { expect, test } from 'vitest'
import { evidenceValues, withoutOpen } from './evidence-filter.ts'
import { joined } from './filters.ts'
import sql from './evidence.sql?raw'

const all = { c: '', dep: '', y: '' }

test('a filter without anything takes every row of the choice', () => {
	expect(evidenceValues({}, { ...all, c: '130529' }, 'zh')).toEqual({
		c: '130529',
		dep: '',
		y: '',
		lang: 'zh',
		document: '',
		coded: '',
		source: '',
		project: '',
		search: '',
		characters: '',
		rows: '',
		words: '',
		origin: '',
		unreadable: '',
		place: '',
		alike: '',
	})
})

test('what narrows is written as the query reads it', () => {
	const filter = {
		coded: false,
		source: ['project', 'indicator'],
		words: ['leaf', 'kind:basic|kind:project'],
		rows: ['D.L12'],
	}
	expect(evidenceValues(filter, all, 'en')).toMatchObject({
		coded: 'no',
		source: 'project.indicator',
		rows: 'd-l12',
		words: 'leaf kind:basic|kind:project',
	})
})

test('tables that a filter does not look into are not named', () => {
	const named = (filter: Parameters<typeof evidenceValues>[0]) => {
		const left = withoutOpen(sql, evidenceValues(filter, all, 'zh'))
		return ['disclosure', 'evidence', 'project_with_purpose', 'text_wording', 'budget_line'].filter((table) =>
			new RegExp(`(?:FROM|JOIN) ${table}\\b`).test(left),
		)
	}
	expect(named({})).toEqual(['disclosure', 'evidence'])
	expect(named({ search: 'dangjian' })).toEqual(['disclosure', 'evidence', 'project_with_purpose'])
	expect(named({ characters: 10 })).toEqual(['disclosure', 'evidence', 'text_wording'])
	expect(named({ unreadable: true })).toEqual(['disclosure', 'evidence', 'budget_line'])
	const conditions = withoutOpen(sql, evidenceValues({}, all, 'zh'))
	for (const kept of ['$source', '$origin', '$rows', '$words', '$coded', 'ORDER BY'])
		expect(conditions).toContain(kept)
})

test('filters that differ in their disclosures alone are one', () => {
	const filters = [
		{ document: 'a', source: ['fact'], rows: ['total'] },
		{ document: 'b', source: ['fact'], rows: ['basic'] },
		{ document: 'c', source: ['fact'], rows: ['total'] },
		{ words: ['part:basic'] },
	]
	expect(joined(filters)).toEqual([
		{ document: 'a.c', source: ['fact'], rows: ['total'] },
		{ document: 'b', source: ['fact'], rows: ['basic'] },
		{ document: '', words: ['part:basic'] },
	])
})
