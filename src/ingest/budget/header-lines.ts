import type { CellLine } from '../cells/cell.ts'
import { looseTokens } from '../tables/token.ts'
import { columnOf } from './column.ts'
import type { Page } from './find.ts'

/** A line that lost cells stands by so many of them too far left, at most. */
const MOST_LOST = 2
/** So many amounts side by side are columns; one word alone may be a group of them. */
const LEAST_AMOUNTS = 2

/**
 * The lines over the columns of a page whose columns are numbered. Where conversion put two cells into one, the words behind
 * them stand left of their columns: amounts over the codes or names that another line heads. Such a line is moved right
 * until every amount stands over a numbered column that is not one of those.
 */
export function headerLines({ header, numbers }: Page): readonly CellLine[] {
	if (numbers.length === 0 || !header.every((line) => line.columns === 'index')) return header
	const numbered = new Set(numbers.map(({ start }) => start))
	const labels = new Set(header.flatMap((line) => startsOf(line, 'label')))
	return header.map((line) => {
		const amounts = startsOf(line, 'amount')
		if (amounts.length < LEAST_AMOUNTS || !amounts.some((at) => labels.has(at))) return line
		for (let by = 1; by <= MOST_LOST; by++)
			if (amounts.every((at) => numbered.has(at + by) && !labels.has(at + by))) return moved(line, by)
		return line
	})
}

function startsOf(line: CellLine, as: 'label' | 'amount'): readonly number[] {
	return looseTokens(line).flatMap(({ text, start }) => {
		const column = columnOf({ path: [text] })
		const isLabel = column.as === 'code' || column.as === 'name'
		return (as === 'label' ? isLabel : column.as === 'amount') ? [start] : []
	})
}

const moved = (line: CellLine, by: number): CellLine => ({
	...line,
	cells: line.cells.map((cell) => ({ ...cell, start: cell.start + by, end: cell.end + by })),
})
