import { expect, test } from 'vitest'
import { opening } from '../../../../test/support/opening.ts'
import { pdf, ruledTable, type PdfPage } from '../../../../test/support/pdf.ts'
import { openFile } from '../open.ts'

const open = async (bytes: Uint8Array, how = opening) => (await openFile({ name: '甲.pdf', bytes }, how))[0]

async function linesOf(pages: readonly PdfPage[]) {
	const opened = await open(pdf(pages))
	if (opened?.outcome !== 'opened') throw new Error(opened?.zh ?? 'nothing was opened')
	return opened.document.lines
}
const texts = async (pages: readonly PdfPage[]) =>
	(await linesOf(pages))
		.filter(({ cells }) => cells.length > 0)
		.map(({ cells }) => cells.map(({ text }) => text))

const WIDTHS = [60, 160, 90, 90]
const HEAD = ['科目编码', '科目名称', '基本支出', '项目支出']

test('a ruled table is rows of cells, empty ones included, each with its box on its page', async () => {
	const page = ruledTable([HEAD, ['208', '社会保障和就业支出', '', '1,234.50']], { widths: WIDTHS })
	const lines = await linesOf([page])
	expect(lines.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
		HEAD,
		['208', '社会保障和就业支出', '', '1,234.50'],
	])
	// The second row lies from 18 to 36 points below the top border, which is 842 − 780 points from the top.
	expect(lines[1]?.cells[3]?.place).toEqual({ page: 1, box: [350, 80, 440, 98] })
	expect(lines[1]).toMatchObject({ columns: 'index', table: 0, page: 1 })
})

test('a cell without a border inside covers its columns and rows', async () => {
	const table = ruledTable(
		[
			['项目', null, '支出', null],
			['类', '款', '基本', '项目'],
		],
		{ widths: WIDTHS },
	)
	const [first] = await linesOf([table])
	expect(first?.cells.map(({ text, start, end }) => [text, start, end])).toEqual([
		['项目', 0, 2],
		['支出', 2, 4],
	])
})

test('a blank that is printed is kept, however narrow, and one at the end of a line parts it from the next', async () => {
	const table = ruledTable([['', '', '', '']], { widths: WIDTHS, height: 40 })
	// ≥ 200, its half blank set 0.25 of the type's height narrower; then 份, a blank, and 数 below it.
	const narrow = 'BT /F 10 Tf 43 765 Td [<2265> <0020> 250 <003200300030>] TJ ET'
	const [row] = await texts([
		{
			...table,
			texts: [
				['份 ', 103, 765],
				['数', 103, 750],
			],
			content: narrow,
		},
	])
	expect(row?.slice(0, 2)).toEqual(['≥ 200', '份 数'])
})

test('lines of a cell are one text, and a number that they break stays one number', async () => {
	const table = ruledTable([['', '', '', '']], { widths: WIDTHS, height: 40 })
	const [row] = await texts([
		{
			...table,
			texts: [
				['社会保障和', 103, 765],
				['就业支出', 103, 750],
				['1,234,', 263, 765],
				['567.00', 263, 750],
			],
		},
	])
	expect(row).toEqual(['', '社会保障和就业支出', '1,234,567.00', ''])
})

test('thin filled boxes are rules too, and strokes of dashes are one rule', async () => {
	const { texts: printed, strokes } = ruledTable([HEAD, HEAD], { widths: WIDTHS })
	const boxes = strokes.map(([x0, y0, x1, y1]) =>
		x0 === x1
			? `${String(x0 - 0.4)} ${String(y1)} 0.8 ${String(y0 - y1)} re f`
			: Array.from(
					{ length: Math.ceil((x1 - x0) / 6) },
					(_, at) =>
						`${String(x0 + at * 6)} ${String(y0)} m ${String(Math.min(x1, x0 + at * 6 + 4))} ${String(y1)} l S`,
				).join('\n'),
	)
	expect(await texts([{ texts: printed, content: boxes.join('\n') }])).toEqual([HEAD, HEAD])
})

