import type { Reading } from './reading.ts'

/**
 * The readings of one document with every statement counted once. A file may print one heading for two departments: which
 * of them a statement belongs to may only be known once a person has said so, and until then the second is read as well.
 */
export function withoutRepeats(readings: readonly Reading[]): readonly Reading[] {
	const counted = new Map<number, number>()
	for (const { table, statementAt, repeats } of readings) {
		if (table !== 'budget_line' || statementAt === undefined) continue
		const first = repeats?.first ?? statementAt
		counted.set(first, Math.min(counted.get(first) ?? Infinity, statementAt))
	}
	return readings.filter(({ statementAt, repeats }) => {
		if (!repeats) return true
		const isCounted = (counted.get(repeats.first) ?? repeats.own) === repeats.own
		// A reading of the statement stands where it is counted, what tells of the repetition where it is not.
		return (statementAt !== undefined) === isCounted
	})
}
