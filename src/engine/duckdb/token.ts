/** A piece of SQL as DuckDB's own scanner sees it; the pieces joined are the text. */
export interface Token {
	readonly kind:
		| 'space'
		| 'comment'
		| 'string'
		/** A name in double quotes. */
		| 'quoted'
		| 'word'
		| 'number'
		/** `$name` or `:name`. */
		| 'parameter'
		| 'semicolon'
		| 'other'
	readonly start: number
	readonly end: number
}

// DuckDB takes every Unicode space for a blank, and every other character beyond ASCII for a letter.
const SPACE = /(?:\s|[\u200b-\u200d]|\u2060)+/y
const WORD = /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/y
const NUMBER = /(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:[eE][+-]?\d+)?/y
const PARAMETER = /\$[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*/y
const COLON = /:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*/y
/** Words behind which a value is due; behind any other a colon parts the two ends of a slice, or a name and its value. */
export const VALUE_DUE: ReadonlySet<string> = new Set(
	'SELECT DISTINCT WHERE HAVING QUALIFY AND OR NOT IN LIKE ILIKE GLOB TO ESCAPE BETWEEN CASE WHEN THEN ELSE BY ON LIMIT OFFSET VALUES IS FROM USING ANY ALL RETURN'.split(
		' ',
	),
)
const DOLLAR = /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y
const BREAK = /\s|[\u200b-\u200d]|\u2060/

/** Cuts a text into its tokens, in time that grows with its length; what is not closed reaches to the end. */
export function tokens(sql: string): readonly Token[] {
	const found: Token[] = []
	let start = 0
	let before: Token | undefined
	while (start < sql.length) {
		const [kind, end] = next(sql, start, before)
		const token = { kind, start, end }
		found.push(token)
		if (kind !== 'space' && kind !== 'comment') before = token
		start = end
	}
	return found
}

function next(sql: string, at: number, before: Token | undefined): [Token['kind'], number] {
	const char = sql.charAt(at)
	if (char === ';') return ['semicolon', at + 1]
	if (char === "'") return ['string', closed(sql, at + 1, "'", false)]
	if (char === '"') return ['quoted', closed(sql, at + 1, '"', false)]
	if (sql.startsWith('--', at)) return ['comment', lineEnd(sql, at)]
	if (sql.startsWith('/*', at)) return ['comment', commentEnd(sql, at)]
	if (/[eE]/.test(char) && sql.charAt(at + 1) === "'") return ['string', closed(sql, at + 2, "'", true)]
	const dollar = matched(DOLLAR, sql, at)
	if (dollar) return ['string', after(sql, sql.slice(at, dollar), dollar)]
	const space = matched(SPACE, sql, at)
	if (space) return ['space', space]
	const word = matched(WORD, sql, at)
	if (word) return ['word', wordEnd(sql, at, word)]
	const number = matched(NUMBER, sql, at)
	if (number) return ['number', number]
	const parameter = matched(PARAMETER, sql, at) || (isValueDue(sql, at, before) && matched(COLON, sql, at))
	return parameter ? ['parameter', parameter] : ['other', at + 1]
}

/** Whether `:name` at this place can only be a parameter: no cast, no slice, no value of a structure. */
function isValueDue(sql: string, at: number, before: Token | undefined): boolean {
	if (sql.charAt(at) !== ':' || sql.charAt(at - 1) === ':' || !before) return false
	const text = sql.slice(before.start, before.end)
	if (before.kind === 'word') return VALUE_DUE.has(text.toUpperCase())
	return before.kind === 'other' && !')]}['.includes(text)
}

function matched(form: RegExp, sql: string, at: number): number {
	form.lastIndex = at
	return form.test(sql) ? form.lastIndex : 0
}

/** A word ends before a Unicode space, which the form of a word cannot tell from a letter. */
function wordEnd(sql: string, at: number, end: number): number {
	for (let i = at; i < end; i++) if (BREAK.test(sql.charAt(i))) return i
	return end
}

/** The place behind the closing quote; a doubled one, or an escaped one where escapes count, does not close. */
function closed(sql: string, from: number, quote: string, escapes: boolean): number {
	for (let at = from; at < sql.length; at++) {
		const char = sql.charAt(at)
		if (escapes && char === '\\') at++
		else if (char === quote) {
			if (sql.charAt(at + 1) !== quote) return at + 1
			at++
		}
	}
	return sql.length
}

function lineEnd(sql: string, from: number): number {
	const length = sql.slice(from).search(/[\n\r]/)
	return length < 0 ? sql.length : from + length
}

/** Block comments stand inside one another. */
function commentEnd(sql: string, from: number): number {
	let depth = 0
	const mark = /\/\*|\*\//g
	mark.lastIndex = from
	for (let found = mark.exec(sql); found; found = mark.exec(sql)) {
		depth += found[0] === '/*' ? 1 : -1
		if (depth === 0) return mark.lastIndex
	}
	return sql.length
}

const after = (sql: string, mark: string, from: number): number => {
	const at = sql.indexOf(mark, from)
	return at < 0 ? sql.length : at + mark.length
}
