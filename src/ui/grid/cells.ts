import { withoutFormula } from '../../base/formula.ts'
import type { CellValue, Result } from '../../base/result.ts'

/** A rectangle of cells; both corners belong to it. */
export interface Area {
	readonly top: number
	readonly bottom: number
	readonly left: number
	readonly right: number
}

/** The area that two cells span. */
export const span = (
	a: { readonly row: number; readonly col: number },
	b: { readonly row: number; readonly col: number },
): Area => ({
	top: Math.min(a.row, b.row),
	bottom: Math.max(a.row, b.row),
	left: Math.min(a.col, b.col),
	right: Math.max(a.col, b.col),
})

/** A cell as text: numbers as they are, with `.` and without grouping, so that they can be read back. */
const plain = (value: CellValue): string => (value === null ? '' : String(value))

/** A text cell that a spreadsheet would take for a formula gets an apostrophe before it. */
const harmless = (value: CellValue): string =>
	(typeof value === 'string' ? withoutFormula(value) : plain(value)).replace(/[\t\n\r]+/g, ' ')

/** Cells as tab-separated lines under the names of their columns with their units; one cell alone as its value with its unit. */
export function tsv(
	{ columns, cell }: Result,
	shown: readonly number[],
	{ top, bottom, left, right }: Area,
	units: readonly string[],
): string {
	const wanted = shown.slice(left, right + 1)
	if (top === bottom && wanted.length === 1) {
		const column = wanted[0] ?? 0
		const text = harmless(cell(top, column))
		return text && units[column] ? `${text} ${units[column]}` : text
	}
	const names = wanted.map((at) => {
		const name = harmless(columns[at]?.name ?? '')
		return units[at] ? `${name} (${units[at]})` : name
	})
	const lines = [names.join('\t')]
	for (let row = top; row <= bottom; row++) lines.push(wanted.map((at) => harmless(cell(row, at))).join('\t'))
	return lines.join('\n')
}

/** A cell as the grid shows it: the last digits of a binary fraction say nothing. */
export const written = (value: Exclude<CellValue, null>): string =>
	typeof value === 'number' && !Number.isInteger(value)
		? String(Number(value.toPrecision(12)))
		: brief(String(value), 300)

/** So many rows are drawn on each side of those that are seen. */
export const SPARE = 8

/** The rows to draw: those that are seen, and some on each side. */
export function drawn(
	scroll: number,
	height: number,
	row: number,
	length: number,
): readonly [number, number] {
	const first = Math.max(0, Math.floor(scroll / row) - SPARE)
	return [first, Math.min(length, Math.ceil((scroll + height) / row) + SPARE)]
}

/** A cell as it is drawn: a long text is cut, which the browser would lay out whole to show its beginning. */
export const brief = (text: string, most: number): string =>
	text.length > most ? `${text.slice(0, most)}…` : text

/**
 * The columns to draw, by their places: the `pinned` ones, and those that are seen between `from` and `to`, of which each
 * begins at its place in `lefts`.
 */
export function drawnColumns(
	lefts: readonly number[],
	pinned: number,
	from: number,
	to: number,
): readonly number[] {
	return lefts.flatMap((left, col) => {
		const right = lefts[col + 1] ?? Infinity
		return col < pinned || (right > from && left < to) ? [col] : []
	})
}

/** A width that shows the name with its unit and the first cells (a hundred of few columns), between 64 and 360 pixels. */
export function widthOf({ columns, cell, length }: Result, column: number, unit = ''): number {
	let longest = wide(columns[column]?.name ?? '') * 1.08 + wide(unit) + 6
	// Of very many columns fewer cells are looked at.
	const looked = Math.min(length, 100, Math.max(10, Math.floor(5000 / columns.length)))
	for (let row = 0; row < looked; row++) longest = Math.max(longest, wide(plain(cell(row, column))))
	return Math.round(Math.min(360, Math.max(64, longest * 7.6 + 20)))
}
const wide = (text: string): number => {
	let width = 0
	for (const char of text.slice(0, 60)) width += char > '\u2e7f' ? 1.75 : 1
	return width
}
