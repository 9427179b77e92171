import type { AmountUnit } from '../../base/money.ts'
import type { CellDocument } from '../cells/cell.ts'
import type { Reading } from '../reading.ts'
import { unitsContradict } from '../rules/projects.ts'
import { tell } from '../rules/rule.ts'
import { unitIn } from './money.ts'
import type { Region } from './region.ts'
import type { Token } from './token.ts'

/** The unit of the amounts of a table: that of its header, else the nearest above it; a finding where the two differ. */
export function tableUnit(
	region: Region,
	document: CellDocument,
): { readonly unit: AmountUnit | null; readonly notes: readonly Reading[] } {
	const [header] = region.headers
	const own = header ? statedIn(region.tokens.slice(header.from, header.to)) : null
	const above = statedAbove(region.tokens[header?.from ?? 0], document)
	if (!own || !above || own.unit === above.unit) return { unit: (own ?? above)?.unit ?? null, notes: [] }
	const facts = { above: above.unit, header: own.unit }
	const place = { line_start: above.line, line_end: own.line }
	const printed = [above.text, own.text].join(' | ')
	return { unit: own.unit, notes: [tell(unitsContradict, place, facts, { printed })] }
}

interface Stated {
	readonly unit: AmountUnit
	readonly text: string
	readonly line: number
}

function statedIn(tokens: readonly Token[]): Stated | null {
	for (const { text, line } of tokens) {
		const unit = unitIn(text)
		if (unit) return { unit, text, line }
	}
	return null
}

/** So many lines between a unit and its table hold a title, a year, who filled it in. */
const NEAR = 4
/** A line of more cells is a row of another table. */
const CELLS = 3

/** The unit that stands nearest above a table: in a cell, or told by the cells of a line together. */
function statedAbove(header: Token | undefined, { lines }: CellDocument): Stated | null {
	const from = header?.row ?? 0
	for (let row = from - 1, seen = 0; row >= 0 && seen < NEAR; row--) {
		const line = lines[row]
		const filled = line?.cells.filter(({ text }) => text !== '') ?? []
		if (!line || filled.length > CELLS) return null
		if (filled.length > 0) seen += 1
		const unit = unitIn(line.text)
		if (unit) return { unit, text: line.text.trim(), line: line.line }
	}
	return null
}
