/** How many more steps a search may take, so that a damaged page cannot stop the reading; 0 is a search cut short. */
export interface Budget {
	steps: number
}

/** A row's amounts by position in the sequence: its total first, then the parts that make it up. */
export type Group = readonly number[]

/**
 * Every way to cut a sequence of amounts into `rows` groups of two or more, each led by the sum of the others, of which
 * there are at most `parts`.
 */
export function* partitions(
	amounts: readonly bigint[],
	rows: number,
	parts: number,
	budget: Budget,
): Generator<readonly Group[]> {
	function* from(start: number, groups: readonly Group[]): Generator<readonly Group[]> {
		const left = amounts.length - start
		const wanted = rows - groups.length
		if (wanted === 0) {
			if (left === 0) yield groups
			return
		}
		if (left < 2 * wanted || left > (parts + 1) * wanted) return
		if (budget.steps <= 0) return
		budget.steps--
		let sum = 0n
		for (let size = 2; size <= Math.min(parts + 1, left); size++) {
			sum += amounts[start + size - 1] ?? 0n
			const group = Array.from({ length: size }, (_, offset) => start + offset)
			if (sum === amounts[start]) yield* from(start + size, [...groups, group])
		}
	}
	yield* from(0, [])
}
