/** So much of the end of an answer may be the server's word about what went wrong after the first rows. */
export const TAIL = 32_768

const MARK = '__exception__'

/**
 * What went wrong after rows were sent: the status is 200 by then, and the body ends with the sentence between two marks, with
 * the tag that the head of the answer announced (`X-ClickHouse-Exception-Tag`); servers before 25.11 write it without.
 */
export function lateError(tail: Uint8Array, tag: string | null): string | undefined {
	const text = new TextDecoder().decode(tail)
	if (tag) {
		const start = text.lastIndexOf(`${MARK}\r\n${tag}\r\n`)
		if (start < 0) return undefined
		const body = text.slice(start + MARK.length + tag.length + 4)
		const end = body.lastIndexOf(`${tag}\r\n${MARK}`)
		// Behind the sentence stands its length in bytes.
		return body
			.slice(0, end < 0 ? undefined : end)
			.replace(/\s*\d+\s*$/, '')
			.trim()
	}
	return /Code: \d+\. DB::(?:Net)?Exception: [^]*$/.exec(text)?.[0].trim()
}
