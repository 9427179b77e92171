import { Parser } from 'htmlparser2'
import type { CellDocument, CellLine } from '../cells/cell.ts'
import { fromText } from '../cells/from-text.ts'
import { pageTree, type Block, type Table } from './html-tree.ts'
import { ruled } from './grid.ts'

/** Rows and columns a cell may span at most, as browsers have it. */
const SPAN = { rows: 65_534, columns: 1000 } as const

/**
 * A web page as lines of cells. A row of a table is a line, and so is a paragraph outside tables; a table that only holds
 * others lays the page out and is none. Lines are those of the file, so that a row can be shown in its source.
 */
export function fromHtml(name: string, text: string): CellDocument {
	let table = 0
	const lines = (blocks: readonly Block[]): CellLine[] =>
		blocks.flatMap((block): readonly CellLine[] => {
			if (block.kind === 'text') return paragraph(block.text, block.line)
			if (isLayout(block)) return block.rows.flatMap((row) => row.cells.flatMap((cell) => lines(cell.blocks)))
			const made = ruled(rowsOf(block), { table, page: 1 })
			table += 1
			return made
		})
	return { name, format: 'html', lines: lines(pageTree(text, (handler) => new Parser(handler))) }
}

/** Tables inside tables arrange a page, and so does a table of a single cell. */
const isLayout = ({ rows }: Table) =>
	rows.some(({ cells }) => cells.some(({ blocks }) => blocks.some(({ kind }) => kind === 'table'))) ||
	rows.reduce((count, { cells }) => count + cells.length, 0) < 2

const rowsOf = ({ rows }: Table) =>
	rows.map(({ line, cells }) => {
		const made = cells.map((cell) => {
			const texts = cell.blocks.flatMap((block) => (block.kind === 'text' ? [block] : []))
			return {
				printed: joined(texts.map((block) => block.text)),
				rowSpan: Math.min(cell.rowSpan || SPAN.rows, SPAN.rows),
				columnSpan: Math.min(cell.columnSpan, SPAN.columns),
				place: { line: texts[0]?.line ?? cell.line },
			}
		})
		const first = made.find(({ printed }) => printed !== '')
		return { line: first?.place.line ?? line, cells: made }
	})

/** Lines of one cell: Chinese runs on without a blank, words and numbers do not. */
const joined = (texts: readonly string[]) =>
	texts.reduce((whole, next) => {
		const meet = `${whole.slice(-1)}${next.charAt(0)}`
		return whole === '' || /^[^\w.%]|[^\w.%]$/.test(meet) ? whole + next : `${whole} ${next}`
	}, '')

/** A paragraph parted by blanks, as a line of a text is; those of an editor's grid are non-breaking. */
const paragraph = (text: string, line: number): CellLine[] =>
	fromText('', text).lines.map((made) => ({
		...made,
		line,
		cells: made.cells.map((cell) => ({ ...cell, place: { line } })),
	}))
