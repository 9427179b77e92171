import type { ColumnRole, Terms } from '../words/terms.ts'
import type { Token } from './token.ts'

/** A word of a header with what its column may hold; `taken` tokens from `index` on print it. */
export type HeaderWord = Token & {
	readonly roles: readonly ColumnRole[]
	readonly index: number
	readonly taken: number
	/** The border of a cell went through it, or it covers two cells: texts below it may be cut as well. */
	readonly isCut?: true
}

/** The header words that follow one another from a token on; whole lines where a line holds several. */
export function wordsFrom(tokens: readonly Token[], from: number, terms: Terms) {
	const first = tokens[from]
	if (!first || rolesAt(tokens, from, terms).roles.length === 0) return null
	const cells: HeaderWord[] = []
	let index = from
	let misses = 0
	let to = from
	while (index < tokens.length) {
		const token = tokens[index]
		if (!token) break
		if (cells.length > 0 && token.row !== cells.at(-1)?.row && holdsNumbers(tokens, index)) break
		const { roles, taken, cut } = rolesAt(tokens, index, terms)
		if (roles.length > 0) {
			const last = tokens[index + taken - 1]
			cells.push({
				...token,
				roles,
				index,
				taken,
				...(taken > 1 && { text: token.text + (last?.text ?? '') }),
				...(cut !== undefined && { text: cut, end: last?.end ?? token.end }),
				...((cut !== undefined || coversTwo(tokens, index + taken)) && { isCut: true }),
			})
			index += taken
			to = index
			misses = 0
			continue
		}
		if (token.text !== '') {
			misses += 1
			// A word that is no header ends the run, unless it stands in a line among headers or only ends one above.
			const inLine = cells.filter((it) => it.row === token.row).length >= 3
			const piece = /^(?:指?标?值?|[（(].*[)）])$/.test(token.text) && isBelow(token, cells)
			if (!inLine && !piece) break
			if (piece) {
				to = index + 1
			} else cells.push({ ...token, roles: [], index, taken: 1 })
			if (misses > 3) break
		} else if (cells.length > 0 && token.row !== cells.at(-1)?.row && tokens[index + 1]?.row !== token.row) {
			// A blank cell alone on its line may part headers that stand one a line.
		}
		index += 1
	}
	return { cells: cells.filter((it) => it.index < to), from, to }
}

/** A row with numbers is one of the table: 合计 may head a column, and may begin a row. */
function holdsNumbers(tokens: readonly Token[], from: number): boolean {
	const row = tokens[from]?.row
	for (let at = from; tokens[at]?.row === row && at < tokens.length; at++)
		if (tokens[at]?.form === 'number') return true
	return false
}

const isBelow = (token: Token, cells: readonly HeaderWord[]) =>
	cells.some((it) => it.row < token.row && it.start < token.end && token.start < it.end)

interface Roles {
	readonly roles: readonly ColumnRole[]
	readonly taken: number
	/** The word that the cells printed before a border cut it. */
	readonly cut?: string
}

/** No header, and no piece of one, is longer. */
const LONGEST = 24

/** What a token says as a header, alone or with what the next line prints under it. */
function rolesAt(tokens: readonly Token[], index: number, terms: Terms): Roles {
	const token = tokens[index]
	if (!token || token.text === '' || token.text.length > LONGEST) return { roles: [], taken: 1 }
	const cut = token.columns === 'index' ? cutWord(tokens, index, token, terms) : null
	if (cut) return cut
	const own = terms.columns(token.text)
	if (own.length > 0) return { roles: own, taken: 1 }
	const next = tokens[index + 1]
	if (next && next.text && next.text.length <= 8 && terms.mayHead(token.text) && goesOn(token, next)) {
		const both = terms.columns(token.text + next.text)
		if (both.length > 0) return { roles: both, taken: 2 }
	}
	return { roles: own, taken: 1 }
}

/** A word through which the border of a cell went: both pieces, the glyph at the cut perhaps misread, or the one that is left between names and values. */
function cutWord(tokens: readonly Token[], index: number, token: Token, terms: Terms): Roles | null {
	const next = tokens[index + 1]
	if (
		next?.row === token.row &&
		next.text !== '' &&
		next.text.length <= LONGEST &&
		terms.mayHead(token.text) &&
		terms.columns(next.text).length === 0
	) {
		const tail = next.text.replace(/^[^\p{Script=Han}]+/u, '')
		const both = [tail, tail.slice(1)].find(
			(it) => it.length >= 2 && terms.columns(token.text + it).length > 0,
		)
		if (both) return { roles: terms.columns(token.text + both), taken: 2, cut: token.text + both }
	}
	const heads = (step: -1 | 1, role: ColumnRole) =>
		terms.columns(neighbour(tokens, index, step)?.text ?? '').includes(role)
	const isBetween = heads(-1, 'name') && heads(1, 'value')
	return isBetween && terms.isPiece('description', token.text)
		? { roles: ['description'], taken: 1, cut: token.text }
		: null
}

/** The nearest cell of a line that prints something, on one side of another. */
function neighbour(tokens: readonly Token[], index: number, step: -1 | 1): Token | null {
	const row = tokens[index]?.row
	for (let at = index + step; tokens[at]?.row === row; at += step) {
		const it = tokens[at]
		if (it && it.text !== '') return it
	}
	return null
}

/** A blank cell between two headers of a line: the one before it covers both. */
function coversTwo(tokens: readonly Token[], next: number): boolean {
	const token = tokens[next]
	if (token?.text !== '' || token.columns !== 'index' || token.table !== null || token.at === 0) return false
	return neighbour(tokens, next, 1) !== null
}

/** A label goes on beside its beginning, or on the next line; between borders, in the same column of it. */
function goesOn(token: Token, next: Token): boolean {
	if (next.row === token.row) return next.gap <= 1
	return token.columns === 'position' || (next.start < token.end && token.start < next.end)
}

/** Whether one of the words may head a column of that role. */
export const has = (words: readonly HeaderWord[], role: ColumnRole): boolean =>
	words.some((it) => it.roles.includes(role))
