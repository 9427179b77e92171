import { expect, test } from 'vitest'
import { texts } from '../../base/text.ts'
import { unit } from '../../share/page.ts'
import { count, disclosure, hidden, money, origin, words } from '../columns.ts'
import { defineView } from '../define-view.ts'
import type { AnyRow } from '../table/cell.ts'
import { changesOf } from './changes.ts'

const text = texts({
	zh: {
		name: '例',
		column_rule: '规则',
		column_project: '项目',
		column_budget: '预算数',
		column_nth: '序号',
	},
	en: {
		name: 'Example',
		column_rule: 'Rule',
		column_project: 'Project',
		column_budget: 'Budgeted',
		column_nth: 'Place',
	},
})
const { columns } = defineView({
	question: {
		id: 'example',
		text,
		params: { unit },
		sql: '',
		columns: {
			document_id: disclosure,
			rule: hidden(words),
			project: words,
			budget: money,
			nth: hidden(count),
			origin,
		},
	},
	title: () => '',
	lead: () => '',
	evidence: () => [],
	leaveOut: ({ nth }) => nth > 1,
})
const row = (project: string, more: object = {}) => ({
	document_id: 'julu',
	rule: 'A',
	project,
	budget: 10,
	nth: 1,
	origin: 'disclosed',
	...more,
})
const scene = (rows: readonly AnyRow[]) => ({
	rows,
	values: { unit: 'wan' },
	disclosures: [],
	locale: 'zh' as const,
})
const changed = (before: readonly AnyRow[], after: readonly AnyRow[]) => {
	const { changes, same } = changesOf(columns, scene(before), scene(after))
	return [changes.map(({ kind, name }) => [kind, ...name]), same]
}

test('a difference in a column that is not shown is none, whether it holds a number or words', () => {
	const before = [row('一'), row('二')]
	expect(changed(before, [row('一', { rule: 'B', origin: 'derived' }), row('二')])).toEqual([[], 2])
	expect(changed(before, [row('一', { budget: 10.01, rule: 'B' }), row('二')])).toEqual([
		[['changed', '一']],
		1,
	])
})

test('where only a hidden column tells rows apart, it does', () => {
	const before = [row('一', { rule: 'A' }), row('一', { rule: 'B' })]
	const after = [row('一', { rule: 'A' }), row('一', { rule: 'B', budget: 11 })]
	expect(changed(before, after)[1]).toBe(1)
})

test('rows that the table leaves out are not compared', () => {
	const before = [row('一'), row('二', { nth: 2, budget: 1 })]
	expect(changed(before, [row('一'), row('二', { nth: 2, budget: 2 })])).toEqual([[], 1])
})
