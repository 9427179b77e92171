import { readFile as readFileText } from 'node:fs/promises'
import { expect, test } from 'vitest'
import type { Correction, OwnerChange } from './correction.ts'
import { TEXT, read, lines, findings, failing, type Given } from './corrected.fixture.ts'
import { markOf } from './printed.ts'
import { textOf } from './text-cell.ts'
import { without } from './undo.ts'

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
