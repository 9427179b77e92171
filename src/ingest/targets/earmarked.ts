import type { CellDocument } from '../cells/cell.ts'
import type { Column } from './columns.ts'
import type { Token } from './token.ts'

const FUND = /专项(?:转移支付)?资金/
/** The title of a list of funds; one of their projects lists projects. */
const TITLE = /专项(?:转移支付)?资金(?!.*项目).{0,14}(?:清单|目录|名录|表)(?:[(（].{1,20}[)）])?$/u
/** So many lines between a title and its table hold a year, a unit, who filled it in. */
const NEAR = 4
/** A line of more cells is a row of another table. */
const CELLS = 3

/** Whether a label heads or stands beside the name of an earmarked fund: 专项资金名称. */
export const namesFund = (label: string): boolean => FUND.test(label)

/**
 * Whether a table lists earmarked funds rather than projects: the word over the names says so, or the title above it where
 * that word does not name projects.
 */
export function listsFunds(
	name: Pick<Column, 'text'> | undefined,
	header: Token | undefined,
	document: CellDocument,
): boolean {
	if (!name || !header) return false
	return namesFund(name.text) || titlesFunds(header.row, document)
}

/** Whether the title above a line of cells heads a list of earmarked funds. */
export function titlesFunds(below: number, { lines }: CellDocument): boolean {
	for (let row = below - 1, seen = 0; row >= 0 && seen < NEAR; row--) {
		const line = lines[row]
		const filled = line?.cells.filter(({ text }) => text !== '') ?? []
		if (!line || filled.length > CELLS) return false
		if (filled.length > 0) seen += 1
		const text = line.text.replace(/\s/g, '')
		if (TITLE.test(text)) return true
		// The title of another kind of table stands between.
		if (/(?:清单|目录|表)$/.test(text)) return false
	}
	return false
}
