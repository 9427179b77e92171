import type { Locale } from '../../base/text.ts'
import { text } from './text.ts'

/** A file of the reader's own, as far as a citation names it. */
export interface CitedFile {
	readonly name: string
	readonly sha256: string
}

/** More names than these make a citation hard to read: the others are counted. */
const NAMED = 3

/** What stands behind a data version where files of the reader's own stood beside it; empty where none did. */
export function ownFilesWords(files: readonly CitedFile[], locale: Locale): string {
	if (files.length === 0) return ''
	const words = text[locale]
	const names = files.slice(0, NAMED).map(({ name, sha256 }) => words.own_file(name, sha256.slice(0, 8)))
	const more = files.length > NAMED ? [words.own_more(files.length - NAMED)] : []
	return words.with_own(files.length, [...names, ...more].join(words.own_and))
}
