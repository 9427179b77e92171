import { readFile as readFileText } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { reference as referenceIn } from '../../../data/inputs.ts'
import type { Answers } from '../identity/answers.ts'
import { openFile } from '../formats/open.ts'
import { readFile } from '../read-file.ts'
import {
	isCorrection,
	type Correction,
	type OwnerChange,
	type RowChange,
	type TextCells,
} from './correction.ts'
import { markOf, printedAt } from './printed.ts'
import { textOf } from './text-cell.ts'
import { without } from './undo.ts'

/** Three items of 100.00, 40.00 and 60.00 万元, and a total that says 210.00: ten more than they make. */
const TEXT = `宁晋县财政局2024年度部门预算
支出预算总表
金额单位：万元
科目编码\t科目名称\t合计\t基本支出\t项目支出
\t合计\t210.00\t100.00\t110.00
201\t一般公共服务支出\t210.00\t100.00\t110.00
20106\t财政事务\t210.00\t100.00\t110.00
2010601\t行政运行\t100.00\t100.00\t
2010602\t一般行政管理事务\t40.00\t\t40.00
2010699\t其他财政事务支出\t60.00\t\t60.00
`

async function read(corrections: readonly Correction[], text = TEXT, answers: Answers = {}) {
	const [opened] = await openFile({ name: 'budget.txt', bytes: new TextEncoder().encode(text) })
	if (opened?.outcome !== 'opened') throw new Error('not opened')
	const reference = await referenceIn('data/reference')
	const made = readFile({ opened, sha256: '0'.repeat(64), corrections, answers }, reference, (id) => id)
	if (made.outcome === 'refused') throw new Error(made.message_en)
	return { documents: made.documents, at: printedAt(opened.document, opened.text) }
}

type Given = Awaited<ReturnType<typeof read>>
const lines = ({ documents }: Given) => documents.flatMap(({ budget_line }) => budget_line)
const amounts = (given: Given, line: number) =>
	lines(given)
		.filter(({ line_start }) => line_start === line)
		.map(({ measure, amount_yuan }) => [measure, textOf(amount_yuan)])
const findings = ({ documents }: Given, rule: string) =>
	documents.flatMap(({ finding }) => finding.filter((one) => one.rule === rule))

/** The row of a line and measure as the page would name it. */
function rowAt(given: Given, line: number, measure: string): TextCells {
	const row = lines(given).find((one) => one.line_start === line && one.measure === measure)
	if (!row) throw new Error(`no ${measure} in line ${String(line)}`)
	return Object.fromEntries(
		Object.entries(row)
			.filter(([name]) => !name.endsWith('_id') && !name.startsWith('line_'))
			.map(([name, cell]) => [name, textOf(cell)]),
	)
}

const correction = (given: Given, line: number, id: string, change: RowChange): Correction => ({
	id,
	at: '2026-11-28T08:00:00.000Z',
	line_start: line,
	line_end: line,
	printed: markOf(given.at, line, line),
	change,
})
const cell = (given: Given, line: number, id: string, measure: string, to: string) =>
	correction(given, line, id, {
		kind: 'cell',
		table: 'budget_line',
		row: rowAt(given, line, measure),
		column: 'amount_yuan',
		to,
	})
const failing = ({ documents }: Given) =>
	documents.flatMap(({ reconciliation }) => reconciliation.filter(({ outcome }) => outcome === 'fails'))

test('a corrected cell is in the row, in the sums, and in a finding that holds both readings', async () => {
	const before = await read([])
	expect(failing(before).length).toBeGreaterThan(0)
	const total = cell(before, 9, 'a', 'total', '500000.00')
	const part = cell(before, 9, 'b', 'project', '500000.00')
	const after = await read([total, part])
	expect(amounts(after, 9)).toEqual([
		['total', '500000.00'],
		['project', '500000.00'],
	])
	expect(failing(after)).toEqual([])
	expect(findings(after, 'reader-correction')).toMatchObject([
		{ line_start: 9, kind: 'repair', printed: '400000.00', repaired: '500000.00' },
		{ line_start: 9, kind: 'repair', printed: '400000.00', repaired: '500000.00' },
	])
})

test('a row can be dropped, and another be added beside one', async () => {
	const before = await read([])
	const row = rowAt(before, 10, 'total')
	const drop = correction(before, 10, 'a', { kind: 'drop', table: 'budget_line', row })
	expect(amounts(await read([drop]), 10)).toEqual([['project', '600000.00']])
	const add = correction(before, 10, 'b', {
		kind: 'add',
		table: 'budget_line',
		row,
		to: { item_name: '补记', amount_yuan: '100000.00' },
	})
	const after = await read([add])
	expect(lines(after).filter(({ item_name }) => item_name === '补记')).toMatchObject([
		{ line_start: 10, amount_yuan: 10_000_000n, amount_state: 'printed', amount_printed: null },
	])
	expect(findings(after, 'reader-correction')).toHaveLength(1)
})

