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
	rest: document_id === 'b' ? 300_000 : null,
})
const rows = [
	row('a', 'stated_total', null, 1),
	row('a', 'itemised', 40_000, null),
	row('b', 'stated_total', 900_000, 7),
	row('b', 'basic', 400_000, 9),
	row('b', 'beyond_basic', 500_000, 8),
	row('b', 'itemised', 200_000, null),
]
const scene = (query = '', own = rows) => ({
	rows: own,
	values: read(params, new URLSearchParams(query)).values,
	disclosures: known,
	locale: 'zh' as const,
})

test('a total that is not printed is said below the bar of what is listed; a sum leads to its rows', () => {
	const [a] = charts(scene())
	expect(a?.chart).toMatchObject({
		max: 900_000,
		rows: [{ name: '列出的项目相加', segments: [{ value: 40_000, label: '4.00', origin: 'derived' }] }],
	})
	expect(a && targetsOf(a)).toEqual([{ of: 'a.itemised' }])
	expect(a?.below).toMatchObject([
		['印出的合计：', { text: '没有印出', target: { src: { document_id: 'a', line_start: 1, line_end: 1 } } }],
	])
})

test('the bar of a printed total has what is listed and what is not, each leading on', () => {
	const [, b] = charts(scene())
	expect(b?.chart).toMatchObject({
		rows: [
			{
				name: '印出的合计',
				segments: [
					{ key: 'basic', value: 400_000, origin: 'disclosed' },
					{ key: 'itemised', value: 200_000 },
					{ key: 'rest', value: 300_000, origin: 'derived' },
				],
			},
		],
	})
	expect(b && targetsOf(b).slice(1)).toEqual([{ of: 'b.itemised' }, { of: 'b.rest' }])
	expect(b?.below?.map(([name]) => name)).toEqual(['印出的合计：', '基本支出以外：'])
	expect(b?.sentence).toContain('没有列出的部分 30.00 万元')
	const keysAt = (origin: string) => {
		const [, narrowed] = charts(scene(`origin=${origin}`))
		return narrowed?.chart.kind === 'stacks' && narrowed.chart.rows[0]?.segments.map(({ key }) => key)
	}
	expect(keysAt('derived')).toContain('rest')
	expect(keysAt('disclosed')).not.toContain('rest')
})

test('on its own scale each picture ends at its own largest amount', () => {
	expect(charts(scene('axis=own')).map(({ chart }) => 'max' in chart && chart.max)).toEqual([40_000, 900_000])
})

test('one disclosure that lists less than it budgets beyond basic expenditure is a finding', () => {
	expect(view.title(scene('', rows.slice(2)))).toBe(
		'B组织部 2024：列出的项目只有 20.00 万元，基本支出以外共 50.00 万元',
	)
	expect(view.title(scene())).toBe('印出的合计里没有列出项目的部分，最多的是B 2024 33%')
	const listed = rows.map((it) => ({ ...it, rest: null }))
	expect(view.title(scene('', listed))).toBe('印出的合计：A 2024 没有印出，B 2024 90.00 万元')
	expect(view.title(scene('', rows.slice(0, 2)))).toBe('A组织部 2024：预算规模与口径')
})

test('the table says scope and origin; in yuan where asked', async () => {
	const { rows: lines } = (await view.table())(scene('unit=yuan'))
	expect(lines[1]?.slice(0, 3)).toEqual(['A 2024', '只含项目', '列出的项目相加'])
	expect(lines[1]?.[3]).toMatchObject({ text: '40,000', target: { of: 'a.itemised' } })
	expect(lines[0]?.[4]).toBe('–')
})
