import type { Values } from '../engine.ts'
import { literal } from './literal.ts'
import { tokens, type Token } from './token.ts'

/**
 * A question as DuckDB runs it: a literal stands for each `$name` and `:name`, semicolons at the end are dropped. A pending
 * query, the only kind that can be cancelled, takes no parameters; binding them to a variable first costs four more calls
 * of the engine and hides their types from it.
 * @throws Fault `engine/bad-parameter`, `engine/query-failed` for a value that is missing or no number
 */
export const withValues = (sql: string, values: Values): string =>
	replaced(sql, values)
		.map(({ text }) => text)
		.join('')

/** Where a place of the text with values stands in the text as it was written, and the parameter that stands there. */
export function written(sql: string, values: Values, place: number): { at: number; parameter?: string } {
	let length = 0
	for (const { kind, start, end, text } of replaced(sql, values)) {
		if (place < length + text.length) {
			if (kind === 'parameter') return { at: start, parameter: sql.slice(start + 1, end) }
			return { at: text.length === end - start ? start + place - length : start }
		}
		length += text.length
	}
	return { at: sql.length }
}

interface Piece extends Token {
	readonly text: string
}

const isBlank = ({ kind }: Token) => kind === 'space' || kind === 'comment'

function replaced(sql: string, values: Values): readonly Piece[] {
	const found = tokens(sql)
	const last = found.findLastIndex((token) => !isBlank(token) && token.kind !== 'semicolon')
	let before = ''
	return found.map((token, at) => {
		const text = sql.slice(token.start, token.end)
		if (token.kind === 'semicolon' && at > last) return { ...token, text: '' }
		const inList = before.toUpperCase() === 'IN'
		if (!isBlank(token)) before = text
		if (token.kind !== 'parameter') return { ...token, text }
		// Blanks keep what stands beside it apart: -$n is no remark, n$x no word.
		const name = text.slice(1)
		return {
			...token,
			text: ` ${literal(name, Object.hasOwn(values, name) ? values[name] : undefined, inList)} `,
		}
	})
}
