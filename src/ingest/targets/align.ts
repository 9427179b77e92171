import { FITS, SKIPPED, standing, type Labelled } from './column-fit.ts'
import type { Column, TableMode } from './columns.ts'

/** A cell that fits no column of its row. */
const LEFT_OUT = -5

export interface Aligner {
	/**
	 * Rates the rows that may begin at a token: of each number of tokens, up to `count`, the best score as one row. What it
	 * gives is overwritten by the next call.
	 */
	readonly scorer: (tokens: readonly Labelled[]) => (start: number, count: number) => Readonly<Float64Array>
	readonly align: (row: readonly Labelled[]) => Alignment
}

export interface Alignment {
	/** For each column, the tokens it was given (by their order); several where a text was printed in pieces. */
	readonly given: readonly (readonly number[])[]
	/** Tokens that fit no column. */
	readonly left: readonly number[]
}

/**
 * Gives the tokens of a row to columns, both in their order, as they fit best. A stream can be cut where its
 * rows fit best.
 */
export function aligner(columns: readonly Column[], mode: TableMode): Aligner {
	const width = columns.length
	const skip = columns.map(({ role, longer }) => (longer ? -0.1 : role ? (SKIPPED[role] ?? -0.3) : -0.1))
	const fit = (it: Labelled, at: number): number => {
		const column = columns[at]
		if (!column) return -Infinity
		const own = column.role ? FITS[column.role](it) : it.token.form === 'blank' ? 0 : 0.2
		const stands = standing(it.token, column, at, width, mode)
		// Where a ruled table says so, a class of another name is a class.
		if (mode === 'grid' && own === -8 && stands > 0) return 1
		return own + stands
	}
	/** How a token fits each column, worked out once: a row is tried at every token that may begin it. */
	const known = new Map<Labelled, Float64Array>()
	const fits = (it: Labelled): Float64Array => {
		const before = known.get(it)
		if (before) return before
		const own = new Float64Array(width)
		for (let at = 0; at < width; at++) own[at] = fit(it, at)
		known.set(it, own)
		return own
	}
	const JOIN = -0.4

	/** By which step a row is best told with m tokens used and columns up to k passed. */
	function tabled(row: readonly Labelled[]): readonly Uint8Array[] {
		const move: Uint8Array[] = []
		let above: Float64Array | null = null
		for (let m = 0; m <= row.length; m++) {
			const line = new Float64Array(width + 1)
			const moves = new Uint8Array(width + 1)
			const it = row[m - 1]
			const own = it && fits(it)
			const out = it?.token.form === 'blank' ? 0 : LEFT_OUT
			for (let k = 0; k <= width; k++) {
				let most = m === 0 && k === 0 ? 0 : -Infinity
				let step = 0
				if (k > 0) {
					const score = (line[k - 1] ?? 0) + (skip[k - 1] ?? 0)
					if (score > most) {
						most = score
						step = 1
					}
				}
				if (it && above && own) {
					const left = (above[k] ?? 0) + out
					if (left > most) {
						most = left
						step = 2
					}
					if (k > 0) {
						const given = (above[k - 1] ?? 0) + (own[k - 1] ?? 0)
						if (given > most) {
							most = given
							step = 3
						}
						// A text printed in pieces: the column takes this token with the one before it.
						const joins = (above[k] ?? 0) + JOIN
						if (joins > most && (move[m - 1]?.[k] ?? 0) >= 3 && piece(row[m - 2], it, columns[k - 1], mode)) {
							most = joins
							step = 4
						}
					}
				}
				line[k] = most
				moves[k] = step
			}
			above = line
			move.push(moves)
		}
		return move
	}

	/** The last line of the same table for each count of tokens, without the moves that lead to it: rows are tried at every line. */
	function scorer(tokens: readonly Labelled[]): ReturnType<Aligner['scorer']> {
		const rated = new Array<Float64Array | undefined>(tokens.length)
		const scores = new Float64Array(tokens.length + 1)
		const first = new Float64Array(width + 1)
		for (let k = 1; k <= width; k++) first[k] = (first[k - 1] ?? 0) + (skip[k - 1] ?? 0)
		let above = new Float64Array(width + 1)
		let line = new Float64Array(width + 1)
		let moved = new Uint8Array(width + 1)
		let moves = new Uint8Array(width + 1)
		return (start, count) => {
			above.set(first)
			moved.fill(0)
			scores[0] = above[width] ?? 0
			for (let nth = 0; nth < count; nth++) {
				const it = tokens[start + nth]
				if (!it) break
				const own = (rated[start + nth] ??= fits(it))
				const out = it.token.form === 'blank' ? 0 : LEFT_OUT
				const before = nth > 0 ? tokens[start + nth - 1] : undefined
				for (let k = 0; k <= width; k++) {
					let best = (above[k] ?? 0) + out
					let move = 2
					if (k > 0) {
						const skipped = (line[k - 1] ?? 0) + (skip[k - 1] ?? 0)
						if (skipped >= best) {
							best = skipped
							move = 1
						}
						const given = (above[k - 1] ?? 0) + (own[k - 1] ?? 0)
						if (given > best) {
							best = given
							move = 3
						}
						const joins = (above[k] ?? 0) + JOIN
						if (joins > best && (moved[k] ?? 0) >= 3 && piece(before, it, columns[k - 1], mode)) {
							best = joins
							move = 4
						}
					}
					line[k] = best
					moves[k] = move
				}
				scores[nth + 1] = line[width] ?? 0
				const used = above
				const marked = moved
				above = line
				line = used
				moved = moves
				moves = marked
			}
			return scores
		}
	}

	return {
		scorer,
		align: (row) => {
			const move = tabled(row)
			const given: number[][] = columns.map(() => [])
			const left: number[] = []
			let m = row.length
			let k = width
			while (m > 0 || k > 0) {
				const step = move[m]?.[k]
				if (step === 1) k -= 1
				else if (step === 2) left.unshift(--m)
				else if (step === 3) given[--k]?.unshift(--m)
				else if (step === 4) given[k - 1]?.unshift(--m)
				else break
			}
			return { given, left }
		},
	}
}

/** Two neighbours of a line with one blank between them may be one text, and two cells where a border cut the texts of a column. */
function piece(
	before: Labelled | undefined,
	{ token, class1, class2 }: Labelled,
	column: Column | undefined,
	mode: TableMode,
): boolean {
	if (!before || class1 || class2 || before.class1 || before.class2) return false
	if (column?.isCut && mode === 'rows' && token.columns === 'index')
		return before.token.row === token.row && token.text !== '' && before.token.text !== ''
	if (token.columns !== 'position' || before.token.row !== token.row) return false
	if (mode === 'stream' || token.gap > 2) return false
	return column?.role !== 'class1' && column?.role !== 'class2' && token.text !== ''
}
