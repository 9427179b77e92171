import { occurrences, pattern, pieces, type Piece } from '../reading/spans.ts'

/** A line that has what is looked for; `pieces` are the words around its first place. */
export interface Hit {
	/** From 1. */
	readonly line: number
	readonly pieces: readonly Piece[]
}

/** So many characters stand before the first place, and after it. */
const [BEFORE, AFTER] = [40, 120]

/** The lines of a document that have a text as a document may print it: with blanks anywhere, a number only whole. */
export function hitsIn(printed: readonly string[], sought: string): readonly Hit[] {
	const form = pattern(sought)
	return printed.flatMap((line, at) => {
		const found = occurrences(line, form)
		const [first] = found
		if (!first) return []
		const from = Math.max(0, first[0] - BEFORE)
		const to = Math.min(line.length, first[1] + AFTER)
		const spans = found
			.filter(([, end]) => end <= to)
			.map(([start, end]) => ({ from: start - from, to: end - from, kind: 'found' as const }))
		const cut = pieces(line.slice(from, to), spans)
		const more = (text: string): Piece => ({ text, kinds: [], read: [] })
		return [
			{
				line: at + 1,
				pieces: [...(from > 0 ? [more('…')] : []), ...cut, ...(to < line.length ? [more('…')] : [])],
			},
		]
	})
}
