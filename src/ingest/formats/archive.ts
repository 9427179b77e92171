import { Unzip, UnzipInflate } from 'fflate'
import type { RawFile } from './opened-file.ts'

/** What one archive may hold, unpacked; a bomb of a few kilobytes would fill the memory otherwise. */
export const LIMIT = { files: 5000, bytes: 512 * 2 ** 20 } as const

/** Why an archive was not read to its end. */
export type ArchiveFault = 'too-large' | 'too-many' | 'damaged'

/** The files of a ZIP in the order of their names, and what stopped the reading, where something did. */
export interface Unpacked {
	readonly files: readonly RawFile[]
	readonly fault: ArchiveFault | null
}

/** Unpacks by the bytes that come, not by the sizes that the headers tell: these may lie. */
export function unpack(
	bytes: Uint8Array,
	limit: { readonly files: number; readonly bytes: number } = LIMIT,
): Unpacked {
	const files: { name: string; bytes: Uint8Array }[] = []
	let total = 0
	let pending = 0
	const state: { fault: ArchiveFault | null } = { fault: null }
	const fail = (fault: ArchiveFault) => {
		state.fault ??= fault
	}
	const unzip = new Unzip((entry) => {
		if (entry.name.endsWith('/') || state.fault) return
		if (files.length + pending >= limit.files) {
			fail('too-many')
			return
		}
		const chunks: Uint8Array[] = []
		pending += 1
		entry.ondata = (error, chunk, final) => {
			if (error) {
				fail('damaged')
				return
			}
			total += chunk.length
			if (total > limit.bytes) {
				fail('too-large')
				entry.terminate()
			}
			if (state.fault) return
			chunks.push(chunk)
			if (!final) return
			pending -= 1
			files.push({ name: nameOf(entry.name), bytes: concatenated(chunks) })
		}
		entry.start()
	})
	unzip.register(UnzipInflate)
	try {
		// In pieces, so that a bomb is noticed before it has grown.
		for (let at = 0; at < bytes.length && !state.fault; at += PIECE)
			unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length)
	} catch {
		// fflate throws on what is no archive; what was unpacked before is whole.
		fail('damaged')
	}
	if (pending > 0) fail('damaged')
	return { files: files.sort((a, b) => (a.name < b.name ? -1 : 1)), fault: state.fault }
}

const PIECE = 16_384

/**
 * Names of files: UTF-8 where the archive says so. Where it does not, the library gives the bytes as Latin-1: they are
 * UTF-8 all the same, or, from a Chinese Windows, GB18030.
 */
function nameOf(name: string): string {
	if (/[^\0-\u00ff]/.test(name) || !/[\u0080-\u00ff]/.test(name)) return name
	const bytes = Uint8Array.from(name, (letter) => letter.charCodeAt(0))
	for (const encoding of ['utf-8', 'gb18030'])
		try {
			return new TextDecoder(encoding, { fatal: true }).decode(bytes)
		} catch {
			// Not in this encoding; the next is tried.
		}
	return name
}

function concatenated(chunks: readonly Uint8Array[]): Uint8Array {
	const all = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0))
	let at = 0
	for (const chunk of chunks) {
		all.set(chunk, at)
		at += chunk.length
	}
	return all
}
