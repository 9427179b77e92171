import type { CellValue, ColumnKind } from '../../base/result.ts'
import type { Locale } from '../../base/text.ts'
import type { LinkedNumber } from '../link.ts'
import type { Table } from '../view.ts'
import type { ShownTable } from './types.ts'
import { text } from './text.ts'

interface Column {
	readonly name: string
	readonly kind: ColumnKind
	readonly cells: readonly CellValue[]
}
type Cell = string | LinkedNumber

/**
 * The table of a view as an answer: what stands there as a number is one, to the digit; percents keep their unit in the
 * title. Where a number's place holds words (“n/a”), the cell is NULL and a column beside it has the words.
 */
export function shownTable(table: Table, choices: readonly string[], locale: Locale): ShownTable {
	const columns = table.columns.flatMap(({ title, kind }, at) => {
		const texts = table.rows.map((row) => textOf(row[at] ?? ''))
		return kind === 'number'
			? numbers(title, texts, locale)
			: [{ name: title, kind: 'text' as const, cells: texts }]
	})
	const sources = { name: text[locale].source, kind: 'text' as const, cells: table.rows.map(sourcesOf) }
	const all: readonly Column[] = sources.cells.some(Boolean) ? [...columns, sources] : columns
	return {
		result: {
			columns: all.map(({ name, kind }) => ({ name, kind })),
			length: table.rows.length,
			cell: (row, column) => all[column]?.cells[row] ?? null,
		},
		columns: {},
		choices,
	}
}

const textOf = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.text)

const NUMBER = /^[-−]?\d[\d,]*(?:\.\d+)?(%?)$/

function numbers(title: string, texts: readonly string[], locale: Locale): readonly Column[] {
	const found = texts.map((shown) => NUMBER.exec(shown))
	const percents = found.filter((match) => match?.[1]).length
	// A column of words only, or of numbers in several units, is text.
	if (!found.some(Boolean) || (percents > 0 && percents < found.filter(Boolean).length))
		return [{ name: title, kind: 'text', cells: texts }]
	const cells = found.map((match) => (match ? match[0].replace(/[,%]/g, '').replace('−', '-') : null))
	const column: Column = {
		name: percents ? `${title} (%)` : title,
		// Counts have no decimals.
		kind: cells.some((cell) => cell?.includes('.')) ? 'decimal' : 'integer',
		cells,
	}
	if (found.every(Boolean)) return [column]
	const words = texts.map((shown, at) => (found[at] ? null : shown))
	return [column, { name: text[locale].as_shown(title), kind: 'text', cells: words }]
}

/** The lines that the numbers of a row lead to, as addresses name them. */
function sourcesOf(row: readonly Cell[]): string | null {
	const lines = row.flatMap((cell) =>
		typeof cell !== 'string' && 'src' in cell.target ? [cell.target.src] : [],
	)
	const names = lines.map(
		({ document_id, line_start, line_end }) =>
			`${document_id}.L${String(line_start)}${line_end > line_start ? `-${String(line_end)}` : ''}`,
	)
	return [...new Set(names)].join(' ') || null
}
