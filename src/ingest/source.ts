import { normalise } from './cells/normalise.ts'
import type { Source } from './reading.ts'

/**
 * The lines of a text as an editor numbers them: a line feed ends one, and the last need not have it. Characters that
 * stand for others are read as what they mean (`cells/normalise.ts`).
 */
export function source(text: string): Source {
	const lines = text
		.replace(/^\uFEFF/, '')
		.split(/\r?\n/)
		.map(normalise)
	return { lines: lines.at(-1) === '' ? lines.slice(0, -1) : lines }
}

/** How many lines `source` makes of a text, without making them. */
export function lineCount(text: string): number {
	const last = text.slice(text.lastIndexOf('\n') + 1).replace(/^\uFEFF/, '')
	return text.split('\n').length - (normalise(last) === '' ? 1 : 0)
}
