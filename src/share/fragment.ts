import { packed, unpacked, type Format, type Unpacked } from './fragment-draft.ts'
import { partsOf } from './fragment-parts.ts'
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

/** A query as the fragment of an address: the lowest format number that holds all of it. Null for one that is too large. */
export async function encode(draft: QueryDraft): Promise<string | null> {
	const { format, text } = packed(draft)
	return seal(format, text)
}

/**
 * A text as the fragment of an address, without `#`: the number of its format, a dot, then base64url of four bytes of
 * checksum and the raw-deflated text. Null for one larger than a link may unpack to.
 */
export async function seal(format: number, text: string): Promise<string | null> {
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

/** Reads what `encode` wrote, by itself or in a whole fragment; never throws. */
export async function decode(fragment: string): Promise<Decoded | { readonly unreadable: Unreadable }> {
	const found = await unseal(partsOf(fragment).asked, [1, 2])
	if ('unreadable' in found) return found
	const read = unpacked(found.text, found.format as Format)
	if (!read) return { unreadable: 'no-query' }
	return found.mended === undefined ? read : { ...read, mended: found.mended }
}

/** What a fragment holds, of one of the formats asked for; `mended` is it as it was given out, where it had been bent. */
export interface Unsealed {
	readonly format: number
	readonly text: string
	readonly mended?: string
}

/**
 * Reads what `seal` wrote, also where it was bent on its way in a manner that its checksum lets undo; never throws, and
 * never unpacks more than `LIMIT` bytes.
 */
export async function unseal(
	fragment: string,
	formats: readonly number[],
): Promise<Unsealed | { readonly unreadable: Unreadable }> {
	for (const one of readingsOf(fragment)) {
		const format = Number(one[0])
		const body = formats.includes(format) && wholeBody(one)
		if (!body) continue
		const text = await inflated(body)
		if (typeof text !== 'string') return text
		return { format, text, ...(one !== fragment && { mended: one }) }
	}
	const isOfThem = new RegExp(`^[^\\w]*(?:[${formats.join('')}](?:\\W|$)|$)`).test(fragment)
	return { unreadable: isOfThem ? 'damaged' : 'unknown-format' }
}

/** The bytes behind the checksum, where they are those it was made of. */
function wholeBody(fragment: string): Uint8Array<ArrayBuffer> | undefined {
	const [, , written] = FORM.exec(fragment) ?? []
	const all = written ? bytes(written) : undefined
	if (!all || all.length <= CHECK) return undefined
	const body = all.subarray(CHECK)
	return new DataView(all.buffer).getUint32(0) === checksum(body) ? body : undefined
}

async function inflated(
	body: Uint8Array<ArrayBuffer>,
): Promise<string | { readonly unreadable: Unreadable }> {
	try {
		const text = await through(body, new DecompressionStream('deflate-raw'), LIMIT)
		if (!text) return { unreadable: 'too-large' }
		return new TextDecoder('utf-8', { fatal: true }).decode(text)
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
