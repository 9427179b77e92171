import type { CellValue, ColumnKind } from '../base/result.ts'

const NUMBERS: ReadonlySet<ColumnKind> = new Set(['integer', 'decimal', 'double'])

/** A column that spreadsheets and statistics reckon with. */
export const isNumeric = (kind: ColumnKind): boolean => NUMBERS.has(kind)

/** A cell as text, exact; `null` stays null. */
export const written = (cell: CellValue): string | null =>
	cell === null ? null : typeof cell === 'string' ? cell : String(cell)

/**
 * A binary number as people read it: to four digits behind the point, as far as it is something then. A quotient such as
 * 41.59935387481082 is 41.5994 on paper; files for programs keep it whole.
 */
export function readable(value: number): number {
	const short = Number(value.toFixed(4))
	return short === 0 ? value : short
}

/** Digits behind the point of a number as it is written out; none where it is written as a power of ten. */
export const decimalsOf = (cell: CellValue): number => /^-?\d+\.(\d+)$/.exec(String(cell))?.[1]?.length ?? 0
