import { packed, unpacked, type Format, type Unpacked } from './fragment-draft.ts'
import { FORM, readingsOf } from './mend-fragment.ts'
import type { QueryDraft } from './query-draft.ts'

/**
 * Why a fragment could not be read: of a format this page does not know, cut or changed on its way, larger than a link
 * may unpack to, or of a content that is no statement.
 */
export type Unreadable = 'unknown-format' | 'damaged' | 'too-large' | 'no-query'

/** What a fragment may unpack to, in bytes: a small link must not fill the memory. */
export const LIMIT = 64 * 1024

const CHECK = 4

/**
 * A query as the fragment of an address, without `#`: the lowest format number that holds all of it, a dot, then base64url of four bytes of checksum
 * and the raw-deflated JSON. Null for one larger than a link may unpack to.
 */
export async function encode(draft: QueryDraft): Promise<string | null> {
	const { format, text } = packed(draft)
	const json = new TextEncoder().encode(text)
	if (json.length > LIMIT) return null
	const body = await through(json, new CompressionStream('deflate-raw'), Infinity)
	if (!body) return null
	const all = new Uint8Array(CHECK + body.length)
	new DataView(all.buffer).setUint32(0, checksum(body))
	all.set(body, CHECK)
	return `${String(format)}.${base64url(all)}`
}

/** A draft read from a fragment; `mended` is the fragment as it was given out, where the one read had been bent. */
export interface Decoded extends Unpacked {
	readonly mended?: string
}

/**
 * Reads what `encode` wrote, also where it was bent on its way in a manner that its checksum lets undo; never throws, and
 * never unpacks more than `LIMIT` bytes.
 */
export async function decode(fragment: string): Promise<Decoded | { readonly unreadable: Unreadable }> {
	for (const one of readingsOf(fragment)) {
		const body = wholeBody(one)
		if (!body) continue
		const read = await unpackedBody(body, one.startsWith('1') ? 1 : 2)
		return 'draft' in read && one !== fragment ? { ...read, mended: one } : read
	}
	return { unreadable: /^[^\w]*(?:[12](?:\W|$)|$)/.test(fragment) ? 'damaged' : 'unknown-format' }
}

/** The bytes behind the checksum, where they are those it was made of. */
function wholeBody(fragment: string): Uint8Array<ArrayBuffer> | undefined {
	const [, format, written] = FORM.exec(fragment) ?? []
	const all = /^[12]$/.test(format ?? '') && written ? bytes(written) : undefined
	if (!all || all.length <= CHECK) return undefined
	const body = all.subarray(CHECK)
	return new DataView(all.buffer).getUint32(0) === checksum(body) ? body : undefined
}

async function unpackedBody(
	body: Uint8Array<ArrayBuffer>,
	format: Format,
): Promise<Unpacked | { readonly unreadable: Unreadable }> {
	try {
		const json = await through(body, new DecompressionStream('deflate-raw'), LIMIT)
		if (!json) return { unreadable: 'too-large' }
		const text = new TextDecoder('utf-8', { fatal: true }).decode(json)
		return unpacked(text, format) ?? { unreadable: 'no-query' }
	} catch {
		// Not deflated data, or not UTF-8: somebody computed a checksum over something else.
		return { unreadable: 'damaged' }
	}
}

/** All that comes out of a transformation, or null as soon as it is more than `limit` bytes. */
async function through(
	input: Uint8Array<ArrayBuffer>,
	transform: CompressionStream | DecompressionStream,
	limit: number,
): Promise<Uint8Array | null> {
	const reader = new Blob([input]).stream().pipeThrough(transform).getReader()
	const parts: Uint8Array[] = []
	let length = 0
	for (;;) {
		const { done, value } = await reader.read()
		if (done) break
		length += value.length
		if (length > limit) {
			await reader.cancel()
			return null
		}
		parts.push(value)
	}
	const whole = new Uint8Array(length)
	let at = 0
	for (const part of parts) {
		whole.set(part, at)
		at += part.length
	}
	return whole
}

/** 32-bit FNV-1a: tells a changed link from a whole one; no protection against intent, and none is needed. */
function checksum(all: Uint8Array): number {
	let sum = 0x811c9dc5
	for (const byte of all) sum = Math.imul(sum ^ byte, 0x01000193)
	return sum >>> 0
}

const base64url = (all: Uint8Array): string =>
	btoa(Array.from(all, (byte) => String.fromCharCode(byte)).join(''))
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.replace(/=+$/, '')

function bytes(written: string): Uint8Array<ArrayBuffer> | undefined {
	// One letter more than whole bytes has no meaning in base64.
	if (written.length % 4 === 1) return undefined
	const binary = atob(written.replaceAll('-', '+').replaceAll('_', '/'))
	return Uint8Array.from(binary, (letter) => letter.charCodeAt(0))
}
