/** A workbook of Excel 97 (BIFF8) of one sheet, written byte by byte: no library here writes the format that offices still publish. */
export function xls(
	rows: readonly (readonly (string | number | null)[])[],
	{ isLocked = false }: { readonly isLocked?: boolean } = {},
): Uint8Array {
	const sheet = [
		record(0x0809, u16(0x0600, 0x0010, 0, 0, 0, 0, 0, 0)),
		record(0x0200, [...u32(0, rows.length), ...u16(0, Math.max(...rows.map(({ length }) => length)), 0)]),
		...rows.flatMap((cells, row) =>
			cells.flatMap((cell, column) => (cell === null ? [] : [cellOf(row, column, cell)])),
		),
		record(0x000a, []),
	].flat()
	const name = 'Sheet1'
	const globals = (offset: number) =>
		[
			record(0x0809, u16(0x0600, 0x0005, 0, 0, 0, 0, 0, 0)),
			// Excel puts a key and a check of it here, and hides all that follows.
			...(isLocked ? [record(0x002f, u16(0, 0x1234, 0x5678))] : []),
			record(0x0042, u16(1200)),
			record(0x0085, [...u32(offset), 0, 0, name.length, 0, ...latin(name)]),
			record(0x000a, []),
		].flat()
	return compound([...globals(globals(0).length), ...sheet])
}

const SECTOR = 512
const [FREE, END, TABLE] = [0xffffffff, 0xfffffffe, 0xfffffffd]

/** A compound file (OLE2) that holds one stream: a table of sectors, a directory, and the stream behind them. */
function compound(workbook: readonly number[]): Uint8Array {
	// A stream shorter than this would lie among small ones.
	const length = Math.max(4096, Math.ceil(workbook.length / SECTOR) * SECTOR)
	const count = length / SECTOR
	const chain = Array.from({ length: count }, (_, at) => (at === count - 1 ? END : at + 3))
	const table = [TABLE, END, ...chain]
	if (table.length > SECTOR / 4)
		throw new Error('A workbook of more than one table of sectors is not written')
	const header = [
		...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
		...new Array<number>(16).fill(0),
		...u16(0x3e, 3, 0xfffe, 9, 6, 0, 0, 0),
		...u32(0, 1, 1, 0, 4096, END, 0, END, 0, 0),
		...new Array<number>(108).fill(FREE).flatMap((free) => u32(free)),
	]
	const directory = [
		...entry('Root Entry', 5, 1, END, 0),
		...entry('Workbook', 2, FREE, 2, length),
		...new Array<number>(256).fill(0),
	]
	const free = new Array<number>(SECTOR / 4 - table.length).fill(FREE)
	const bytes = new Uint8Array(3 * SECTOR + length)
	bytes.set(header, 0)
	bytes.set(
		[...table, ...free].flatMap((one) => u32(one)),
		SECTOR,
	)
	bytes.set(directory, 2 * SECTOR)
	bytes.set(workbook, 3 * SECTOR)
	return bytes
}

function entry(name: string, type: number, child: number, start: number, size: number): readonly number[] {
	const letters = Array.from(name).flatMap((letter) => u16(letter.charCodeAt(0)))
	return [
		...letters,
		...new Array<number>(64 - letters.length).fill(0),
		...u16(letters.length + 2),
		type,
		1,
		...u32(FREE, FREE, child),
		...new Array<number>(36).fill(0),
		...u32(start, size, 0),
	]
}

function cellOf(row: number, column: number, cell: string | number): readonly number[] {
	const at = u16(row, column, 0)
	if (typeof cell === 'number') {
		const double = new Uint8Array(new Float64Array([cell]).buffer)
		return record(0x0203, [...at, ...double])
	}
	const letters = Array.from({ length: cell.length }, (_, nth) => cell.charCodeAt(nth))
	return record(0x0204, [...at, ...u16(cell.length), 1, ...letters.flatMap((letter) => u16(letter))])
}

const record = (type: number, data: readonly number[]): readonly number[] => [
	...u16(type, data.length),
	...data,
]
const u16 = (...values: readonly number[]) => values.flatMap((value) => [value & 255, (value >> 8) & 255])
const u32 = (...values: readonly number[]) =>
	values.flatMap((value) => [value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24])
const latin = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0))
