/** How the bytes of a text are to be read. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5'

/** A text and the encoding that its bytes turned out to be in. */
export interface Decoded {
	readonly text: string
	readonly encoding: Encoding
}

const MARKS: readonly (readonly [mark: readonly number[], encoding: Encoding])[] = [
	[[0xef, 0xbb, 0xbf], 'utf-8'],
	[[0xff, 0xfe], 'utf-16le'],
	[[0xfe, 0xff], 'utf-16be'],
]

/**
 * The text of some bytes: by the byte-order mark, else UTF-16 where every second byte of the beginning is nearly always
 * zero, else strict UTF-8, else Big5 where its words are those of a budget, else GB18030 (which holds GBK and GB2312). Null where
 * they are no text in any of these.
 * A declaration inside the text, such as `charset=gb2312`, is not trusted: pages are saved again in another encoding.
 */
export function decode(bytes: Uint8Array): Decoded | null {
	for (const encoding of candidates(bytes))
		try {
			return { text: [...piecesOf(bytes, encoding)].join(''), encoding }
		} catch {
			// The decoder's way to say that the bytes are not in this encoding.
		}
	return null
}

/** The encoding of some bytes as `decode` finds it, their text not kept. */
export function encodingOf(bytes: Uint8Array): Encoding | null {
	for (const encoding of candidates(bytes))
		try {
			const pieces = piecesOf(bytes, encoding)
			while (!pieces.next().done) continue
			return encoding
		} catch {
			// The decoder's way to say that the bytes are not in this encoding.
		}
	return null
}

/** Words of budgets in traditional characters, and bytes in which some of them stand where the text is one of budgets. */
const TRADITIONAL = /預算|項目|單位|收入|支出|合計|總計|部門|年度/g
const BEGINNING = 2 ** 16

/**
 * Whether bytes are Chinese in Big5. Most of them are GB18030 as well, of other characters; so it is the words that decide:
 * several of those that every budget prints.
 */
function isBig5(bytes: Uint8Array): boolean {
	const start = bytes.subarray(0, BEGINNING)
	if (!start.some((byte) => byte > 0x7f) || isUtf8(start)) return false
	const words = new TextDecoder('big5').decode(start).match(TRADITIONAL) ?? []
	return new Set(words).size >= SEVERAL
}
const SEVERAL = 3

/** The last character may be cut off. */
function isUtf8(start: Uint8Array): boolean {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(start, { stream: true })
		return true
	} catch {
		return false
	}
}

/** Bytes that are decoded at once. */
const PIECE = 2 ** 22

/** A text piece by piece, without its byte-order mark. @throws TypeError where the bytes are not in this encoding */
export function* piecesOf(bytes: Uint8Array, encoding: Encoding): Generator<string> {
	const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
	const begin = markOf(bytes)?.[0].length ?? 0
	for (let at = begin; at < bytes.length; at += PIECE)
		yield decoder.decode(bytes.subarray(at, at + PIECE), { stream: true })
	yield decoder.decode()
}

/** The encodings that some bytes may be in, the likeliest first. */
function candidates(bytes: Uint8Array): readonly Encoding[] {
	const marked = markOf(bytes)
	if (marked) return [marked[1]]
	const wide = utf16(bytes)
	if (wide) return [wide]
	if (holdsControl(bytes)) return []
	return isBig5(bytes) ? ['big5', 'gb18030'] : ['utf-8', 'gb18030']
}

const markOf = (bytes: Uint8Array) => MARKS.find(([mark]) => mark.every((byte, i) => bytes[i] === byte))

/** Control characters that no text holds; tabs, form feeds and escapes do stand in converted documents. */
function holdsControl(bytes: Uint8Array): boolean {
	for (const byte of bytes) if (byte < 0x09 || (byte > 0x0d && byte < 0x1b)) return true
	return false
}

/** UTF-16 without a mark shows by line feeds and digits: zero bytes on one side of many pairs and never on both. */
function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
	const pairs = Math.min(bytes.length, 4096) >> 1
	let [even, odd] = [0, 0]
	for (let i = 0; i < pairs; i += 1) {
		if (bytes[2 * i] === 0) even += 1
		if (bytes[2 * i + 1] === 0) odd += 1
	}
	if (even > 0 && odd > 0) return undefined
	if (odd > pairs / 20) return 'utf-16le'
	return even > pairs / 20 ? 'utf-16be' : undefined
}
