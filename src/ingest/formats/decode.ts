/** How the bytes of a text are to be read. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

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
 * zero, else strict UTF-8, else GB18030 (which holds GBK and GB2312). Null where they are no text in any of these.
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
	return holdsControl(bytes) ? [] : ['utf-8', 'gb18030']
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
