import type { CellValue, ColumnKind } from '../base/result.ts'

const NUMBERS: ReadonlySet<ColumnKind> = new Set(['integer', 'decimal', 'double'])

/** A column that spreadsheets and statistics reckon with. */
export const isNumeric = (kind: ColumnKind): boolean => NUMBERS.has(kind)

/** A cell as text, exact; `null` stays null. */
export const written = (cell: CellValue): string | null =>
	cell === null ? null : typeof cell === 'string' ? cell : String(cell)
