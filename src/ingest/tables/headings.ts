import type { CellLine } from '../cells/cell.ts'
import { shared, type Interval } from './intervals.ts'
import { looseTokens, type Token } from './token.ts'

/** The words over one column, from the top: those of groups first, pieces of a wrapped label one after another. */
export interface Heading extends Interval {
	readonly path: readonly string[]
}

interface Open {
	start: number
	end: number
	readonly path: string[]
	readonly last: number
	readonly first: number
}

/**
 * The headings that the lines of a header make, from left to right: what stands under another word belongs to it, and a
 * word over several is the group of each.
 */
export function headingsOf(lines: readonly CellLine[]): readonly Heading[] {
	let open: Open[] = []
	for (const [level, line] of lines.entries()) {
		const tokens = looseTokens(line)
		const spans = line.columns === 'index' ? spanned(line, tokens) : tokens
		const over = spans.map((token) => above(token, open))
		const used = new Set(over.filter((it) => it !== undefined))
		const next = spans.map((token, index): Open => {
			const parent = over[index]
			return {
				start: token.start,
				end: token.end,
				path: [...(parent?.path ?? []), token.text],
				first: parent?.first ?? level,
				last: level,
			}
		})
		open = [...open.filter((it) => !used.has(it)), ...next]
	}
	const leaves = open.toSorted((a, b) => a.start - b.start || a.end - b.end)
	return leaves
		.filter((it, index) => !isGroup(it, leaves[index - 1], leaves[index + 1]))
		.map(({ start, end, path }) => ({ start, end, path }))
}

/** A word between two others that begin below it heads both: it was printed over the border between them. */
const isGroup = (it: Open, left: Open | undefined, right: Open | undefined) =>
	left !== undefined && right !== undefined && left.first > it.last && right.first > it.last

/** The word above a token with which it shares most columns. */
function above(token: Interval, open: readonly Open[]): Open | undefined {
	const [best] = open
		.map((it) => ({ it, columns: shared(it, token) }))
		.filter(({ columns }) => columns > 0)
		.sort((a, b) => b.columns - a.columns)
	return best?.it
}

/** Cells of a ruled table with what they span; without spans an empty cell to the right may belong to a group. */
const spanned = (line: CellLine, tokens: readonly Token[]): readonly Token[] =>
	tokens.map((token) => ({ ...token, end: token.start + (token.cells[0]?.columnSpan ?? 1) }))
