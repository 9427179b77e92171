import { describe, expect, test } from 'vitest'
import text from '../../../../data/disclosures/pingluo-2022-project-targets.txt?raw'
import type { Reading } from '../../reading.ts'
import { source } from '../../source.ts'
import { EXPECTED } from './indicator.fixture.ts'
import { projectTargetForm } from './index.ts'

const lines = source(text).lines
const read = (of: readonly string[] = lines) => [...projectTargetForm.read({ lines: of })]
const only = <T extends Reading['table']>(table: T, of: readonly Reading[] = read()) =>
	of.filter((it): it is Extract<Reading, { readonly table: T }> => it.table === table)
const indicators = only('indicator')
const found = (rule: string, of: readonly Reading[] = read()) =>
	only('finding', of).filter(({ row }) => row.rule === rule)

/** The document with one line replaced; `line` is 1-based. */
const replaced = (line: number, change: (text: string) => string) =>
	lines.map((was, at) => (at === line - 1 ? change(was) : was))

describe('indicators', () => {
	test.each(Object.entries(EXPECTED))('of the form in line %s', (line, expected) => {
		const own = indicators.filter(({ project_line }) => project_line === Number(line))
		expect(
			own.map(({ row }) => [
				row.line_start,
				row.class1,
				row.class2?.replace(/指标$/, ''),
				row.name,
				row.value_printed,
				row.value_kind,
				row.value_low === null ? row.value : [row.value_low, row.value_high],
				row.unit,
			]),
		).toEqual(expected)
		expect(own.map(({ row }) => row.seq)).toEqual(expected.map((_, at) => at + 1))
	})

	test('as many in each form as rows that print a name or a value: 175', () => {
		const forms = [...new Set(indicators.map(({ project_line }) => project_line))]
		const counts = forms.map((form) => indicators.filter(({ project_line }) => project_line === form).length)
		expect(counts).toEqual([10, 9, 14, 14, 15, 19, 12, 12, 12, 13, 12, 11, 14, 8])
		expect(indicators).toHaveLength(175)
	})

	test('a class keeps the label as printed: cost stands under 产出, some labels have a letter twice', () => {
		const at = (line: number) => indicators.find(({ row }) => row.line_start === line)?.row
		expect(at(17)).toMatchObject({ class1_printed: '产出指标', class1_origin: 'disclosed' })
		expect(at(20)).toMatchObject({ class1: '成本', class1_printed: '产出指标', class1_origin: 'disclosed' })
		expect(at(87)).toMatchObject({ class1: '产出', class1_printed: '产产出指标' })
	})

	test('seventeen rows print no class: it follows from the subclass', () => {
		const concluded = indicators.filter(({ row }) => row.class1_printed === null)
		expect(concluded.map(({ row }) => row.line_start)).toEqual([
			...[310, 311, 312, 313, 314, 315],
			...[336, 337, 338, 339, 340, 342, 343, 344],
			...[362, 363, 364],
		])
		for (const { row } of concluded)
			expect([row.class1, row.class1_origin]).toEqual(['效益', 'inferred_exact'])
		expect(found('class-not-printed').map(({ row }) => [row.line_start, row.line_end])).toEqual([
			[310, 315],
			[336, 344],
			[362, 364],
		])
	})
})

describe('findings', () => {
	const places = (rule: string) =>
		found(rule).map(({ row, indicator_seq }) => [row.line_start, indicator_seq])

	test('a value without a name, a name without a value', () => {
		expect(places('value-without-name')).toEqual([
			[146, 6],
			[178, 7],
		])
		expect(places('name-without-value')).toEqual([[263, 9]])
	})

	test('labels broken over cells and pages, or with a letter twice, are one finding that lists them', () => {
		const [mended, ...more] = found('label-mended')
		expect(more).toEqual([])
		expect(mended?.row).toMatchObject({ line_start: 15, line_end: 357 })
		const [first, ...others] = mended?.row.printed?.split(';') ?? []
		expect(first).toBe('15: 产出指 | 标、数量指标（必填硬性指 | 标)')
		expect(mended?.row.repaired?.split(';')[0]).toBe('15: 产出指标、数量指标（必填硬性指标)')
		const lines = others.map((it) => Number(it.split(':')[0]))
		expect(lines).toEqual([85, 113, 141, 172, 199, 211, 225, 253, 280, 305, 329, 357])
	})

	test('rows that have moved left', () => {
		expect(places('columns-shifted')).toEqual([
			[284, 5],
			[291, 10],
		])
	})

	test('amounts without a unit', () => {
		expect(found('amount-without-unit').map(({ row }) => [row.line_start, row.printed])).toEqual([
			[20, '5000-10000/人'],
			[21, '50000-100000/个'],
			[93, '40000'],
		])
	})

	test('nothing else', () => {
		expect(only('finding')).toHaveLength(3 + 3 + 1 + 2 + 3)
	})
})

describe('a damaged document', () => {
	test('a label whose end is lost is still the label', () => {
		const of = read(replaced(213, () => ''))
		const row = only('indicator', of).find((it) => it.row.line_start === 211)?.row
		expect(row).toMatchObject({ class1: '满意度', name: '参加培训党员满意度', value: 95 })
	})

	test('a label whose beginning is lost covers its rows, not the label above it', () => {
		const of = read(replaced(211, () => ''))
		const row = only('indicator', of).find((it) => it.row.line_start === 213)?.row
		expect(row).toMatchObject({ class1: null, class2: null, name: '基层党组织服务对象', value: 100 })
		expect(found('class-not-read', of).map((it) => it.row.line_start)).toEqual([213])
		expect(only('indicator', read(replaced(225, () => '')))).toHaveLength(174)
	})

	test('the year of a form whose title is lost is no indicator', () => {
		expect(only('indicator', read(replaced(215, () => '')))).toHaveLength(175)
	})

	test('any other line can be lost without touching the rows of other lines', () => {
		const key = ({ row }: (typeof indicators)[number]) =>
			`${row.line_start} ${row.name ?? ''} ${row.value_printed ?? ''}`
		// Five forms, among them one of every kind of broken label.
		const part = lines.slice(0, 129)
		const whole = only('indicator', read(part))
		for (const lost of part.keys())
			expect(only('indicator', read(part.map((was, at) => (at === lost ? '' : was)))).map(key)).toEqual(
				whole.filter(({ row }) => row.line_start !== lost + 1).map(key),
			)
	}, 60_000)

	test('indicators whose header is lost are read all the same', () => {
		const of = read(replaced(304, () => ''))
		expect(only('indicator', of)).toHaveLength(175)
	})

	test('a form without any indicator says so', () => {
		const of = read([...lines.slice(0, 355)])
		expect(found('indicators-not-read', of).map(({ row }) => row.line_start)).toEqual([346])
	})

	test('a line that is no row of the table is not an indicator', () => {
		const of = read(replaced(316, () => '盖章处'))
		expect(only('indicator', of)).toHaveLength(175)
		expect(found('row-not-read', of).map(({ row }) => [row.line_start, row.printed])).toEqual([
			[316, '盖章处'],
		])
	})

	test('a value whose characters are damaged has no number', () => {
		const of = read(replaced(25, (line) => line.replace('95%', '#5&')))
		expect(only('indicator', of)[9]?.row).toMatchObject({ value: null, value_state: 'unreadable' })
		expect(found('value-not-read', of).map(({ row }) => row.line_start)).toEqual([25])
	})
})
