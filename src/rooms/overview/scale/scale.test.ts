import { expect, test } from 'vitest'
import { read } from '../../../share/param.ts'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import { targetsOf } from '../../../views/view.ts'
import { charts } from './chart.ts'
import { params, type Scale } from './columns.ts'
import view from './view.ts'

const known = ['a', 'b'].map(
	(document_id) =>
		({
			document_id,
			county: document_id.toUpperCase(),
			department_kind: '组织部',
			fiscal_year: 2024,
			scope: 'projects',
			colour: 1,
			projects: 2,
		}) as Disclosure,
)
const row = (document_id: string, measure: string, amount: number | null, line: number | null): Scale => ({
	document_id,
	scope: 'projects',
	measure,
	amount,
	origin: line === null ? 'derived' : 'disclosed',
	parts: 2,
	line_start: line,
	line_end: line,
})
const rows = [
	row('a', 'stated_total', null, 1),
	row('a', 'itemised', 40_000, null),
	row('b', 'stated_total', 900_000, 7),
	row('b', 'beyond_basic', 500_000, 8),
	row('b', 'itemised', 200_000, null),
]
const scene = (query = '', own = rows) => ({
	rows: own,
	values: read(params, new URLSearchParams(query)).values,
	disclosures: known,
	locale: 'zh' as const,
})

test('a total that is not printed has no bar and says so; a sum leads to its rows', () => {
	const [a] = charts(scene())
	const { chart } = a ?? {}
	expect(chart).toMatchObject({
		max: 900_000,
		bars: [
			{ value: null, label: '没有印出' },
			{ value: 40_000, label: '4.00 万元', origin: 'derived' },
		],
	})
	expect(a && targetsOf(a)).toEqual([
		{ src: { document_id: 'a', line_start: 1, line_end: 1 } },
		{ of: 'a.itemised' },
	])
	expect(a).toBeDefined()
	expect(a?.total).toBeUndefined()
})

test('on its own scale each picture ends at its own largest amount', () => {
	expect(charts(scene('axis=own')).map(({ chart }) => 'max' in chart && chart.max)).toEqual([40_000, 900_000])
})

test('one disclosure that lists less than it budgets beyond basic expenditure is a finding', () => {
	expect(view.title(scene('', rows.slice(2)))).toBe(
		'B组织部 2024：列出的项目只有 20.00 万元，基本支出以外共 50.00 万元',
	)
	expect(view.title(scene())).toBe('印出的合计：A 2024 没有印出，B 2024 90.00 万元')
	expect(view.title(scene('', rows.slice(0, 2)))).toBe('A组织部 2024：预算规模与口径')
})

test('the table says scope and origin; in yuan where asked', async () => {
	const { rows: lines } = (await view.table())(scene('unit=yuan'))
	expect(lines[1]?.slice(0, 3)).toEqual(['A 2024', '只含项目', '列出的项目相加'])
	expect(lines[1]?.[3]).toMatchObject({ text: '40,000', target: { of: 'a.itemised' } })
	expect(lines[0]?.[4]).toBe('–')
})
