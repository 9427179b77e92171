import type { Sheet } from 'hucre'
import type { CellDocument } from '../cells/cell.ts'
import { ruled, type RuledRow } from './grid.ts'
import { displayed } from './number-format.ts'
import type { RawFile } from './opened-file.ts'

/**
 * A workbook as lines of cells: a sheet is a page and a ruled table, rows are numbered through all sheets. Hidden sheets
 * are read like others: what is in the file was published. Throws what the library throws on a damaged file.
 */
export async function fromWorkbook(
	{ name, bytes }: RawFile,
	kind: 'xlsx' | 'ods' | 'xls',
): Promise<CellDocument> {
	const { sheets } = await read(bytes, kind)
	let rows = 0
	const lines = sheets.flatMap((sheet, index) => {
		const made = ruled(rowsOf(sheet, rows), { table: index, page: index + 1 })
		rows += made.length
		return made
	})
	return { name, format: 'workbook', lines }
}

/** Each reader is loaded where a file of its kind comes. */
async function read(bytes: Uint8Array, kind: 'xlsx' | 'ods' | 'xls') {
	if (kind === 'xlsx') return (await import('hucre/xlsx')).readXlsx(bytes, { readStyles: true })
	if (kind === 'ods') return (await import('hucre/ods')).readOds(bytes, { readStyles: true })
	return (await import('hucre')).readXls(bytes)
}

function rowsOf(sheet: Sheet, before: number): RuledRow[] {
	const merges = new Map(
		(sheet.merges ?? []).map((it) => [`${String(it.startRow)},${String(it.startCol)}`, it]),
	)
	const inside = new Set<string>()
	for (const { startRow, startCol, endRow, endCol } of merges.values())
		for (let row = startRow; row <= Math.min(endRow, sheet.rows.length - 1); row += 1)
			for (let column = startCol; column <= Math.min(endCol, 16_383); column += 1)
				if (row !== startRow || column !== startCol) inside.add(`${String(row)},${String(column)}`)
	return sheet.rows.map((values, row) => ({
		line: before + row + 1,
		cells: values.flatMap((value, column) => {
			const key = `${String(row)},${String(column)}`
			if (inside.has(key)) return []
			const merge = merges.get(key)
			return [
				{
					printed: displayed(value, sheet.cells?.get(key)?.style?.numFmt),
					rowSpan: merge ? merge.endRow - merge.startRow + 1 : 1,
					columnSpan: merge ? merge.endCol - merge.startCol + 1 : 1,
					place: { sheet: sheet.name, address: `${columnName(column)}${String(row + 1)}` },
				},
			]
		}),
	}))
}

/** `A` … `Z`, `AA` … for 0, 1, … */
const columnName = (column: number): string =>
	(column < 26 ? '' : columnName(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))
