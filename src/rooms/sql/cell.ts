import type { CellValue } from '../../base/result.ts'

/** A cell as it is read; the last digits of a binary fraction say nothing. */
export const said = (cell: CellValue, none: string): string => {
	if (cell === null) return none
	return typeof cell === 'number' && !Number.isInteger(cell)
		? String(Number(cell.toPrecision(15)))
		: String(cell)
}
