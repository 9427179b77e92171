import { expect, test } from 'vitest'
import { documentOf } from '../published/read.fixture.ts'

/** A made-up table of approved projects, each row a target. */
const read = (...lines: readonly string[]) =>
	documentOf('made-up.txt', ['柳溪县林草局2024年项目支出绩效目标', ...lines])

const WIDE = [
	'项目名称\t预算数（万元）\t绩效目标\t一级指标\t二级指标\t三级指标\t指标值\t权重',
	'合计-\t116.50\t-\t\t\t\t\t',
]
const targetsOf = (name: string, amount: string, count = 3) => [
	`${name}\t${amount}\t保护湿地。\t产出指标\t数量指标\t${name}人员\t≥24人\t30`,
	...Array.from(
		{ length: count - 1 },
		(_, at) => `\t\t\t\t质量指标\t${name}合格率${String(at)}\t≥95%\t${String(60 / (count - 1))}`,
	),
]

test('a unit above a table that its header contradicts is told, and that of the header is used', async () => {
	const table = [...WIDE, ...targetsOf('湿地巡护补助', '36.50'), ...targetsOf('苗圃改造', '80.00')]
	const twice = await read('项目支出绩效目标批复表', '金额单位：元', ...table)
	expect(twice.project.map((it) => it.amount_yuan)).toEqual([36_500_000n, 80_000_000n])
	expect(twice.finding.filter(({ rule }) => rule === 'units-contradict')).toMatchObject([
		{ line_start: 3, line_end: 4, printed: '金额单位：元 | 预算数（万元）' },
	])
	const once = await read('项目支出绩效目标批复表', '金额单位：万元', ...table)
	expect(once.finding.map(({ rule }) => rule)).not.toContain('units-contradict')
})

test('the total that a table prints over its projects is that of the document', async () => {
	const table = [...WIDE, ...targetsOf('湿地巡护补助', '36.50'), ...targetsOf('苗圃改造', '80.00')]
	const { document, reconciliation, finding } = await read('项目支出绩效目标批复表', ...table)
	expect(document[0]?.stated_total_yuan).toBe(116_500_000n)
	const rule = 'projects-make-up-stated-total'
	expect(reconciliation.filter((it) => it.rule === rule).map(({ outcome }) => outcome)).toEqual(['holds'])
	expect(finding.map((it) => it.rule)).not.toContain('not-used')
	const wrong = await read('项目支出绩效目标批复表', ...table.map((line) => line.replace('80.00', '88.00')))
	expect(wrong.finding.filter((it) => it.rule === rule)).toHaveLength(1)
	// The projects of two departments have no common total.
	const parted = await read(
		...['甲县林业局', '乙县水利局'].flatMap((name, at) => [
			'项目支出绩效目标批复表',
			`单位名称\t${WIDE[0] ?? ''}`,
			`\t合计\t${at === 0 ? '36.50' : '80.00'}\t\t\t\t\t\t`,
			`${name}\t${targetsOf('湿地巡护补助', at === 0 ? '36.50' : '80.00')[0] ?? ''}`,
		]),
	)
	expect(parted.document.map((it) => it.stated_total_yuan)).toEqual([null])
})

test('rows that have moved left are told once for those that follow one another', async () => {
	const moved = (line: string) => `${line.replace(/^\t\t/, '')}\t\t`
	const [first = '', ...others] = targetsOf('湿地巡护补助', '36.50', 5)
	const rows = [first, ...others.map((line, at) => (at === 1 || at === 2 ? moved(line) : line))]
	const { finding, indicator } = await read('项目支出绩效目标批复表', ...WIDE, ...rows)
	expect(indicator).toHaveLength(5)
	const told = finding.filter(({ rule }) => rule === 'columns-shifted')
	expect(told).toMatchObject([{ line_start: 7, line_end: 8, indicator_id: null }])
	// Rows of a page that leaves the merged cells out end where the table ends, and have not moved.
	const short = [first, ...others.map((line) => line.replace(/^\t\t/, ''))]
	const paged = await read('项目支出绩效目标批复表', ...WIDE, ...short)
	expect(paged.indicator).toHaveLength(5)
	expect(paged.finding.map(({ rule }) => rule)).not.toContain('columns-shifted')
})
