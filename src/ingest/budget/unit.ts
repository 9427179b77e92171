import type { AmountUnit } from '../../base/money.ts'
import type { CellLine } from '../cells/cell.ts'

const UNIT = /(?:金额)?单位\s*均?[:：为]?\s*(?:人民币)?\s*(万元|千元|亿元|元)/
const ALONE = /^[（(]?\s*(?:金额单位\s*[:：]?)?\s*(万元|千元|亿元|元)\s*[）)]?$/

/** A unit of amounts and the line that says so. */
export interface PrintedUnit {
	readonly unit: AmountUnit
	readonly line: number
}

/** The unit that lines above a table print: the last of them, which stands nearest to it. */
export function unitIn(lines: readonly CellLine[]): PrintedUnit | null {
	for (const { text, line } of lines.toReversed()) {
		const unit = (UNIT.exec(text) ?? ALONE.exec(text))?.[1]
		if (unit === '元' || unit === '万元' || unit === '亿元') return { unit, line }
	}
	return null
}
