import type { Reading } from '../reading.ts'
import { tell } from '../rules/rule.ts'
import { columnsShifted } from '../rules/targets.ts'
import type { ReadIndicator } from './indicator.ts'

/** Rows of indicators that have moved left, a finding for each run of them; about the indicator where it is one. */
export function* shiftedRows(
	indicators: readonly ReadIndicator[],
): Generator<Extract<Reading, { readonly table: 'finding' }>> {
	for (const run of runsOf(indicators)) {
		const rows = run.map((at) => indicators[at]?.row).filter((row) => row !== undefined)
		const [first] = rows
		const last = rows.at(-1)
		if (!first || !last) continue
		const printed = rows.map(({ name, value_printed }) => [name, value_printed].filter(Boolean).join(' '))
		const place = { line_start: first.line_start, line_end: last.line_end }
		yield {
			...tell(
				columnsShifted,
				place,
				{ lines: rows.map(({ line_start }) => line_start) },
				{ printed: printed.join(' | ') },
			),
			...(rows.length === 1 && { indicator_seq: (run[0] ?? 0) + 1 }),
		}
	}
}

/** The orders of indicators whose rows have moved, those that follow one another together. */
function runsOf(indicators: readonly ReadIndicator[]): readonly (readonly number[])[] {
	const runs: number[][] = []
	for (const [at, { shifted }] of indicators.entries()) {
		if (!shifted) continue
		const before = runs.at(-1)
		if (before?.at(-1) === at - 1) before.push(at)
		else runs.push([at])
	}
	return runs
}
