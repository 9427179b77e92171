import type { CellDocument } from '../cells/cell.ts'
import { source } from '../source.ts'

/** What the lines of a file print, by their numbers; several rows of a table may share one. */
export type PrintedAt = (line: number) => string

/** A text without ruled tables line by line as it is; of all else the cells that stand in a line. */
export function printedAt(document: CellDocument, text: string | null): PrintedAt {
	if (text !== null && document.lines.every(({ table }) => table === null)) {
		const { lines } = source(text)
		return (line) => lines[line - 1] ?? ''
	}
	const byLine = new Map<number, string>()
	for (const { line, cells } of document.lines)
		byLine.set(line, (byLine.get(line) ?? '') + cells.map(({ printed }) => printed).join(''))
	return (line) => byLine.get(line) ?? ''
}

/** By what a correction knows its lines again: blanks come and go with the conversion of a file. */
export const markOf = (at: PrintedAt, line_start: number, line_end: number): string =>
	[...new Set([line_start, line_end])].map((line) => at(line).replace(/\s+/gu, '')).join('\n')
