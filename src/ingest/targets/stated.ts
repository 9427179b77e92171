import type { CellDocument } from '../cells/cell.ts'
import type { FoundTotal } from './found.ts'
import { amountOf } from './project-table.ts'
import { tokensOf } from './token.ts'

const STATED =
	/项目(?:支出)?(?:绩效目标)?的?(?:项目)?共(?:计|有)?\s*(\d+)\s*个[，,、]?(?:涉及|安排|预算)?(?:财政|项目|预算)?(?:资金|金额|预算)(?:总额|合计|共计|共)*\s*(\d[\d,]*(?:\.\d+)?)\s*(亿元|万元|千元|元)/

/** Sentences that say how many projects a document holds and what they come to. */
export function statedTotals(document: CellDocument, projects: number): readonly FoundTotal[] {
	return document.lines.flatMap((line): FoundTotal[] => {
		const match = STATED.exec(line.text)
		if (!match) return []
		const [label, count = '', printed = '', unit = ''] = match
		const [token] = tokensOf({ ...document, lines: [line] })
		const amount = token ? amountOf({ ...token, text: printed + unit }, null) : null
		return amount ? [{ label, amount, after: projects, count: Number(count) }] : []
	})
}
