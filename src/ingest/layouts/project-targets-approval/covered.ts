import { coverage, span } from '../../coverage.ts'
import type { Place, Reading } from '../../reading.ts'
import type { Top } from './heading.ts'
import type { ApprovalPiece } from './piece.ts'
import type { TableRow } from './row.ts'

/** What the table has of every item of coverage. */
export function covered(
	lineCount: number,
	{ totalLine, total }: Top,
	rows: readonly TableRow[],
	parts: readonly ApprovalPiece[],
): Generator<Reading> {
	const all = parts.flatMap((part) => part.rows)
	const coded = parts.filter((part) => part.project?.serial).flatMap((part) => part.rows.slice(0, 1))
	const indicators = rows.filter((row) => row.indicator)
	const weighted = indicators.filter((row) => row.indicator?.weight)
	const totalPlace = totalLine === null ? null : { line_start: totalLine, line_end: totalLine }
	return coverage(lineCount, {
		projects: over(all),
		project_codes: over(coded),
		stated_total: totalPlace && { ...totalPlace, state: total ? 'disclosed' : 'unreadable' },
		indicators: over(indicators),
		indicator_weights: over(weighted),
	})
}

const over = (rows: readonly TableRow[]): Place | null =>
	span(rows.map(({ line }) => ({ line_start: line, line_end: line })))
