import { BORDER, type Cell, type CellLine } from '../cells/cell.ts'

/** What stands in one place of a line: a text, or a number with its digits alone. */
export interface Token {
	readonly text: string
	readonly start: number
	readonly end: number
	readonly isNumber: boolean
	/** The cells it is made of, for the account of what was read. */
	readonly cells: readonly Cell[]
}

/** Digits, whether or not they make an amount: what is none is told where it is read, never taken for a name. */
const NUMBER = /^[-－]?\d[\d,]*(?:\.\d+)?$/
const SEVERAL = /^[-－]?[\d.,]+(?:\s+[\d.,]+)+$/
/** A number that conversion broke after its point or comma, or before it: `7580. 94`, `12, 345.00`. */
const BROKEN = /^[-－]?[\d,]+[.,]$/
const CONTINUED = /^(?:\d{2,3}|[.,]\d{2,3})(?:[.,]\d+)*$/

export const isNumber = (text: string): boolean =>
	NUMBER.test(text) || (SEVERAL.test(text) && /\d/.test(text))

const token = (cell: Cell, text = cell.text): Token => ({
	text,
	start: cell.start,
	end: cell.end,
	isNumber: isNumber(text),
	cells: [cell],
})

/** The filled cells of a line in their order, each as one token; what stands between blanks is not joined. */
export function looseTokens(line: CellLine): readonly Token[] {
	const before = loose.get(line)
	if (before) return before
	const tokens = spread(
		line.cells.filter((cell) => cell.text !== '').map((cell) => token(cell, unbroken(cell.text))),
	)
	loose.set(line, tokens)
	return tokens
}

/** The tokens of a row of a table: one blank inside a text is part of it, one blank beside a number parts two cells. */
export function rowTokens(line: CellLine): readonly Token[] {
	const before = known.get(line)
	if (before) return before
	const tokens = tokensAnew(line)
	known.set(line, tokens)
	return tokens
}

/** Several readers ask for the tokens of a line. */
const loose = new WeakMap<CellLine, readonly Token[]>()
const known = new WeakMap<CellLine, readonly Token[]>()

function tokensAnew(line: CellLine): readonly Token[] {
	// Between borders, nothing is joined.
	if (line.columns === 'index') return looseTokens(line)
	const tokens: Token[] = []
	for (const next of looseTokens(line)) {
		const before = tokens.at(-1)
		const gap = next.cells[0]?.gap ?? BORDER
		if (before && gap === 1 && joins(before, next)) tokens[tokens.length - 1] = joined(before, next)
		else tokens.push(next)
	}
	return tokens
}

/** Words that are set with blanks between their characters to fill a column: 合  计, 项    目. */
const SPREAD =
	/^(?:合计|总计|小计|项目|收入|支出|科目|金额|编码|名称|备注|预算数|决算数|(?:本年)?(?:收入|支出)(?:合计|总计|小计))$/

const ONE = /^\p{Script=Han}$/u

/** Characters that stand alone one after another as the words they are set for. */
function spread(tokens: readonly Token[]): readonly Token[] {
	if (!tokens.some(({ text }) => text.length <= 2 && ONE.test(text))) return tokens
	const made: Token[] = []
	for (let at = 0; at < tokens.length;) {
		let end = at
		while (ONE.test(tokens[end]?.text ?? '')) end++
		const word = longest(tokens.slice(at, end))
		made.push(word ?? (tokens[at] as Token))
		at += word ? word.cells.length : 1
	}
	return made
}

function longest(run: readonly Token[]): Token | undefined {
	for (let length = run.length; length >= 2; length--) {
		const part = run.slice(0, length)
		const text = part.map((it) => it.text).join('')
		const cells = part.flatMap((it) => it.cells)
		const [first] = part
		if (first && SPREAD.test(text)) return { ...first, text, end: part.at(-1)?.end ?? first.end, cells }
	}
	return undefined
}

const joins = (before: Token, next: Token) =>
	(!before.isNumber && !next.isNumber && !BROKEN.test(before.text)) ||
	(BROKEN.test(before.text) && CONTINUED.test(next.text)) ||
	(before.isNumber && /^[.,]\d/.test(next.text) && !before.text.includes('.'))

function joined(before: Token, next: Token): Token {
	const digits = BROKEN.test(before.text) || /^[.,]\d/.test(next.text)
	const text = before.text + (digits ? '' : ' ') + next.text
	const cells = [...before.cells, ...next.cells]
	return { text, start: before.start, end: next.end, isNumber: isNumber(text), cells }
}

/** A cell that is a number but for blanks inside it. */
function unbroken(text: string): string {
	if (!/\s/.test(text)) return text
	const closed = text.replace(/\s+/g, '')
	return isNumber(closed) && !/^\d+\s+\d+(?:\s+\d+)*$/.test(text) ? closed : text
}

/** The first and last line that tokens stand in; the given line where their file has pages instead. */
export function linesOf(
	tokens: readonly Token[],
	line: number,
): { readonly line_start: number; readonly line_end: number } {
	const lines = tokens.flatMap((it) =>
		it.cells.flatMap(({ place }) => ('line' in place ? [place.line] : [line])),
	)
	return lines.length > 0
		? { line_start: Math.min(...lines), line_end: Math.max(...lines) }
		: { line_start: line, line_end: line }
}
