import type { AmountUnit } from '../../base/money.ts'
import type { CellLine } from '../cells/cell.ts'
import { AMOUNT_UNITS, isAmountUnit } from '../text/amount-unit.ts'

const UNIT = new RegExp(`(?:金额)?单位\\s*均?[:：为]?\\s*(?:人民币)?\\s*(${AMOUNT_UNITS})`)
const ALONE = new RegExp(`^[（(]?\\s*(?:金额单位\\s*[:：]?)?\\s*(${AMOUNT_UNITS})\\s*[）)]?$`)

/** A unit of amounts and the line that says so. */
export interface PrintedUnit {
	readonly unit: AmountUnit
	readonly line: number
}

/** The unit that lines above a table print: the last of them, which stands nearest to it. */
export function unitIn(lines: readonly CellLine[]): PrintedUnit | null {
	for (const { text, line } of lines.toReversed()) {
		const unit = (UNIT.exec(text) ?? ALONE.exec(text))?.[1]
		if (isAmountUnit(unit)) return { unit, line }
	}
	return null
}
