import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromText } from '../cells/from-text.ts'
import { printed, type Print } from './printed-table.fixture.ts'
import { readBudget } from './read.ts'

const NAMES = [
	'行政运行',
	'一般行政管理事务',
	'机关事业单位基本养老保险缴费支出',
	'住房公积金',
	'殡葬',
	'其他社会保障和就业支出',
]

/** Headings of a statement of income or expenditure: the total, then some of the columns that there are. */
const COLUMNS = {
	expenditure: [
		['基本支出', 'basic'],
		['项目支出', 'project'],
		['上缴上级支出', 'paid_to_superior'],
		['事业单位经营支出', 'operating'],
		['对附属单位补助支出', 'paid_to_subordinate'],
	],
	income: [
		['财政拨款收入', 'fiscal_appropriation'],
		['上级补助收入', 'superior_subsidy'],
		['事业收入', 'business_income'],
		['经营收入', 'operating_income'],
		['附属单位上缴收入', 'subordinate_payment'],
		['其他收入', 'other_income'],
	],
} as const
const TITLES = { expenditure: '部门支出总表', income: '部门收入总表' } as const

interface Leaf {
	readonly name: string
	readonly parts: readonly bigint[]
}

const money = (cents: bigint) => {
	const digits = String(cents).padStart(3, '0')
	return `${digits.slice(0, -2).replace(/\B(?=(?:\d{3})+$)/g, ',')}.${digits.slice(-2)}`
}

const table = fc
	.record({
		side: fc.constantFrom('expenditure' as const, 'income' as const),
		kept: fc.integer({ min: 1, max: 63 }),
		leaves: fc.array(
			fc.record({
				name: fc.constantFrom(...NAMES),
				parts: fc.array(
					fc.oneof(
						{ weight: 2, arbitrary: fc.constant(0n) },
						{ weight: 3, arbitrary: fc.bigInt({ min: 100n, max: 99_999_999n }) },
					),
					{ minLength: 6, maxLength: 6 },
				),
			}),
			{ minLength: 1, maxLength: 12 },
		),
		print: fc.constantFrom<Print>('blanks', 'wide-blanks', 'tabs', 'pipes'),
		isTotalFirst: fc.boolean(),
		isNumbered: fc.boolean(),
	})
	.map(({ side, kept, leaves, print, isTotalFirst, isNumbered }) => {
		const columns = COLUMNS[side].filter((_, at) => (kept >> at) % 2 === 1)
		const chosen = columns.length > 0 ? columns : COLUMNS[side].slice(0, 1)
		return { side, columns: chosen, leaves, print, isTotalFirst, isNumbered }
	})

test('any statement by code, however it is printed: every amount in its row and column, and no other', () => {
	fc.assert(
		fc.property(table, ({ side, columns, leaves, print, isTotalFirst, isNumbered }) => {
			const rows = rowsOf(leaves, columns.length)
			const total = rows.filter(({ code }) => code.length === 3)
			const totalRow = ['', '合计', ...cellsOf(sumOf(total.map((it) => it.parts)))]
			const body = rows.map(({ code, name, parts }) => [code, name, ...cellsOf(parts)])
			const head = [
				['科目编码', '科目名称', '合计', ...columns.map(([label]) => label)],
				...(isNumbered
					? [['栏次', '', ...Array.from({ length: columns.length + 1 }, (_, at) => String(at + 1))]]
					: []),
			]
			const text = `${TITLES[side]}\n单位：元\n${printed([...head, ...(isTotalFirst ? [totalRow] : []), ...body, ...(isTotalFirst ? [] : [totalRow])], print)}`
			const wanted = [...rows, { code: null, parts: sumOf(total.map((it) => it.parts)) }].flatMap(
				({ code, parts }) => [
					...(whole(parts) > 0n ? [`${String(code)} total ${String(whole(parts))}`] : []),
					...parts.flatMap((part, at) =>
						part > 0n ? [`${String(code)} ${columns[at]?.[1] ?? ''} ${String(part)}`] : [],
					),
				],
			)
			const read = [...readBudget(fromText('', text))].flatMap((it) =>
				it.table === 'budget_line' && it.row.amount_printed !== null
					? [
							`${String(it.row.function_code)} ${it.row.measure} ${String(it.row.amount_yuan ?? it.row.amount_printed)}`,
						]
					: [],
			)
			expect(read.toSorted(), text).toEqual(wanted.toSorted())
		}),
		{ numRuns: 400 },
	)
})

const whole = (parts: readonly bigint[]) => parts.reduce((sum, it) => sum + it, 0n)
const sumOf = (all: readonly (readonly bigint[])[]) =>
	(all[0] ?? []).map((_, at) => whole(all.map((parts) => parts[at] ?? 0n)))
const cellsOf = (parts: readonly bigint[]) => [whole(parts), ...parts].map((it) => (it > 0n ? money(it) : ''))

/** Items under two classes, each with its subclass. */
function rowsOf(leaves: readonly Leaf[], columns: number) {
	const items = leaves.map(({ name, parts }, at) => ({
		code: `${at % 2 === 0 ? '20805' : '22102'}${String(at + 1).padStart(2, '0')}`,
		name,
		// A department of which a total is no more than a few yuan is none.
		parts: parts.slice(0, columns).map((it, part) => (at === 0 && part === 0 ? it + 500_000_000n : it)),
	}))
	return ['208', '221'].flatMap((type) => {
		const own = items.filter(({ code }) => code.startsWith(type))
		if (own.length === 0) return []
		const parts = sumOf(own.map((it) => it.parts))
		return [
			{ code: type, name: '某类支出', parts },
			{ code: own[0]?.code.slice(0, 5) ?? '', name: '某款支出', parts },
			...own,
		]
	})
}

test('a number at the right end of a wide heading is under it, although 栏次 stands at its left end', () => {
	const text = `部门支出总表
单位：元
科目编码  科目名称  合计          基本支出      上缴上级支出  事业单位经营支出
栏次                1             2             3             4
208       某类支出  5,000,002.00  5,000,001.00          1.00`
	const read = [...readBudget(fromText('', text))].flatMap((it) =>
		it.table === 'budget_line' ? [`${it.row.measure} ${String(it.row.amount_yuan)}`] : [],
	)
	expect(read).toEqual(['total 500000200', 'basic 500000100', 'paid_to_superior 100'])
})
