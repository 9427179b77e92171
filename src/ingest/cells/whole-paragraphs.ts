import type { Cell, CellDocument, CellLine } from './cell.ts'

/** A line is broken before a word that is at most so wide, in columns; Chinese may be broken before every character. */
const WORD = 12
/** A paragraph begins no further right, in columns; a title stands in the middle. */
const INDENT = 8
/** Prose has no wider gap in a line. */
const GAP = 3

/**
 * A document of pages with the lines of its prose whole that the width of a page broke: the rest of a line stands in the line
 * where it began, and leaves an empty one. Only beside ruled tables, where lines without borders are prose.
 */
export function wholeParagraphs(document: CellDocument): CellDocument {
	const { lines, format } = document
	const ruled = lines.filter(({ columns, cells }) => columns === 'index' && cells.length > 0).length
	const prose = lines.filter(({ columns, cells }) => columns === 'position' && cells.length > 0)
	if (format !== 'pdf' || ruled < prose.length) return document
	const left = Math.min(...prose.map(startOf))
	const right = Math.max(...prose.map(endOf))
	const whole: CellLine[] = []
	/** Where in `whole` the paragraph began. */
	let begun = 0
	for (const [index, line] of lines.entries()) {
		const first = whole[begun]
		if (first && goesOn(lines[index - 1], line, left, right)) {
			whole[begun] = joined(first, line)
			whole.push({ ...line, text: '', cells: [] })
		} else {
			begun = index
			whole.push(line)
		}
	}
	return { ...document, lines: whole }
}

/** Whether a line is the rest of the one before it: that one is full and no title, and this one begins at the left. */
function goesOn(before: CellLine | undefined, here: CellLine, left: number, right: number): boolean {
	if (before?.columns !== 'position' || here.columns !== 'position') return false
	const [first] = here.cells
	if (!first || startOf(here) > left + 1 || before.cells.length === 0) return false
	if (before.cells.some(({ gap }) => gap > GAP) || startOf(before) > left + INDENT) return false
	return endOf(before) + Math.min(first.end - first.start, WORD) > right
}

/** The cell that a line broke is one again; a blank before the break parts two. */
function joined(line: CellLine, rest: CellLine): CellLine {
	const last = line.cells.at(-1)
	const [first, ...others] = rest.cells
	if (!last || !first) return line
	const isParted = /\s$/.test(last.printed)
	const offset = last.end + (isParted ? 1 : 0) - first.start
	const moved = (it: Cell): Cell => ({ ...it, start: it.start + offset, end: it.end + offset })
	const broken: Cell = {
		...last,
		text: last.text + first.text,
		printed: last.printed + first.printed,
		end: first.end + offset,
	}
	const cells = isParted ? [last, { ...moved(first), gap: 1 }] : [broken]
	return {
		...line,
		text: `${line.text}${isParted ? ' ' : ''}${rest.text}`,
		cells: [...line.cells.slice(0, -1), ...cells, ...others.map(moved)],
	}
}

const startOf = ({ cells }: CellLine) => cells[0]?.start ?? 0
const endOf = ({ cells }: CellLine) => cells.at(-1)?.end ?? 0
