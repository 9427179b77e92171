import { expect, test } from 'vitest'
import { evidenceValues } from './evidence-filter.ts'

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
