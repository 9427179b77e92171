import type { Cell, CellDocument, CellLine } from '../cells/cell.ts'
import { formOf, type CellForm } from '../cells/form-of-cell.ts'
import { plain } from '../text/clean.ts'

/** A cell as the readers of forms and indicators see it: where it stands in the stream of the document's cells, and its form. */
export interface Token {
	readonly text: string
	readonly printed: string
	readonly form: CellForm
	/** The line of the file where the text stands. */
	readonly line: number
	/** The line of cells (from 0) that it is part of, and its order there. */
	readonly row: number
	readonly at: number
	/** Its order from the end of the row, blank cells at the end left out. */
	readonly fromEnd: number
	/** Blank cells at the end of its row; null in a sheet, which is as wide as its widest row. */
	readonly blanksAfter: number | null
	readonly start: number
	readonly end: number
	readonly gap: number
	readonly columns: 'index' | 'position'
	readonly table: number | null
	readonly rowSpan: number
	/** How a text is printed that was put right. */
	readonly asPrinted?: string
	/** The cell in which it stands behind a label, from which no border parts it. */
	readonly ranInto?: { readonly printed: string; readonly label: string }
	/** The cells that it is made of; several where pieces of one label were put together. */
	readonly cells: readonly Cell[]
}

/**
 * The cells of a document as one stream, blank cells included; without the marks and blanks that conversion put into them.
 * `isLabel` knows the labels that stand in a cell of their own.
 */
export function tokensOf(
	document: CellDocument,
	isLabel: (text: string) => boolean = () => false,
): readonly Token[] {
	const bordered = hasBorders(document)
	return document.lines.flatMap((cellLine, row) => {
		const { line, columns, table } = cellLine
		const cells =
			bordered && columns === 'position' ? wholeLine(cellLine, isLabel) : cellLine.cells.map((cell) => [cell])
		const texts = cells.map((pieces) => {
			const text = pieces.map((cell) => cell.text).join(' ')
			return columns === 'index' || bordered ? plain(text) : text
		})
		const filled = texts.findLastIndex((text) => text !== '') + 1
		return cells.flatMap((pieces, at): Token | [] => {
			const [first] = pieces
			const last = pieces.at(-1)
			if (!first || !last) return []
			const text = texts[at] ?? ''
			return {
				text,
				printed: pieces.map((cell) => cell.printed).join(' '),
				form: formOf(text),
				line: 'line' in first.place ? first.place.line : line,
				row,
				at,
				fromEnd: filled - at,
				blanksAfter: document.format === 'workbook' ? null : cells.length - filled,
				start: first.start,
				end: last.end,
				gap: first.gap,
				columns,
				table,
				rowSpan: first.rowSpan,
				cells: pieces,
			}
		})
	})
}

/** Most lines of the document part their cells by borders. */
function hasBorders({ lines }: CellDocument): boolean {
	const filled = lines.filter(({ text }) => text !== '')
	return filled.filter(({ columns }) => columns === 'index').length * 2 > filled.length
}

/** Beside lines with borders, a line whose blanks are single is one text, unless it holds labels that have lost their borders. */
function wholeLine({ cells }: CellLine, isLabel: (text: string) => boolean): readonly (readonly Cell[])[] {
	const isText = cells.every(({ gap, text }) => gap <= 1 && !isLabel(text))
	return cells.length > 0 && isText ? [cells] : cells.map((cell) => [cell])
}

/** Two pieces of one text as one token, which stands where the first stands. */
export const joined = (first: Token, second: Token, between = ''): Token => ({
	...first,
	text: first.text + between + second.text,
	printed: `${first.printed}${between}${second.printed}`,
	form: formOf(first.text + second.text),
	end: first.row === second.row ? second.end : Math.max(first.end, second.end),
	start: first.row === second.row ? first.start : Math.min(first.start, second.start),
	cells: [...first.cells, ...second.cells],
})
