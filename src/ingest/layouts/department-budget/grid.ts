import { cells } from '../../text/cells.ts'
import type { Place } from '../../reading.ts'
import type { NumberedLine, Section } from './section.ts'

/** A row of a statement: its cells by numbered column, the first being column 1. */
export interface GridRow extends Place {
	readonly row_no: number | null
	readonly cells: readonly string[]
}

/** What a statement's pages hold: rows, pages that conversion made one line of, and lines that fit neither. */
export interface Grid {
	readonly rows: readonly GridRow[]
	readonly flattened: readonly NumberedLine[]
	readonly unread: readonly NumberedLine[]
}

const WHOLE = /^\d{1,3}$/
const CODE = /\b(?:\d{7}|\d{5}|\d{3})\b/g

/**
 * The rows of a statement over all its pages. The line 栏次 numbers the columns on each page and so tells where they stand:
 * the words above it are damaged more often than its digits.
 */
export function grid(section: Section, columns: number): Grid {
	const rows: GridRow[] = []
	const flattened: NumberedLine[] = []
	const unread: NumberedLine[] = []
	let positions: readonly number[] | undefined
	let within = false
	for (const numbered of section.lines) {
		if (isFlattened(numbered.text)) {
			flattened.push(numbered)
			continue
		}
		if (!numbered.text.includes('\t')) {
			// Text or an empty line ends a page; what follows before the next 栏次 is a heading.
			within = false
			continue
		}
		const line = cells(numbered.text)
		if (line[0] === '栏次') {
			positions = numberedAt(line)
			within = positions.length === columns
			if (!within) unread.push(numbered)
			continue
		}
		if (positions?.length !== columns) continue
		const row = positions.map((at) => line[at] ?? '')
		const place = { line_start: numbered.line, line_end: numbered.line }
		if (WHOLE.test(line[0] ?? '')) rows.push({ ...place, row_no: Number(line[0]), cells: row })
		else if (!within || row.every((cell) => cell === '')) continue
		else if (row.some((cell) => /\d/.test(cell))) rows.push({ ...place, row_no: null, cells: row })
		else if (line[0] === '' && rows.length > 0) rows.push(continued(rows.pop(), row, numbered.line))
		else unread.push(numbered)
	}
	return { rows, flattened, unread }
}

const isFlattened = (text: string) =>
	!text.includes('\t') && text.includes('栏次') && (text.match(CODE) ?? []).length >= 3

const numberedAt = (line: readonly string[]) =>
	line.flatMap((cell, at) => (at > 0 && WHOLE.test(cell) ? [at] : []))

/** A row whose name goes on after a page break. */
const continued = (row: GridRow | undefined, more: readonly string[], line: number): GridRow => ({
	row_no: row?.row_no ?? null,
	line_start: row?.line_start ?? line,
	line_end: line,
	cells: more.map((cell, index) => (row?.cells[index] ?? '') + cell),
})
