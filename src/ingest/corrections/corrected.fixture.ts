import { reference as referenceIn } from '../../../data/inputs.ts'
import type { Answers } from '../identity/answers.ts'
import { openFile } from '../formats/open.ts'
import { readFile } from '../read-file.ts'
import type { Correction, RowChange, TextCells } from './correction.ts'
import { markOf, printedAt } from './printed.ts'
import { textOf } from './text-cell.ts'

/** Three items of 100.00, 40.00 and 60.00 万元, and a total that says 210.00: ten more than they make. */
export const TEXT = `宁晋县财政局2024年度部门预算
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

export async function read(corrections: readonly Correction[], text = TEXT, answers: Answers = {}) {
	const [opened] = await openFile({ name: 'budget.txt', bytes: new TextEncoder().encode(text) })
	if (opened?.outcome !== 'opened') throw new Error('not opened')
	const reference = await referenceIn('data/reference')
	const made = readFile({ opened, sha256: '0'.repeat(64), corrections, answers }, reference, (id) => id)
	if (made.outcome === 'refused') throw new Error(made.message_en)
	return { documents: made.documents, at: printedAt(opened.document, opened.text) }
}

export type Given = Awaited<ReturnType<typeof read>>
export const lines = ({ documents }: Given) => documents.flatMap(({ budget_line }) => budget_line)
export const amounts = (given: Given, line: number) =>
	lines(given)
		.filter(({ line_start }) => line_start === line)
		.map(({ measure, amount_yuan }) => [measure, textOf(amount_yuan)])
export const findings = ({ documents }: Given, rule: string) =>
	documents.flatMap(({ finding }) => finding.filter((one) => one.rule === rule))

/** The row of a line and measure as the page would name it. */
export function rowAt(given: Given, line: number, measure: string): TextCells {
	const row = lines(given).find((one) => one.line_start === line && one.measure === measure)
	if (!row) throw new Error(`no ${measure} in line ${String(line)}`)
	return Object.fromEntries(
		Object.entries(row)
			.filter(([name]) => !name.endsWith('_id') && !name.startsWith('line_'))
			.map(([name, cell]) => [name, textOf(cell)]),
	)
}

export const correction = (given: Given, line: number, id: string, change: RowChange): Correction => ({
	id,
	at: '2026-11-28T08:00:00.000Z',
	line_start: line,
	line_end: line,
	printed: markOf(given.at, line, line),
	change,
})
export const cell = (given: Given, line: number, id: string, measure: string, to: string) =>
	correction(given, line, id, {
		kind: 'cell',
		table: 'budget_line',
		row: rowAt(given, line, measure),
		column: 'amount_yuan',
		to,
	})
export const failing = ({ documents }: Given) =>
	documents.flatMap(({ reconciliation }) => reconciliation.filter(({ outcome }) => outcome === 'fails'))
