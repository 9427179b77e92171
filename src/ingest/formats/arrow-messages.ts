/** What an Arrow file says of its parts, before any is read. */
export interface Messages {
	readonly rows: number
	/** Whether the buffers of a part are packed, which the library would take for other values. */
	readonly isPacked: boolean
}

/** Kinds of messages, and the type that lists its members, as Arrow numbers them. */
const [SCHEMA, DICTIONARY, RECORDS] = [1, 2, 3]
const UNION = 14
/** No table has more columns. */
const MOST_FIELDS = 100_000

/**
 * Walks the messages of a file or stream. The library trusts every count in them and would go round a damaged one for hours:
 * so each list must fit into its message first. @throws RangeError
 */
export function messagesIn(bytes: Uint8Array): Messages {
	const isFile = String.fromCharCode(...bytes.subarray(0, 6)) === MAGIC
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
	const kinds = new Map<number, number>()
	let [at, rows, isPacked] = [isFile ? 8 : 0, 0, false]
	while (at + 8 <= bytes.length) {
		const begin = at
		// Before the length stands a mark, which older files lack.
		if (view.getInt32(at, true) === -1) at += 4
		const length = view.getInt32(at, true)
		if (length === 0) break
		if (length < 0 || at + 4 + length > bytes.length) throw new RangeError('a message is cut off')
		const message = tableAt(new DataView(view.buffer, view.byteOffset + at + 4, length), 0)
		message.fits(4, 4)
		const kind = message.byte(1)
		// A stream begins with its schema, and has no other; the library would begin anew at each.
		if ((kind === SCHEMA) !== (kinds.size === 0) && !(isFile && kind !== SCHEMA))
			throw new RangeError('a message out of order')
		kinds.set(begin, kind)
		if (kind === SCHEMA) checkSchema(message.table(2))
		if (kind === DICTIONARY || kind === RECORDS) {
			const records = kind === DICTIONARY ? message.table(2)?.table(1) : message.table(2)
			if (records) checkRecords(records, bytes.length)
			isPacked ||= records?.has(3) === true
			if (kind === RECORDS) rows += records?.long(0) ?? 0
		}
		const body = message.long(3)
		if (body < 0 || rows < 0) throw new RangeError('a negative length')
		at += 4 + length + body
		if (at > bytes.length) throw new RangeError('a message is cut off')
	}
	if (isFile) checkContents(view, kinds)
	return { rows, isPacked }
}

const MAGIC = 'ARROW1'

/** The list of contents at the end of a file: its parts must be messages that were walked. */
function checkContents(view: DataView, kinds: ReadonlyMap<number, number>): void {
	const end = view.byteLength - MAGIC.length - 4
	const length = view.getInt32(end, true)
	if (length <= 0 || length > end) throw new RangeError('the list of contents is cut off')
	const contents = tableAt(new DataView(view.buffer, view.byteOffset + end - length, length), 0)
	checkSchema(contents.table(1))
	contents.fits(4, 4)
	for (const [nth, kind] of [
		[2, DICTIONARY],
		[3, RECORDS],
	] as const)
		for (const [begin] of contents.pairs(nth, BLOCK))
			if (kinds.get(begin) !== kind) throw new RangeError('a part is no message of its kind')
}

/** Bytes of an entry in the list of contents; it begins with the place of its part. */
const BLOCK = 24

/** Lengths of columns and their buffers: a file holds at most eight values a byte. */
function checkRecords(records: Table, size: number): void {
	const most = size * 8
	if (records.long(0) > most) throw new RangeError('more rows than the file can hold')
	for (const [length, blanks] of records.pairs(1))
		if (length < 0 || length > most || blanks > length) throw new RangeError('a column of no true length')
	for (const [offset, length] of records.pairs(2))
		if (offset < 0 || length < 0 || offset + length > size)
			throw new RangeError('a buffer lies outside the file')
}

/** Walks the fields and those within them: lists that lead back to themselves have no end. */
function checkSchema(schema: Table | undefined): void {
	schema?.fits(2, 4)
	schema?.fits(3, 8)
	const open = [...(schema?.tables(1) ?? [])]
	let walked = 0
	for (let field = open.pop(); field; field = open.pop()) {
		walked += 1
		if (walked > MOST_FIELDS) throw new RangeError('fields without end')
		field.fits(6, 4)
		if (field.byte(2) === UNION) field.table(3)?.fits(1, 4)
		open.push(...field.tables(5))
	}
}

/** A table of fields as flat buffers lay it out; the nth is where the list of places says, or is not there. */
interface Table {
	readonly has: (nth: number) => boolean
	readonly byte: (nth: number) => number
	readonly long: (nth: number) => number
	readonly table: (nth: number) => Table | undefined
	/** A list of tables. @throws RangeError where it is longer than its message */
	readonly tables: (nth: number) => readonly Table[]
	/** The first two whole numbers of each element of a list. @throws RangeError where it is longer than its message */
	readonly pairs: (nth: number, size?: number) => readonly (readonly [number, number])[]
	/** @throws RangeError where a list of elements of so many bytes is longer than its message */
	readonly fits: (nth: number, size: number) => number
}

/** The table whose place, counted from there, stands at `at`. Reading outside of the message throws. */
function tableAt(view: DataView, at: number): Table {
	const start = at + view.getUint32(at, true)
	const places = start - view.getInt32(start, true)
	const size = view.getUint16(places, true)
	const place = (nth: number) => {
		const offset = 4 + 2 * nth < size ? view.getUint16(places + 4 + 2 * nth, true) : 0
		return offset === 0 ? undefined : start + offset
	}
	const list = (nth: number) => {
		const found = place(nth)
		return found === undefined ? undefined : found + view.getUint32(found, true)
	}
	const fits = (nth: number, bytes: number) => {
		const found = list(nth)
		if (found === undefined) return 0
		const length = view.getUint32(found, true)
		if (found + 4 + length * bytes > view.byteLength)
			throw new RangeError('a list is longer than its message')
		return length
	}
	const valued = <T>(nth: number, read: (at: number) => T, missing: T) => {
		const found = place(nth)
		return found === undefined ? missing : read(found)
	}
	return {
		has: (nth) => place(nth) !== undefined,
		byte: (nth) => valued(nth, (found) => view.getUint8(found), 0),
		long: (nth) => valued(nth, (found) => Number(view.getBigInt64(found, true)), 0),
		table: (nth) => valued<Table | undefined>(nth, (found) => tableAt(view, found), undefined),
		tables: (nth) => {
			const first = (list(nth) ?? 0) + 4
			return Array.from({ length: fits(nth, 4) }, (_, index) => tableAt(view, first + 4 * index))
		},
		pairs: (nth, bytes = 16) => {
			const first = (list(nth) ?? 0) + 4
			const long = (at: number) => Number(view.getBigInt64(at, true))
			return Array.from({ length: fits(nth, bytes) }, (_, index) => {
				const at = first + bytes * index
				return [long(at), long(at + 8)] as const
			})
		},
		fits,
	}
}
