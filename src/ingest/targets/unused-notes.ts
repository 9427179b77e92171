import type { Reading } from '../reading.ts'
import { notUsed } from '../rules/indicators.ts'
import { tell } from '../rules/rule.ts'
import type { Token } from './token.ts'

/** Cells that ended in no row, a finding for each run of neighbouring lines. */
export function* unusedNotes(unused: readonly Token[]): Generator<Reading> {
	const runs: Token[][] = []
	for (const token of unused) {
		const before = runs.at(-1)?.at(-1)
		if (before && token.line - before.line <= 1 && token.line >= before.line) runs.at(-1)?.push(token)
		else runs.push([token])
	}
	for (const run of runs) {
		const place = { line_start: run[0]?.line ?? 1, line_end: run.at(-1)?.line ?? 1 }
		const cells = run.map(({ text }) => text).join(' | ')
		const told = cells.length > 120 ? `${cells.slice(0, 120)}…` : cells
		yield tell(
			notUsed,
			place,
			{ cells: told, from: place.line_start, to: place.line_end },
			{ printed: cells },
		)
	}
}
