import type { CellDocument, CellLine } from './cells/cell.ts'
import { isCoded } from './identity/clues.ts'
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
	const told = linesOf(readings, document.lines.at(-1)?.line ?? 0)
	let run: CellLine[] = []
	for (const line of document.lines) {
		if (told[line.line]) {
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
	if (!first || !last || isContents(run)) return
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

/** 1 at every line that a row or a finding is about; coverage says of a whole document only that something is not in it. */
function linesOf(readings: readonly Reading[], last: number): Readonly<Uint8Array> {
	const told = new Uint8Array(last + 1)
	for (const { table, row } of readings)
		if (!(table === 'coverage' && row.origin === 'derived')) told.fill(1, row.line_start, row.line_end + 1)
	return told
}

const isRow = (line: CellLine): boolean => {
	const filled = line.cells.filter((cell) => cell.text !== '')
	if (filled.some((cell) => isUnfilled(cell.text))) return false
	const numbers = filled.filter((cell) => isNumber(cell.text))
	const told = numbers.filter((cell) => !isYear(cell.text, filled[filled.indexOf(cell) + 1]?.text ?? ''))
	return filled.length > 1 && told.length > 0 && !isSentence(line) && !isCoded(line.text)
}

/** The year in a title tells no amount: 甲县水务局 2024 年部门预算情况说明. */
const isYear = (text: string, next: string): boolean => /^20\d\d$/.test(text) && next.startsWith('年')

/** So many lines of titles with pages at least. */
const CONTENTS = 4

/** A list of contents: titles of parts and tables, with pages that never fall. */
function isContents(run: readonly CellLine[]): boolean {
	const pages = run.flatMap(({ cells }) => {
		const last = cells.findLast(({ text }) => text !== '')?.text ?? ''
		return /^\d{1,3}$/.test(last) ? [Number(last)] : []
	})
	const titles = run.filter(({ text }) => /表|说明|情况|目标|名词|部分|[一二三四五六七八九十]、/u.test(text))
	return (
		run.length >= CONTENTS &&
		pages.length === run.length &&
		titles.length * 4 >= run.length * 3 &&
		pages.every((page, at) => page >= (pages[at - 1] ?? 0))
	)
}

const isSentence = ({ text, columns }: CellLine) => columns === 'position' && /[。；]|，.*，/.test(text)
