import { describe, expect, test } from 'vitest'
import type { DocumentTables } from '../tables.ts'
import { EXPECTED } from './pingluo-indicators.fixture.ts'
import { documentOf, linesOf, replaced as changed } from './read.fixture.ts'

const FILE = 'pingluo-2022-project-targets.txt'
const lines = linesOf(FILE)
const read = (of: readonly string[] = lines) => documentOf(FILE, of)
const whole = await read()
const { indicator: indicators } = whole
const found = (rule: string, { finding }: DocumentTables = whole) => finding.filter((it) => it.rule === rule)
const ofForm = (line: number) =>
	indicators.filter(({ project_id }) => project_id?.endsWith(`.L${String(line)}`))
const replaced = (line: number, change: (text: string) => string) => changed(lines, line, change)

describe('indicators', () => {
	test.each(Object.entries(EXPECTED))('of the form in line %s', (line, expected) => {
		const own = ofForm(Number(line))
		expect(
			own.map((row) => [
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
		expect(own.map(({ seq }) => seq)).toEqual(expected.map((_, at) => at + 1))
	})

	test('as many in each form as rows that print a name or a value: 175', () => {
		const forms = [...new Set(indicators.map(({ project_id }) => project_id))]
		const counts = forms.map((form) => indicators.filter(({ project_id }) => project_id === form).length)
		expect(counts).toEqual([10, 9, 14, 14, 15, 19, 12, 12, 12, 13, 12, 11, 14, 8])
		expect(indicators).toHaveLength(175)
	})

	test('a class keeps the label as printed: cost stands under 产出, some labels have a letter twice', () => {
		const at = (line: number) => indicators.find(({ line_start }) => line_start === line)
		expect(at(17)).toMatchObject({ class1_printed: '产出指标', class1_origin: 'disclosed' })
		expect(at(20)).toMatchObject({ class1: '成本', class1_printed: '产出指标', class1_origin: 'disclosed' })
		expect(at(87)).toMatchObject({ class1: '产出', class1_printed: '产产出指标' })
	})

	test('seventeen rows print no class: it follows from the subclass', () => {
		const concluded = indicators.filter(({ class1_printed }) => class1_printed === null)
		expect(concluded.map(({ line_start }) => line_start)).toEqual([
			...[310, 311, 312, 313, 314, 315],
			...[336, 337, 338, 339, 340, 342, 343, 344],
			...[362, 363, 364],
		])
		for (const row of concluded) expect([row.class1, row.class1_origin]).toEqual(['效益', 'inferred_exact'])
		expect(found('class-not-printed').map((row) => [row.line_start, row.line_end])).toEqual([
			[310, 315],
			[336, 344],
			[362, 364],
		])
	})
})

describe('findings', () => {
	const places = (rule: string) =>
		found(rule).map((row) => [
			row.line_start,
			indicators.find(({ indicator_id }) => indicator_id === row.indicator_id)?.seq,
		])

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
		expect(mended).toMatchObject({ line_start: 15, line_end: 357 })
		const [first, ...others] = mended?.printed?.split(';') ?? []
		expect(first).toBe('15: 产出指 | 标、数量指标（必填硬性指 | 标)')
		expect(mended?.repaired?.split(';')[0]).toBe('15: 产出指标、数量指标（必填硬性指标)')
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
		expect(found('amount-without-unit').map((row) => [row.line_start, row.printed])).toEqual([
			[20, '5000-10000/人'],
			[21, '50000-100000/个'],
			[93, '40000'],
		])
	})

	test('the only number of a form without a unit', () => {
		expect(found('unit-missing-in-value').map((row) => [row.line_start, row.printed])).toEqual([[225, '28']])
	})
})

describe('a damaged document', () => {
	const indicatorAt = ({ indicator }: DocumentTables, line: number) =>
		indicator.find(({ line_start }) => line_start === line)

	test('a label whose end is lost is still the label', async () => {
		expect(indicatorAt(await read(replaced(213, () => '')), 211)).toMatchObject({
			class1: '满意度',
			name: '参加培训党员满意度',
			value: 95,
		})
	})

	test('the year of a form whose title is lost is no indicator', async () => {
		expect((await read(replaced(215, () => ''))).indicator).toHaveLength(175)
	})

	test('any other line can be lost without touching the rows of other lines', async () => {
		const key = (row: (typeof indicators)[number]) =>
			`${String(row.line_start)} ${row.name ?? ''} ${row.value_printed ?? ''}`
		// Five forms, among them one of every kind of broken label.
		const part = lines.slice(0, 129)
		const all = (await read(part)).indicator
		for (const lost of part.keys())
			expect((await read(part.map((was, at) => (at === lost ? '' : was)))).indicator.map(key)).toEqual(
				all.filter(({ line_start }) => line_start !== lost + 1).map(key),
			)
	}, 60_000)

	test('indicators whose header is lost are read all the same', async () => {
		expect((await read(replaced(304, () => ''))).indicator).toHaveLength(175)
	})

	test('a line that is no row of the table is not an indicator, and is told', async () => {
		const of = await read(replaced(316, () => '盖章处'))
		expect(of.indicator).toHaveLength(175)
		expect(found('not-used', of).map((row) => [row.line_start, row.printed])).toEqual([[316, '盖章处']])
	})

	test('a value whose characters are damaged has no number', async () => {
		const of = await read(replaced(25, (line) => line.replace('95%', '#5&')))
		expect(of.indicator[9]).toMatchObject({ value: null, value_state: 'unreadable' })
		expect(found('value-not-read', of).map((row) => row.line_start)).toEqual([25])
	})

	test('≪ in a value is read as ≤, and says so', async () => {
		expect(found('look-alike-characters')).toEqual([])
		const of = await read(replaced(17, (line) => line.replace('50 人次', '≪50 人次')))
		expect(found('look-alike-characters', of)).toMatchObject([
			{ line_start: 17, kind: 'repair', printed: '≪50人次', repaired: '≤50人次' },
		])
	})
})
