import Papa from 'papaparse'
import type { CellDocument } from '../cells/cell.ts'
import { ruled, type RuledRow } from './grid.ts'

/**
 * A table of separated values as one ruled table. The separator is a tab in `.tsv`, else the one of comma, tab and
 * semicolon that the parser finds. A line break inside quotes ends no row, so a row names the line it begins in.
 */
export function fromCsv(name: string, text: string): CellDocument {
	const rows: RuledRow[] = []
	let line = 1
	let cursor = 0
	Papa.parse<string[]>(text, {
		delimiter: /\.tsv$/i.test(name) ? '\t' : '',
		delimitersToGuess: [',', '\t', ';'],
		// Without this the parser's errors stop nothing either: a quote inside a cell is kept as printed.
		skipEmptyLines: false,
		step({ data, meta }) {
			rows.push({ line, cells: data.map((cell) => cellOf(cell, line)) })
			line += text.slice(cursor, meta.cursor).split(/\r\n|\n|\r/).length - 1
			;({ cursor } = meta)
		},
	})
	return { name, format: 'csv', lines: ruled(rows, { table: 0, page: 1 }) }
}

const cellOf = (cell: string, line: number) => ({
	printed: cell.trim(),
	rowSpan: 1,
	columnSpan: 1,
	place: { line },
})
