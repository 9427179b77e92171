import type { ColumnRole } from '../words/terms.ts'
import { isMisread } from './money.ts'
import { isCoded } from './pages/piece.ts'
import type { Column, TableMode } from './columns.ts'
import type { Token } from './token.ts'

/** A token that may be a label of a class. */
export interface Labelled {
	readonly token: Token
	readonly class1: boolean
	readonly class2: boolean
}

const CODE = /^[\dA-Za-z]{3,}$/
const DEPARTMENT =
	/^[[【（(]?\d{3,}[\]】）)]?[-－]?\p{Script=Han}|(?:局|委|办|厅|中心|政府|镇|乡|街道|院|学校|小学|中学|幼儿园|站|所|室|队|馆|园|会|部|部门|科)$/u

/** A category with its code: 3-特定目标类. */
const CATEGORY = /^\d{1,2}\s*[-－]\s*\p{Script=Han}/u

type Fit = (it: Labelled) => number

const plain =
	(fits: Partial<Record<Token['form'], number>>, otherwise: number, label = -6): Fit =>
	({ token, class1, class2 }) =>
		class1 || class2 ? label : (fits[token.form] ?? otherwise)

const VALUES = { quantity: 4, number: 4, date: 3.5, text: 1.5, unit: 0.5, kind: -1, blank: -1.2 }
const MEASURED = { quantity: 3, number: 3, date: 2.5, text: 1.2, unit: 0.2, blank: 0 }
const WORDS = { text: 1.5, quantity: -0.5, number: -1.5, date: 0, unit: -0.5, blank: 0 }
const points: Fit = ({ token }) => {
	const number = Number(token.text.replace(/[分%\s]/g, ''))
	if (token.form === 'blank') return 0
	return token.text !== '' && number >= 0 && number <= 100 && /^[\d.\s]+[分%]?$/.test(token.text) ? 3 : -6
}

const NAMED = plain(
	{
		text: 3,
		quantity: -1,
		number: -5,
		date: -1,
		unit: -4,
		operator: -8,
		direction: -6,
		kind: -5,
		blank: 0,
	},
	0,
	-4,
)
const TITLED = plain({ text: 3, quantity: 0, date: 0, unit: 0, blank: 0, number: -5 }, -6)
const TOLD = plain({ text: 1.5, blank: 0, quantity: 0 }, -5)
const SAID = plain({ text: 1.5, blank: 0 }, -5)
/** 合格率 is printed as a unit, and is a name as well. */
const isRate = (text: string) => /率$/.test(text)

/** How well a token fits what a column holds; below 0 where it does not. */
const FITS: Readonly<Record<ColumnRole, Fit>> = {
	class1: ({ token, class1, class2 }) => (class1 ? 4 : class2 ? -3 : token.form === 'blank' ? 0 : -8),
	class2: ({ token, class1, class2 }) => (class2 ? 4 : class1 ? -2 : token.form === 'blank' ? 0 : -8),
	name: (it) => (it.token.form === 'unit' && isRate(it.token.text) ? 0 : NAMED(it)),
	flat_name: plain(
		{
			text: 3,
			quantity: -1,
			number: -6,
			date: -1,
			unit: -5,
			operator: -8,
			direction: -6,
			kind: -5,
			blank: 0,
		},
		0,
		0,
	),
	description: plain(WORDS, -4),
	operator: plain({ operator: 5, kind: 4, blank: 0 }, -6),
	kind: plain({ kind: 5, blank: 0 }, -6),
	value: plain(VALUES, -6),
	unit: ({ token, class1, class2 }) => {
		if (class1 || class2) return -6
		if (token.form === 'unit') return 4
		if (token.form === 'blank') return 0
		return token.form === 'text' && token.text.length <= 6 ? 0.5 : -5
	},
	weight: points,
	score: (it) => points(it) - (it.token.form === 'number' ? 0.5 : 0),
	direction: plain({ direction: 5, blank: 0 }, -6),
	basis: plain(WORDS, -4),
	reason: plain({ ...WORDS, quantity: 0 }, -4),
	last_year: plain(MEASURED, -6),
	actual: plain(MEASURED, -6),
	project: (it) => TITLED(it) + (isCoded(it.token.text) ? 1.5 : 0),
	task: TITLED,
	department: ({ token, class1, class2 }) => {
		if (class1 || class2) return -6
		if (token.form === 'blank') return 0
		return token.form === 'text' ? (DEPARTMENT.test(token.text) ? 3.4 : 0) : -5
	},
	department_code: ({ token }) => (token.form === 'blank' ? 0 : CODE.test(token.text) ? 4 : -6),
	project_code: ({ token }) => (token.form === 'blank' ? 0 : /^[\dA-Za-z\s]{6,}/.test(token.text) ? 4 : -4),
	amount: ({ token, class1, class2 }) => {
		if (class1 || class2) return -6
		if (token.form === 'number') return 4
		if (token.form === 'blank') return 0
		return (token.form === 'quantity' && /元|万/.test(token.text)) || isMisread(token.text) ? 3 : -6
	},
	objective: (it) => TOLD(it) + (it.token.text.length > 12 ? 1.5 : 0),
	content: (it) => TOLD(it) + (it.token.text.length > 12 ? 1.2 : 0),
	category: (it) => (CATEGORY.test(it.token.text) ? 4 : SAID(it)),
	county: ({ token }) => (token.form === 'blank' ? 0 : /[县区市旗]$/.test(token.text) ? 3.5 : -3),
	year: ({ token }) => (token.form === 'blank' ? 0 : /^(?:19|20)\d\d年?(?:度)?$/.test(token.text) ? 5 : -6),
	no: ({ token }) => (token.form === 'blank' ? 0 : /^\d{1,4}$/.test(token.text) ? 3 : -6),
	parent: () => -6,
}

const SKIPPED: Partial<Record<ColumnRole, number>> = {
	name: -4,
	flat_name: -4,
	value: -1.5,
	task: -3,
	project: -0.6,
}
/** A cell that fits no column of its row. */
const LEFT_OUT = -5

/** How far a token stands from a column, as points. */
function standing(token: Token, column: Column, at: number, width: number, mode: TableMode): number {
	if (token.form === 'blank' && mode !== 'rows') return 0
	if (mode === 'stream') return 0
	if (mode === 'grid') return token.start < column.end && column.start < token.end ? 4 : -5
	if (mode === 'rows')
		return (
			(token.at === at ? 0.5 : 0) +
			(token.fromEnd === width - at ? 0.5 : 0) +
			(token.form === 'blank' ? 0.2 : 0) +
			// What stands in the cells of a text that a border cuts is its own rather than a value in words.
			(column.isCut && token.form === 'text' && token.start >= column.start && token.start < column.end
				? 1
				: 0)
		)
	const overlap = Math.min(token.end, column.end) - Math.max(token.start, column.start)
	return overlap > 0 ? 3 : Math.max(-7, overlap / 2 + 1)
}

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
