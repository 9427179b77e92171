import { linesOf, type Token } from '../tables/token.ts'
import { codeOf } from './code.ts'
import type { PrintedOwner } from '../reading.ts'
import { isSumName, isTotalName, nameOf } from './entry.ts'
import type { BodyLine } from './find.ts'

/** A row of a table with codes, whose numbers are not yet placed in columns. */
export interface CodedRow {
	readonly code: string | null
	readonly code_printed: string
	readonly name: string
	readonly numbers: readonly Token[]
	readonly line_start: number
	readonly line_end: number
	readonly row_no?: number | undefined
	readonly owner?: PrintedOwner | undefined
	/** Everything that the row is made of. */
	readonly tokens: readonly Token[]
}

type Open = { -readonly [K in keyof CodedRow]: CodedRow[K] } & { pieces: string[] }

/** Rows of a page put together from its lines, and the lines that are part of none. */
export interface CodedRows {
	readonly rows: readonly CodedRow[]
	readonly unread: readonly BodyLine[]
	/** What stands before the first row of a page without any number: it goes on with the last name of the page before. */
	readonly goesOn?: readonly Token[]
}

/**
 * A row begins with its code or is a total; a name that was too long for its cell goes on in the lines around. Where a line
 * prints only the last part of a code, those before it are the ones above (`above` on a new page): `headed` says where the
 * three parts stand in a table whose classes are merged down, so that no row prints all of them.
 */
export function codedRows(
	lines: readonly BodyLine[],
	above: string | null = null,
	headed: readonly number[] = [],
): CodedRows {
	const rows: Open[] = []
	const unread: BodyLine[] = []
	const goesOn: Token[] = []
	const starts = partStarts(lines) ?? headed
	let pending: { pieces: string[]; tokens: Token[]; line: number } | null = null
	for (const [index, body] of lines.entries()) {
		const { line, kind } = body
		const begun =
			begin(kind.tokens, starts, rows.findLast((it) => it.code)?.code ?? above) ??
			(body.row_no === undefined ? null : withoutCode(kind.tokens))
		if (begun) {
			const number = begun.rest.findIndex((it) => it.isNumber)
			// What stands behind the amounts is a rate or a remark.
			const texts = begun.rest.filter((it, at) => !it.isNumber && (number < 0 || at < number))
			const pieces = [...(pending?.pieces ?? []), begun.name, ...texts.map((it) => it.text)].filter(Boolean)
			rows.push({
				code: begun.code,
				code_printed: begun.printed,
				name: '',
				pieces,
				numbers: begun.rest.filter((it) => it.isNumber),
				...linesOf([...(pending?.tokens ?? []), ...kind.tokens], line.line),
				tokens: [...(pending?.tokens ?? []), ...kind.tokens],
				owner: body.owner,
				row_no: body.row_no,
			})
			pending = null
			continue
		}
		const texts = kind.tokens.filter((it) => !it.isNumber)
		const numbers = kind.tokens.filter((it) => it.isNumber)
		const last = rows.at(-1)
		const next = lines[index + 1]
		if (
			numbers.length === 0 &&
			texts.length > 0 &&
			startsNameless(next, starts) &&
			(!last || last.numbers.length > 0)
		) {
			pending = { pieces: texts.map((it) => it.text), tokens: [...texts], line: line.line }
		} else if (
			last &&
			texts.length <= 1 &&
			(numbers.length === 0 || last.numbers.length === 0) &&
			line.line - last.line_end <= 2 &&
			!isTotalName(last.name)
		) {
			last.pieces.push(...texts.map((it) => it.text))
			last.numbers = [...last.numbers, ...numbers]
			last.line_end = linesOf(kind.tokens, line.line).line_end
			last.tokens = [...last.tokens, ...kind.tokens]
		} else if (!last && numbers.length === 0 && texts.length === 1 && index === 0) goesOn.push(...texts)
		else unread.push(body)
	}
	return { rows: rows.map(({ pieces, ...row }) => ({ ...row, name: nameOf(pieces) })), unread, goesOn }
}

interface Begun {
	readonly code: string | null
	readonly printed: string
	readonly name: string
	readonly rest: readonly Token[]
}

function begin(tokens: readonly Token[], starts: readonly number[], above: string | null): Begun | null {
	const code = codeOf(tokens)
	if (code) return { code: code.code, printed: code.printed, name: code.name, rest: tokens.slice(code.taken) }
	const first = tokens.findIndex((it) => !it.isNumber)
	const text = tokens[first]?.text ?? ''
	if (first >= 0 && first <= 1 && isSumName(text))
		return { code: null, printed: '', name: '', rest: tokens.slice(first) }
	const parts = tokens.slice(0, Math.max(0, first))
	if (parts.length === 0 || parts.length > 2 || !above || !parts.every((it) => /^\d{2}$/.test(it.text)))
		return null
	const [position] = parts.map((it) => nearest(it.start, starts))
	const kept = position === 1 ? above.slice(0, 3) : position === 2 ? above.slice(0, 5) : ''
	if (kept.length !== (position === 1 ? 3 : 5)) return null
	const printed = parts.map((it) => it.text).join(' ')
	return { code: kept + parts.map((it) => it.text).join(''), printed, name: '', rest: tokens.slice(first) }
}

/** A row that its running number begins: what stands where its code should is none that can be read. */
function withoutCode(tokens: readonly Token[]): Begun | null {
	const [first, ...rest] = tokens
	if (!first) return null
	return /\p{Script=Han}/u.test(first.text)
		? { code: null, printed: '', name: '', rest: tokens }
		: { code: null, printed: first.text, name: '', rest }
}

/** Where the three parts of a code stand, by the rows that print all of them. */
function partStarts(lines: readonly BodyLine[]): readonly number[] | undefined {
	const whole = lines.find(({ kind }) => codeOf(kind.tokens)?.taken === 3)
	return whole?.kind.tokens.slice(0, 3).map((it) => it.start)
}

const nearest = (start: number, starts: readonly number[]) =>
	starts.reduce(
		(best, at, index) => (Math.abs(at - start) < Math.abs((starts[best] ?? Infinity) - start) ? index : best),
		0,
	)

/** A line that begins with a code and goes on with its amounts, its name standing around it. */
function startsNameless(body: BodyLine | undefined, starts: readonly number[]): boolean {
	const begun = body && begin(body.kind.tokens, starts, null)
	return (
		begun?.code !== undefined && begun.code !== null && !begun.name && begun.rest.every((it) => it.isNumber)
	)
}
