import type { Source } from '../reading.ts'

/** The share (0 to 1) of a layout's own words that a document contains; spaces put between characters do not count. */
export function share({ lines }: Source, words: readonly string[]): number {
	const text = lines.join('\n').replace(/[^\S\n]+/g, '')
	return words.filter((word) => text.includes(word)).length / words.length
}
