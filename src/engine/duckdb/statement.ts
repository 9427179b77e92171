import type { Values } from '../engine.ts'
import { byText } from './by-text.ts'
import { literal } from './literal.ts'
import { tokens, type Token } from './token.ts'

/**
 * A question as DuckDB runs it: a literal stands for each `$name` and `:name`, semicolons at the end are dropped. A pending
 * query, the only kind that can be cancelled, takes no parameters; binding them to a variable first costs four more calls
 * of the engine and hides their types from it.
 * @throws Fault `engine/bad-parameter`, `engine/query-failed` for a value that is missing or no number
 */
export const withValues = (sql: string, values: Values): string =>
	templateOf(sql)
		.pieces.map((piece) => textOf(piece, values))
		.join('')

/** Whether a question is one statement, whatever its values are: a literal brings no semicolon that counts. */
export const isOne = (sql: string): boolean => templateOf(sql).isOne

/** Where a place of the text with values stands in the text as it was written, and the parameter that stands there. */
export function written(sql: string, values: Values, place: number): { at: number; parameter?: string } {
	let length = 0
	for (const piece of templateOf(sql).pieces) {
		const text = textOf(piece, values)
		if (place < length + text.length)
			return 'name' in piece
				? { at: piece.start, parameter: piece.name }
				: { at: piece.start + place - length }
		length += text.length
	}
	return { at: sql.length }
}

/** A text as it was written, or a parameter; `start` is its place. */
type Piece =
	| { readonly start: number; readonly text: string }
	| { readonly start: number; readonly name: string; readonly inList: boolean }

interface Template {
	readonly pieces: readonly Piece[]
	readonly isOne: boolean
}

const isBlank = ({ kind }: Token) => kind === 'space' || kind === 'comment'

const templateOf = byText((sql): Template => {
	const found = tokens(sql)
	const last = found.findLastIndex((token) => !isBlank(token) && token.kind !== 'semicolon')
	const pieces: Piece[] = []
	let [from, before, isOne] = [0, '', true]
	const add = (to: number) => {
		if (from < to) pieces.push({ start: from, text: sql.slice(from, to) })
	}
	for (const [at, token] of found.entries()) {
		const { kind, start, end } = token
		const isDropped = kind === 'semicolon' && at > last
		if (kind === 'semicolon' && !isDropped) isOne = false
		if (isDropped || kind === 'parameter') {
			add(start)
			from = end
		}
		if (kind === 'parameter')
			pieces.push({ start, name: sql.slice(start + 1, end), inList: before.toUpperCase() === 'IN' })
		if (!isBlank(token)) before = sql.slice(start, end)
	}
	add(sql.length)
	return { pieces, isOne }
})

/** Blanks keep what stands beside a value apart: -$n is no remark, n$x no word. */
function textOf(piece: Piece, values: Values): string {
	if ('text' in piece) return piece.text
	const { name, inList } = piece
	return ` ${literal(name, Object.hasOwn(values, name) ? values[name] : undefined, inList)} `
}
