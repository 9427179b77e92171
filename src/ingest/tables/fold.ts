import { BORDER, type Cell, type CellDocument, type CellLine } from '../cells/cell.ts'
import { isNumber } from './token.ts'
import { bareLabel, termOf, wordsOf } from './words.ts'

const COLUMNS = wordsOf('budget_column')
const CODE = /^\d{3}(?:\d{2}){0,2}$/
/** Column words one below another that make a header. */
const LEAST = 3

/** A cell that has a line for itself, and where it stands among the lines of the document. */
interface Single {
	readonly cell: Cell
	readonly at: number
}

/**
 * A document in which tables that print one cell a line have one row a line again: as many cells as the header has. Rows
 * are found by their codes or by their running numbers; all other lines stay as they are.
 */
export function folded(document: CellDocument): CellDocument {
	const { lines } = document
	const out: CellLine[] = []
	let at = 0
	while (at < lines.length) {
		const header = headerAt(lines, at)
		const body = header && rowsFrom(lines, header)
		if (header && body && body.rows.length > 0) {
			out.push(...header.lines, ...body.rows)
			at = body.end
		} else {
			const line = lines[at]
			if (line) out.push(line)
			at++
		}
	}
	return { ...document, lines: out }
}

interface Header {
	readonly lines: readonly CellLine[]
	/** Cells of a row, a running number before them included. */
	readonly width: number
	readonly isNumbered: boolean
	readonly next: number
}

/** The only filled cell of a line, or an explicitly empty one; undefined where there are several or the line is blank. */
function single(line: CellLine | undefined): Cell | undefined {
	if (!line || line.cells.length === 0) return undefined
	const filled = line.cells.filter((cell) => cell.text !== '')
	return filled.length === 1
		? filled[0]
		: filled.length === 0 && line.columns === 'index'
			? line.cells[0]
			: undefined
}

/** The cells of following lines, as long as each line has one; blank lines between them count for nothing. */
function* singles(lines: readonly CellLine[], from: number): Generator<Single> {
	for (let at = from; at < lines.length; at++) {
		if (lines[at]?.cells.length === 0) continue
		const cell = single(lines[at])
		if (!cell) return
		yield { cell, at }
	}
}

/** A header whose words stand one below another, with the numbers of the columns below them or without. */
function headerAt(lines: readonly CellLine[], from: number): Header | null {
	const first = single(lines[from])
	if (!first || !isColumn(first.text)) return null
	const words: Single[] = []
	const numbers: Single[] = []
	for (const it of singles(lines, from)) {
		const { text } = it.cell
		if (numbers.length > 0 ? text === String(numbers.length) : bareLabel(text) === '栏次') numbers.push(it)
		else if (numbers.length === 0 && isColumn(text)) words.push(it)
		else break
	}
	const columns = numbers.length - 1
	if (columns >= LEAST && words.length >= columns) {
		const leaves = words.slice(-columns)
		const heads =
			words[0] && termOf(words[0].cell.text, COLUMNS) === 'row_no'
				? [words[0], ...leaves]
				: [undefined, ...leaves]
		const line = lines[words[0]?.at ?? from]
		return line
			? {
					lines: [rowOf(line, heads), rowOf(lines[numbers[0]?.at ?? from] ?? line, numbers)],
					width: columns + 1,
					isNumbered: true,
					next: (numbers.at(-1)?.at ?? from) + 1,
				}
			: null
	}
	const code = words.findIndex(({ cell }) => COLUMNS.get(bareLabel(cell.text)) === 'code')
	const own = words.slice(Math.max(0, code)).filter(({ cell }) => !/^[类款项]$/.test(cell.text))
	const line = lines[own[0]?.at ?? from]
	if (code < 0 || own.length < LEAST || !line) return null
	return {
		lines: [rowOf(line, own)],
		width: own.length,
		isNumbered: false,
		next: (words.at(-1)?.at ?? from) + 1,
	}
}

const isColumn = (text: string) => !isNumber(text) && termOf(text, COLUMNS) !== undefined && text.length <= 20

function rowsFrom(lines: readonly CellLine[], header: Header): { rows: readonly CellLine[]; end: number } {
	const rows: CellLine[] = []
	const all = [...singles(lines, header.next)]
	let index = 0
	let end = header.next
	while (index < all.length) {
		const begun = all[index]
		if (!begun || !begins(begun.cell, header, rows.length)) break
		const rest = all.slice(index + 1, index + header.width)
		const stop = rest.findIndex(({ cell }) => begins(cell, header, rows.length + 1) && cell.text !== '')
		const cells = [begun, ...(stop < 0 ? rest : rest.slice(0, stop))]
		const line = lines[begun.at]
		if (line) rows.push(rowOf(line, cells.length === header.width ? cells : inOrder(cells, header.width)))
		index += cells.length
		end = (cells.at(-1)?.at ?? begun.at) + 1
	}
	return { rows, end }
}

const begins = ({ text }: Cell, { isNumbered }: Header, rows: number) =>
	isNumbered ? text === String(rows + 1) : CODE.test(text) || /^(?:合计|总计)$/.test(text.replace(/\s/g, ''))

/** A row whose empty cells are not printed: its first amount is its total, where the others stand cannot be told. */
function inOrder(cells: readonly Single[], width: number): readonly (Single | undefined)[] {
	const first = cells.findIndex(({ cell }, index) => index > 0 && isNumber(cell.text))
	if (first < 0 || first === cells.length - 1) return cells
	const known = cells.slice(0, first + 1)
	return [
		...known,
		...Array.from({ length: width - known.length }, () => undefined),
		...cells.slice(first + 1),
	]
}

/** Cells of several lines as one row that begins in the first of them. */
function rowOf(line: CellLine, cells: readonly (Single | undefined)[]): CellLine {
	const row = cells.flatMap((it, index): Cell[] =>
		it ? [{ ...it.cell, start: index, end: index + 1, gap: index === 0 ? 0 : BORDER }] : [],
	)
	return { ...line, columns: 'index', cells: row, text: row.map((cell) => cell.text).join(' ') }
}
