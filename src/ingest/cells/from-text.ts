import { BORDER, type Cell, type CellDocument, type CellLine } from './cell.ts'
import { cellText, normalise } from './normalise.ts'

/** Characters that take two columns of a fixed-width page. */
const WIDE =
	/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u

/** Blanks that part cells: all white space but tabs, which are borders. */
const BLANK = /[^\S\t]/u
const AMOUNT_END = /\d\.\d\d$|,\d{3}$/

/** A text as lines of cells: parted by tabs, by pipes or by blanks, each line by what it holds. Never throws. */
export function fromText(name: string, text: string): CellDocument {
	const printed = text.split('\n')
	const wide = columnsAreWide(printed)
	let page = 1
	const lines = printed.map((line, index): CellLine => {
		if (line.includes('\f')) page += line.split('\f').length - 1
		const plain = /[\f\r\ufeff]/.test(line) ? line.replace(/[\f\r\ufeff]/g, '') : line
		const normal = normalise(plain)
		const common = { line: index + 1, text: normal.trim(), table: null, page }
		if (plain.includes('\t'))
			return {
				...common,
				columns: 'index',
				cells: bordered(plain.split('\t'), index + 1, normal.split('\t')),
			}
		if (/[|｜│]/.test(plain)) return { ...common, columns: 'index', cells: bordered(piped(plain), index + 1) }
		return { ...common, columns: 'position', cells: spaced(plain, index + 1, wide) }
	})
	return { name, format: 'text', lines }
}

/** The cells between pipes; those at the ends of a line are its frame and part nothing. */
function piped(line: string): readonly string[] {
	const inner = line.trim().replace(/[｜│]/g, '|').replace(/\|$/, '')
	return inner.replace(/^\|/, '').split('|')
}

/** Cells between borders; `normal` are their texts, where the line has been normalised as a whole. */
const bordered = (
	cells: readonly string[],
	line: number,
	normal: readonly string[] = cells.map(normalise),
): readonly Cell[] =>
	cells.map((printed, index) => ({
		text: cellText(normal[index] ?? ''),
		printed: printed.trim(),
		start: index,
		end: index + 1,
		gap: index === 0 ? 0 : BORDER,
		rowSpan: 1,
		columnSpan: 1,
		place: { line },
	}))

/** Every run without blanks is a cell; `gap` says how many blanks stand before it. */
function spaced(text: string, line: number, wide: boolean): readonly Cell[] {
	const cells: Cell[] = []
	for (const { printed, start, end } of runs(text, wide)) {
		const before = cells.at(-1)
		cells.push({
			text: cellText(normalise(printed)),
			printed,
			start,
			end,
			gap: before ? start - before.end : 0,
			rowSpan: 1,
			columnSpan: 1,
			place: { line },
		})
	}
	return cells
}

/** A line without borders as runs of text parted by blanks, each at the place of the one cell that prints it. */
export const blankParted = (cell: Cell): readonly Cell[] =>
	spaced(cell.printed, 0, true).map((run) => ({ ...run, place: cell.place }))

interface Run {
	readonly printed: string
	readonly start: number
	readonly end: number
}

function* runs(text: string, wide: boolean): Generator<Run> {
	let column = 0
	let printed = ''
	let start = 0
	for (const character of text) {
		const isPlain = character > ' ' && character < '\u007f'
		if (!isPlain && BLANK.test(character)) {
			if (printed) yield { printed, start, end: column }
			printed = ''
		} else {
			if (!printed) start = column
			printed += character
		}
		column += wide && !isPlain && WIDE.test(character) ? 2 : 1
	}
	if (printed) yield { printed, start, end: column }
}

/**
 * Whether a Han character takes two columns. Most texts are set so; `pdftotext -layout` counts one for each character.
 * Amounts stand flush right in their columns, so the measure is right in which more of them end where one above ends.
 */
function columnsAreWide(lines: readonly string[]): boolean {
	const flush = { one: 0, two: 0 }
	let above = { one: new Set<number>(), two: new Set<number>() }
	for (const line of lines) {
		if (line.includes('\t') || !/[\d.]\s*$/.test(line)) continue
		const ends = (wide: boolean) =>
			new Set([...runs(line, wide)].filter((run) => AMOUNT_END.test(run.printed)).map((run) => run.end))
		const here = { one: ends(false), two: ends(true) }
		if (here.one.size === 0) continue
		flush.one += [...here.one].filter((end) => above.one.has(end)).length
		flush.two += [...here.two].filter((end) => above.two.has(end)).length
		above = here
	}
	return flush.two >= flush.one
}
