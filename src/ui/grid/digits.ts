/** Up to four digits are read at a glance, as a year is. */
const UNGROUPED = 4

/**
 * The pieces of a number, its digits before the point in threes from the right, so that they can be set apart without a
 * sign between them: what is copied stays the number. Anything else is one piece.
 */
export function piecesOf(text: string): readonly string[] {
	const [, sign = '', whole = '', rest = ''] = /^(-?)(\d+)(\.\d+)?$/.exec(text) ?? []
	if (whole.length <= UNGROUPED) return [text]
	const first = whole.length % 3 || 3
	const threes = whole.slice(first).match(/\d{3}/g) ?? []
	const pieces = [sign + whole.slice(0, first), ...threes]
	return [...pieces.slice(0, -1), (pieces.at(-1) ?? '') + rest]
}

/** How many characters, its point among them, a number has behind its whole part. */
export const tailOf = (text: string): number => /^-?\d+(\.\d+)$/.exec(text)?.[1]?.length ?? 0
