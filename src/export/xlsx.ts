import { writeXlsx, type CellValue as Written, type ColumnDef } from 'hucre/xlsx'
import type { CellValue } from '../base/result.ts'
import { xmlText } from '../base/xml.ts'
import type { Value } from '../engine/engine.ts'
import { about } from './about.ts'
import { decimalsOf, isNumeric, readable } from './cell.ts'
import type { Sheet, SheetColumn } from './sheet.ts'
import { text } from './text.ts'

/** A sheet as a workbook: the rows, then a second sheet with notes, sources, query, version and link. No formulas. */
export async function xlsx(sheet: Sheet): Promise<Uint8Array<ArrayBuffer>> {
	const words = text[sheet.locale]
	const { columns, cells } = sheet
	const rows = Array.from({ length: cells.length }, (_, row) =>
		columns.map(({ kind }, column) => typed(cells.cell(row, column), isNumeric(kind))),
	)
	const remarks: readonly (readonly [string, string])[] = [
		...about(sheet),
		...(isCut(sheet) ? [[words.note, words.cut(LONGEST)] as const] : []),
		...Object.entries(sheet.values).map(
			([name, value]) => [words.value, `$${name} = ${written(value)}`] as const,
		),
		[words.sql, sheet.sql],
	]
	const bytes = await writeXlsx({
		sheets: [
			{
				name: words.rows,
				columns: columns.map((column, at) =>
					look(
						column,
						Array.from({ length: cells.length }, (_, row) => cells.cell(row, at)),
					),
				),
				rows: [columns.map(({ name }) => literal(name)), ...rows],
				freezePane: { rows: 1 },
			},
			{
				name: words.about,
				columns: [{ width: 14 }, { width: 100 }],
				rows: remarks.map((said) => said.map(literal)),
			},
		],
		properties: { title: xmlText(sheet.title) },
	})
	return new Uint8Array(bytes)
}

/** Beyond this a spreadsheet's number loses digits. */
const EXACT = 15

function typed(cell: CellValue, numeric: boolean): Written {
	if (cell === null || typeof cell === 'boolean') return cell
	const digits = String(cell).replace(/^-?0*|\.?0*$|\./g, '').length
	if (typeof cell === 'number') return Number.isFinite(cell) ? cell : String(cell)
	return numeric && digits <= EXACT ? Number(cell) : literal(String(cell))
}

/** More characters than this make a workbook that spreadsheets refuse. */
const LONGEST = 32_767

/** Text as it reads: what looks like an escaped character of the format is none, what XML forbids is written as one. */
function literal(text: string): string {
	const cut = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text
	return xmlText(cut.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'), escape)
}
const escape = (character: string): string =>
	`_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`

/** Whether a cell had to be cut: the second sheet says so. */
const isCut = ({ columns, cells }: Sheet): boolean =>
	Array.from({ length: cells.length }, (_, row) => row).some((row) =>
		columns.some((_, column) => String(cells.cell(row, column) ?? '').length > LONGEST),
	)

/** Numbers show the decimals that they are read with, all of a column as many; amounts in groups of three digits. */
function look({ name, kind, unit }: SheetColumn, cells: readonly CellValue[]): ColumnDef {
	const longest = Math.max(ems(name), ...cells.slice(0, 500).map((cell) => ems(String(cell ?? ''))))
	const width = Math.min(60, Math.max(8, longest + 2))
	const decimals = Math.max(
		0,
		...cells.map((cell) => decimalsOf(typeof cell === 'number' ? readable(cell) : cell)),
	)
	if (kind === 'integer' || (kind === 'decimal' && decimals === 0 && !unit)) return { width, numFmt: '0' }
	const whole = kind === 'decimal' || (kind === 'double' && unit)
	if (!whole || decimals > MOST) return { width }
	return { width, numFmt: decimals ? `#,##0.${'0'.repeat(decimals)}` : '#,##0' }
}

/** A number with more decimals is shown as the spreadsheet shows it by itself. */
const MOST = 20

/** Width in characters: Han counts double. */
const ems = (text: string): number => text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0)

/** A value of a statement as its reader gave it; what it is to be read as stands behind it. */
const written = (value: Value): string =>
	typeof value === 'object' ? (value ? `${value.text} (${value.type})` : 'NULL') : String(value)