test('a correction holds where lines are printed again with other blanks, and is told where they print something else', async () => {
	const before = await read([])
	const one = cell(before, 9, 'a', 'total', '500000.00')
	expect(amounts(await read([one], TEXT.replace('一般行政管理事务', '一般行政 管理事务')), 9)[0]).toEqual([
		'total',
		'500000.00',
	])
	const changed = await read([one], TEXT.replace('\t40.00\t\t40.00', '\t45.00\t\t45.00'))
	expect(amounts(changed, 9)[0]).toEqual(['total', '450000.00'])
	expect(findings(changed, 'reader-correction')).toEqual([])
	expect(findings(changed, 'correction-not-applied')).toMatchObject([{ line_start: 9, severity: 'high' }])
})

test('what a column does not take is not applied', async () => {
	const before = await read([])
	const words = await read([cell(before, 9, 'a', 'total', 'about half')])
	expect(amounts(words, 9)[0]).toEqual(['total', '400000.00'])
	expect(findings(words, 'correction-not-applied')).toHaveLength(1)
})

test('lines that the reader gives to another year are a document of their own', async () => {
	const before = await read([])
	const split: Correction = {
		id: 'a',
		at: '2026-11-28T08:00:00.000Z',
		line_start: 9,
		line_end: 10,
		printed: markOf(before.at, 9, 10),
		change: { kind: 'owner', owner: { fiscal_year: 2023 } },
	}
	const { documents } = await read([split])
	expect(documents.map(({ document }) => document[0]?.fiscal_year)).toEqual([2024, 2023])
	expect(documents[1]?.budget_line.map(({ line_start }) => line_start)).toEqual([9, 9, 10, 10])
})

const owning = (
	given: Given,
	[line_start, line_end]: readonly [number, number],
	owner: OwnerChange['owner'],
	id = 'a',
): Correction => ({
	id,
	at: '2026-11-28T08:00:00.000Z',
	line_start,
	line_end,
	printed: markOf(given.at, line_start, line_end),
	change: { kind: 'owner', owner },
})
const owners = ({ documents }: Given) =>
	documents.map(({ county, department, document: [document] }) => [
		county?.name,
		department[0]?.name,
		document?.fiscal_year,
		document?.stage,
		document?.identity,
	])

test('what is said of some lines goes before what is said of the whole file, and is told at the document that it makes', async () => {
	const answers = { county: '巨鹿县', department: '巨鹿县财政局', year: 2024, stage: 'budget' } as const
	const before = await read([], TEXT, answers)
	const owner = { county: '130528', department: '教育局', fiscal_year: 2023, stage: 'final' } as const
	const after = await read([owning(before, [9, 10], owner)], TEXT, answers)
	expect(owners(after)).toEqual([
		['巨鹿县', '巨鹿县财政局', 2024, 'budget', 'confirmed'],
		['宁晋县', '宁晋县教育局', 2023, 'final', 'confirmed'],
	])
	const [finding] = after.documents[1]?.finding.filter(({ rule }) => rule === 'reader-correction') ?? []
	expect([finding?.kind, finding?.message_zh]).toEqual([
		'repair',
		'使用者说明：第 9–10 行属于另一份文件（130528 教育局 2023）。',
	])
})

test('lines that are given to another document of the file join it, and taking that back parts them again', async () => {
	const before = await read([])
	const split = owning(before, [9, 10], { fiscal_year: 2023 })
	const merge = owning(
		before,
		[9, 10],
		{ county: '130528', department: '宁晋县财政局', fiscal_year: 2024, stage: 'budget' },
		'b',
	)
	const merged = await read([split, merge])
	expect(merged.documents).toHaveLength(1)
	expect(lines(merged)).toHaveLength(lines(before).length)
	expect(failing(merged)).toHaveLength(failing(before).length)
	expect((await read(without([split, merge], 'b'))).documents).toHaveLength(2)
	expect((await read(without([split, merge], 'a'))).documents).toHaveLength(1)
})

