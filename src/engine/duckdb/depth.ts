import type { Token } from './token.ts'

/**
 * How deep a statement of a reader may be. DuckDB goes down its tree by calls, on a stack that the browser gives, and dies
 * where it ends: a sum of 300 terms is too much for WebKitGTK, 900 brackets for Chromium, where DuckDB's own limit of 1,000
 * is not reached (a setting of each connection, which the lock forbids). Half of the smaller of them.
 */
export const DEEPEST = 150

/** Words that begin another part of a statement, or another term of a list that DuckDB keeps flat. */
const PARTS = new Set(
	'SELECT FROM WHERE GROUP ORDER HAVING QUALIFY WINDOW LIMIT OFFSET AND OR ON USING VALUES'.split(' '),
)
/** Words that stand for an operator: each goes one level down. */
const OPERATORS = new Set('NOT CASE LIKE ILIKE IN IS BETWEEN COLLATE UNION EXCEPT INTERSECT JOIN'.split(' '))
const OPEN = '([{'
const CLOSE = ')]}'

/**
 * How many levels the tree of a statement has at most, told from its tokens (without blanks): brackets within brackets, and
 * operators in a row, of which each holds all before it.
 */
export function depthOf(found: readonly Token[], texts: readonly string[]): number {
	// The chain of operators that is being read within each open bracket, what they come to, and the deepest so far.
	const chains = [0]
	let open = 0
	let deepest = 0
	found.forEach(({ kind }, at) => {
		const text = texts[at] ?? ''
		const word = kind === 'word' ? text.toUpperCase() : ''
		const chain = chains.at(-1) ?? 0
		if (OPEN.includes(text)) {
			chains.push(0)
			open += 1
		} else if (CLOSE.includes(text)) {
			if (chains.length > 1) open -= 1 + (chains.pop() ?? 0)
		} else if (text === ',' || kind === 'semicolon' || PARTS.has(word)) {
			open -= chain
			chains[chains.length - 1] = 0
		} else if (OPERATORS.has(word) || isOperator(kind, text, texts[at - 1])) {
			open += 1
			chains[chains.length - 1] = chain + 1
		}
		deepest = Math.max(deepest, open)
	})
	return deepest
}

/** Each character of an operator is a token: the first of them counts. */
const isOperator = (kind: Token['kind'], text: string, before: string | undefined): boolean =>
	kind === 'other' &&
	text !== '.' &&
	!(before !== undefined && /^[-+*/<>=|!&^%~:]$/.test(before) && text !== '-')