test('a table that is open at its sides has its outer columns', async () => {
	const { texts: printed, strokes } = ruledTable([HEAD, HEAD], { widths: WIDTHS })
	const open = strokes.filter(([x0, , x1]) => x0 !== x1 || (x0 !== 40 && x0 !== 440))
	expect(await texts([{ texts: printed, strokes: open }])).toEqual([HEAD, HEAD])
})

test('a page that goes on with fewer borders keeps the columns of the page before, across its page number', async () => {
	const first = ruledTable([HEAD, ['208', '社会保障和就业支出', '10.00', '20.00']], { widths: WIDTHS })
	const last = ruledTable([['合计', null, '10.00', null]], { widths: WIDTHS })
	const lines = await linesOf([
		{ ...first, texts: [...first.texts, ['- 1 -', 290, 40]] },
		{ ...last, texts: [...last.texts, ['20.00', 353, 767], ['- 2 -', 290, 40]] },
	])
	const total = lines.find(({ cells }) => cells[0]?.text === '合计')
	expect(total?.table).toBe(0)
	expect(total?.cells.filter(({ text }) => text).map(({ text, start }) => [text, start])).toEqual([
		['合计', 0],
		['10.00', 2],
		['20.00', 3],
	])
	expect(lines.find(({ text }) => text.includes('1'))?.table).toBe(0)
})

test('text without rules keeps where it stands, so that numbers meet their headings', async () => {
	const lines = await linesOf([
		{
			texts: [
				['科目编码', 40, 700],
				['基本支出', 200, 700],
				['208', 40, 680],
				['1,234.50', 200, 680],
			],
		},
	])
	const [head, row] = lines
	expect(row?.cells.map(({ text }) => text)).toEqual(['208', '1,234.50'])
	expect(row?.cells[1]?.start).toBe(head?.cells[1]?.start)
	expect(row?.cells[1]?.gap).toBeGreaterThan(20)
	expect(row).toMatchObject({ columns: 'position', table: null })
})

test('characters that are printed twice to look bold count once', async () => {
	expect(
		await texts([
			{
				texts: [
					['合计', 40, 700],
					['合计', 40.4, 700],
					['11', 40, 650],
				],
			},
		]),
	).toEqual([['合计'], ['11']])
})

test.for([
	[
		'a picture on every page and no text',
		{ content: 'q 100 0 0 100 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q' },
		'扫描件',
		'a scan',
	],
	['an empty page', {}, '没有文字。请用能识别文字（OCR）的软件', 'type the table as CSV'],
] as const)('%s: says so and what to do', async ([, page, zh, en]) => {
	const opened = await open(pdf([page]))
	expect(opened).toMatchObject({ outcome: 'unreadable' })
	expect(opened?.outcome === 'unreadable' && opened.zh).toContain(zh)
	expect(opened?.outcome === 'unreadable' && opened.en).toContain(en)
})

test('a damaged file says so', async () => {
	const whole = pdf([ruledTable([HEAD], { widths: WIDTHS })])
	expect(await open(whole.slice(0, 60))).toMatchObject({ outcome: 'unreadable' })
})

test('a table of characters that cannot be had is no silent loss', async () => {
	const opened = await open(pdf([{ texts: [['合计', 40, 700]] }]), {
		resource: () => Promise.reject(new Error('gone')),
	})
	expect(opened?.outcome === 'unreadable' && opened.zh).toMatch(/UniGB-UCS2-H.*没有取到/)
})

test('tells its progress in pages', async () => {
	const told: string[] = []
	await open(pdf([{ texts: [['一', 40, 700]] }, { texts: [['二', 40, 700]] }]), {
		...opening,
		progress: (done, all) => told.push(`${String(done)}/${String(all)}`),
	})
	expect(told).toEqual(['1/2', '2/2'])
})