test('the indicators of a project go where its first line goes', async () => {
	const text = await readFileText('data/disclosures/pingluo-2022-project-targets.txt', 'utf8')
	const before = await read([], text)
	const [, project] = before.documents[0]?.project ?? []
	const of = ({ indicator, project: all }: Given['documents'][number], line: number) => {
		const id = all.find(({ line_start }) => line_start === line)?.project_id
		return indicator.filter(({ project_id }) => project_id === id)
	}
	const [whole] = before.documents
	if (!project || !whole) throw new Error('no second project')
	const line = project.line_start
	const { documents } = await read([owning(before, [line, line], { fiscal_year: 2021 })], text)
	expect(documents.map(({ project: all }) => all.length)).toEqual([whole.project.length - 1, 1])
	const moved = documents[1]
	expect(moved && of(moved, line).length).toBe(of(whole, line).length)
	expect(moved?.indicator.length).toBeGreaterThan(5)
})

test('undoing one of several corrections of a row leaves the others in force', async () => {
	const before = await read([])
	const a = cell(before, 9, 'a', 'total', '500000.00')
	const row = { ...rowAt(before, 9, 'total'), amount_yuan: '500000.00' }
	const b = correction(before, 9, 'b', {
		kind: 'cell',
		table: 'budget_line',
		row,
		column: 'item_name',
		to: '甲',
	})
	const c = correction(before, 9, 'c', {
		kind: 'cell',
		table: 'budget_line',
		row: { ...row, item_name: '甲' },
		column: 'row_no',
		to: '77',
	})
	const all = [a, b, c]
	expect(findings(await read(all), 'correction-not-applied')).toEqual([])
	const rest = await read(without(all, 'a'))
	expect(findings(rest, 'correction-not-applied')).toEqual([])
	expect(lines(rest).find(({ item_name }) => item_name === '甲')).toMatchObject({
		amount_yuan: 40_000_000n,
		row_no: 77,
	})
	expect(without(without(without(all, 'a'), 'b'), 'c')).toEqual([])
})

test('a correction from outside is checked before it is believed', async () => {
	const before = await read([])
	const one: unknown = JSON.parse(JSON.stringify(cell(before, 9, 'a', 'total', '500000.00')))
	expect(isCorrection(one)).toBe(true)
	const wrong = [
		null,
		{},
		{ ...(one as object), line_start: 0 },
		{ ...(one as object), line_end: 8 },
		{ ...(one as object), change: { kind: 'cell', table: 'county', row: {}, column: 'name', to: null } },
		{ ...(one as object), change: { kind: 'owner', owner: { fiscal_year: '2024' } } },
		{ ...(one as object), change: { kind: 'drop', table: 'project', row: { a: 1 } } },
	]
	expect(wrong.filter(isCorrection)).toEqual([])
})

/** Two departments' statements under one heading that names neither: 100.00 万元 of one, 30.00 of the other. */
const TWO = `宁晋县2024年度部门预算
支出预算总表
金额单位：万元
科目编码\t科目名称\t合计
\t合计\t100.00
201\t一般公共服务支出\t100.00
20106\t财政事务\t100.00
支出预算总表
金额单位：万元
科目编码\t科目名称\t合计
\t合计\t30.00
205\t教育支出\t30.00
20502\t普通教育\t30.00
`
const ONE = { department: '宁晋县财政局' } as const

test('of two statements with one heading the first is counted, until a person says whose the second is', async () => {
	const before = await read([], TWO, ONE)
	const classes = ({ documents }: Given) =>
		documents.map(({ budget_line }) =>
			budget_line.filter(({ level }) => level === 1).map((it) => [it.function_code, textOf(it.amount_yuan)]),
		)
	expect(classes(before)).toEqual([[['201', '1000000.00']]])
	expect(findings(before, 'statement-repeated')).toHaveLength(1)
	const after = await read([owning(before, [8, 13], { department: '宁晋县教育局' })], TWO, ONE)
	expect(classes(after)).toEqual([[['201', '1000000.00']], [['205', '300000.00']]])
	expect(findings(after, 'statement-repeated')).toEqual([])
	expect(failing(after)).toEqual([])
	// The first can be given away as well: then the second is the file's own.
	const other = await read([owning(before, [2, 7], { department: '宁晋县教育局' })], TWO, ONE)
	expect(classes(other).toSorted()).toEqual([[['201', '1000000.00']], [['205', '300000.00']]])
})

test('of three statements with one heading that are one department’s, one is counted, wherever it was split off', async () => {
	const third = TWO.split('\n').slice(7, 13).join('\n').replaceAll('30.00', '31.00')
	const text = `${TWO}${third}\n`
	const before = await read([], text, ONE)
	expect(findings(before, 'statement-repeated')).toHaveLength(2)
	const after = await read([owning(before, [8, 19], { department: '宁晋县教育局' })], text, ONE)
	expect(
		lines(after)
			.filter(({ level }) => level === 1)
			.map(({ line_start }) => line_start),
	).toEqual([6, 12])
	expect(findings(after, 'statement-repeated')).toMatchObject([{ line_start: 14 }])
})
