import type { OwnDisclosure } from '../../../additions/disclosure.ts'
import { rowsOf } from './rows-of.ts'

/** How many rows were taken from each line. */
export function rowsPerLine(disclosures: readonly OwnDisclosure[]): Readonly<Record<number, number>> {
	const counts: Record<number, number> = {}
	for (const disclosure of disclosures)
		for (const { rows } of rowsOf(disclosure))
			for (const { line_start } of rows) counts[line_start] = (counts[line_start] ?? 0) + 1
	return counts
}
