import Papa from 'papaparse'
import type { CellDocument } from '../cells/cell.ts'
import { ruled, type RuledRow } from './grid.ts'

/** No disclosure has more cells; of a larger table the first rows stand for the others, and its readers go through its text. */
export const READ_CELLS = 1_000_000
export const SHOWN_ROWS = 2000

/** What parts the values of a file of this name: a tab in `.tsv`, else what the parser finds. */
export const separators = (name: string) => ({
	delimiter: /\.tsv$/i.test(name) ? '\t' : '',
	delimitersToGuess: [',', '\t', ';'],
})

/**
 * A table of separated values as one ruled table. The separator is a tab in `.tsv`, else the one of comma, tab and
 * semicolon that the parser finds. A line break inside quotes ends no row, so a row names the line it begins in.
 */
export function fromCsv(name: string, text: string): CellDocument {
	const seen = { cells: 0, isCut: false }
	const rows: RuledRow[] = []
	let line = 1
	let cursor = 0
	Papa.parse<string[]>(text, {
		...separators(name),
		// Without this the parser's errors stop nothing either: a quote inside a cell is kept as printed.
		skipEmptyLines: false,
		step({ data, meta }, parser) {
			seen.cells += data.length
			if (seen.cells > READ_CELLS) {
				seen.isCut = true
				parser.abort()
				return
			}
			rows.push({ line, cells: data.map((cell) => cellOf(cell, line)) })
			line += text.slice(cursor, meta.cursor).split(/\r\n|\n|\r/).length - 1
			;({ cursor } = meta)
		},
	})
	const shown = seen.isCut ? rows.slice(0, SHOWN_ROWS) : rows
	return {
		name,
		format: 'csv',
		lines: ruled(shown, { table: 0, page: 1 }),
		...(seen.isCut && { isCut: true as const }),
	}
}

const cellOf = (cell: string, line: number) => ({
	printed: cell.trim(),
	rowSpan: 1,
	columnSpan: 1,
	place: { line },
})
