import type { CellDocument, CellLine } from './cell.ts'

/**
 * A document as a text with a tab between two cells, each line at its number: what a reader of texts reads, whatever the file
 * was. Lines that the width of a page broke are one again. Null where two lines have one number, as rows of a web page may:
 * they could not be told apart.
 */
export function asText({ lines, format }: CellDocument): string | null {
	const texts: string[] = []
	const goesOn = format === 'pdf' ? brokenLines(lines) : () => false
	/** The line that the paragraph began with. */
	let begun = 0
	for (const [index, line] of lines.entries()) {
		if (texts[line.line - 1] !== undefined) return null
		const printed = line.columns === 'index' ? row(line) : inPlace(line)
		// A sheet is as wide as its widest row.
		const text = format === 'workbook' ? printed.trimEnd() : printed
		if (goesOn(lines[index - 1], line)) {
			texts[begun - 1] = `${texts[begun - 1] ?? ''}${text}`
			texts[line.line - 1] = ''
		} else {
			texts[line.line - 1] = text
			begun = line.line
		}
	}
	return Array.from(texts, (text: string | undefined) => text ?? '').join('\n')
}

/** A cell in its column: what is covered by a cell of a row above is an empty one. */
function row({ cells }: CellLine): string {
	let column = 0
	return cells
		.map((cell) => {
			const empty = '\t'.repeat(Math.max(0, cell.start - column))
			column = cell.end
			return `${empty}${flat(cell.printed)}`
		})
		.join('\t')
}

const inPlace = ({ cells }: CellLine) =>
	cells.map((cell) => `${' '.repeat(Math.min(cell.gap, WIDEST))}${flat(cell.printed)}`).join('')

/** As many blanks as can mean a border, on a page that is printed by places. */
const WIDEST = 40

/** Line ends inside a cell end no line. */
const flat = (text: string) => text.replace(/\s*[\r\n]\s*/g, ' ')

/** A line is broken before a word that is at most so wide, in columns; Chinese may be broken before every character. */
const WORD = 12
/** Prose has no wider gap in a line. */
const GAP = 3

/** Whether a line is the rest of the one before it: that one is full, and this one begins at the left. */
function brokenLines(lines: readonly CellLine[]) {
	const prose = lines.filter(({ columns, cells }) => columns === 'position' && cells.length > 0)
	const left = Math.min(...prose.map(startOf))
	const right = Math.max(...prose.map(endOf))
	return (before: CellLine | undefined, here: CellLine): boolean => {
		if (before?.columns !== 'position' || here.columns !== 'position') return false
		const [first] = here.cells
		if (!first || startOf(here) > left + 1 || before.cells.length === 0) return false
		if (before.cells.some(({ gap }) => gap > GAP)) return false
		return endOf(before) + Math.min(first.end - first.start, WORD) > right
	}
}

const startOf = ({ cells }: CellLine) => cells[0]?.start ?? 0
const endOf = ({ cells }: CellLine) => cells.at(-1)?.end ?? 0
