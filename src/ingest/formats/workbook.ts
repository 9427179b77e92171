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

/**
 * Whether a workbook has a password: a new one is a compound file in which the whole of it lies encrypted under a name of its
 * own, one of Excel 97 says so in a record right behind the first, and its cells are no texts.
 */
export function isLocked(bytes: Uint8Array): boolean {
	if (bytes[0] !== 0xd0 || bytes[1] !== 0xcf) return false
	return new TextDecoder('utf-16le').decode(bytes).includes('EncryptedPackage') || holdsPassword(bytes)
}

/** The first record of a workbook of Excel 97 with its length, and the version and the kind that it begins with. */
const BEGIN = [0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00]
const BEGIN_LENGTH = 20
const SECTOR = 512
/** Records that may stand before that of the password; each says its length behind its number. */
const BEFORE_PASSWORD: ReadonlySet<number> = new Set([0x86])
const PASSWORD = 0x2f

function holdsPassword(bytes: Uint8Array): boolean {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
	for (let start = SECTOR; start + SECTOR <= bytes.length; start += SECTOR) {
		if (!BEGIN.every((byte, at) => bytes[start + at] === byte)) continue
		let at = start + BEGIN_LENGTH
		while (BEFORE_PASSWORD.has(view.getUint16(at, true)) && at + SECTOR / 2 < start + SECTOR)
			at += 4 + view.getUint16(at + 2, true)
		return view.getUint16(at, true) === PASSWORD
	}
	return false
}
