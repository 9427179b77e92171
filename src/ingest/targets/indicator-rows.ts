import type { Reading } from '../reading.ts'
import type { FoundProject } from './found.ts'
import type { ReadIndicator } from './indicator.ts'
import { indicatorNotes } from './indicator-notes.ts'
import { orderNotes } from './order-notes.ts'
import { shiftedRows } from './shifted-rows.ts'

/** The indicators of a project, or of the department, as rows with what must be said of each and of their order; `line` is the project's first. */
export function* indicatorRows(
	indicators: readonly ReadIndicator[],
	line: number | undefined,
	found: FoundProject | null,
): Generator<Reading> {
	for (const note of [...shiftedRows(indicators), ...orderNotes(indicators)])
		yield {
			...note,
			...(line !== undefined && { project_line: line }),
			...(found && { owner: found.owner }),
		}
	for (const [order, it] of indicators.entries()) {
		const seq = order + 1
		yield {
			table: 'indicator',
			row: { ...it.row, seq, ...evaluated(it) },
			...(line !== undefined && { project_line: line }),
			...(found && { owner: found.owner }),
		}
		for (const note of indicatorNotes(it, indicators))
			yield {
				...note,
				indicator_seq: seq,
				...(line !== undefined && { project_line: line }),
				...(found && { owner: found.owner }),
			}
	}
}

/** What a self-evaluation says of an indicator. */
function evaluated({ row, actual, score }: ReadIndicator) {
	if (!actual && !score) return {}
	const number = (text: string) => {
		const digits = /^[^\d]{0,3}(\d[\d,]*(?:\.\d+)?)/.exec(text.replace(/\s/g, ''))?.[1]
		return digits ? Number(digits.replaceAll(',', '')) : null
	}
	const plain = actual && /^[\d.,\s]+$/.test(actual.text) && /万/.test(row.value_printed ?? '')
	const scaled = actual && (plain || /\d\s*万/.test(actual.text)) ? 10_000 : 1
	const value = actual ? number(actual.text) : null
	return {
		actual_value: value === null ? null : value * scaled,
		actual_printed: actual?.text ?? null,
		score: score ? number(score.text) : null,
	}
}
