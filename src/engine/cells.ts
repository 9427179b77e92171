import type { Data, Vector } from 'apache-arrow'

// Arrow's own numbers of its types, and of the precision of a double.
const [INT, FLOAT, UTF8] = [2, 3, 5]
const [SINGLE, DOUBLE] = [1, 2]

/** A byte order mark is a character like any other where it stands in a value. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** The cells of a column in order, as `Vector.get` gives them; texts and numbers are read a part at a time. */
export function cellsOf(column: Vector): readonly unknown[] {
	const cells: unknown[] = []
	for (const data of column.data as readonly Data[]) {
		const read = reader(data)
		const start = cells.length
		for (let at = 0; at < data.length; at++)
			cells.push(data.getValid(at) ? (read ? read(at) : column.get(start + at)) : null)
	}
	return cells
}

type Reader = (at: number) => unknown

/** What reads the cells of a part that are not null, where that is quicker than asking for each. */
function reader(data: Data): Reader | undefined {
	const { typeId, precision, bitWidth } = data.type as {
		readonly typeId: number
		readonly precision?: number
		readonly bitWidth?: number
	}
	if (typeId === UTF8)
		return textReader(data.values as Uint8Array, data.valueOffsets as Int32Array, data.length)
	const isNumber =
		(typeId === INT && (bitWidth ?? 64) < 64) ||
		(typeId === FLOAT && (precision === SINGLE || precision === DOUBLE))
	if (!isNumber) return undefined
	const values = data.values as ArrayLike<number>
	return (at) => values[at]
}

/** All texts of a part are decoded at once: a call of the decoder for each costs more than the text. */
function textReader(bytes: Uint8Array, offsets: Int32Array, length: number): Reader {
	const [first = 0, last = 0] = [offsets[0], offsets[length]]
	const whole = decoder.decode(bytes.subarray(first, last))
	const ends = whole.length === last - first ? undefined : placesOf(bytes, offsets, length)
	return (at) => {
		if (ends) return whole.slice(ends[at], ends[at + 1])
		return whole.slice((offsets[at] ?? 0) - first, (offsets[at + 1] ?? 0) - first)
	}
}

/** Where each text begins among UTF-16 units: a byte that goes on has none, the first of four bytes has two. */
function placesOf(bytes: Uint8Array, offsets: Int32Array, length: number): Int32Array {
	const places = new Int32Array(length + 1)
	let units = 0
	for (let at = 0; at < length; at++) {
		const end = offsets[at + 1] ?? 0
		for (let place = offsets[at] ?? 0; place < end; place++) {
			const byte = bytes[place] ?? 0
			if (byte >= 0xf0) units += 2
			else if ((byte & 0xc0) !== 0x80) units += 1
		}
		places[at + 1] = units
	}
	return places
}
