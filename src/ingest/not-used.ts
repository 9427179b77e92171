import type { CellDocument, CellLine } from './cells/cell.ts'
import type { Reading } from './reading.ts'
import { notUsed } from './rules/indicators.ts'
import { tell } from './rules/rule.ts'
import { isUnfilled } from './targets/numbered-name.ts'
import { isNumber } from './tables/token.ts'

/** So much of what was not used is quoted. */
const QUOTED = 120

/**
 * Lines of a table with numbers that no reading speaks of: one finding for each run of them. Prose may restate what tables
 * tell, and a number alone in a line is that of a page.
 */
export function* leftOver(document: CellDocument, readings: readonly Reading[]): Generator<Reading> {
	const told = linesOf(readings)
	let run: CellLine[] = []
	for (const line of document.lines) {
		if (told.has(line.line)) {
			yield* runNote(run)
			run = []
		} else if (isRow(line)) run.push(line)
		else if (line.cells.length > 0 && run.length > 0 && !isRow(line) && isSentence(line)) {
			yield* runNote(run)
			run = []
		}
	}
	yield* runNote(run)
}

function* runNote(run: readonly CellLine[]): Generator<Reading> {
	const [first] = run
	const last = run.at(-1)
	if (!first || !last) return
	const cells = run
		.flatMap((line) => line.cells.map((cell) => cell.printed))
		.filter(Boolean)
		.join(' | ')
	const quoted = cells.length > QUOTED ? `${cells.slice(0, QUOTED)}…` : cells
	yield tell(
		notUsed,
		{ line_start: first.line, line_end: last.line },
		{ cells: quoted, from: first.line, to: last.line },
		{ printed: cells },
	)
}

/** Every line that a row or a finding is about; coverage says of a whole document only that something is not in it. */
function linesOf(readings: readonly Reading[]): ReadonlySet<number> {
	const told = new Set<number>()
	for (const { table, row } of readings)
		if (table !== 'document' && !(table === 'coverage' && row.origin === 'derived'))
			for (let line = row.line_start; line <= row.line_end; line++) told.add(line)
	return told
}

const isRow = (line: CellLine): boolean => {
	const filled = line.cells.filter((cell) => cell.text !== '')
	if (filled.some((cell) => isUnfilled(cell.text))) return false
	return filled.length > 1 && filled.some((cell) => isNumber(cell.text)) && !isSentence(line)
}

const isSentence = ({ text, columns }: CellLine) => columns === 'position' && /[。；]|，.*，/.test(text)
