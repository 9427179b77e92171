/** A row's amounts by position in the sequence: its total first, then the parts that make it up. */
export type Group = readonly number[]

/**
 * Every way to cut a sequence of amounts into `rows` groups of two or more, each led by the sum of the others, of which
 * there are at most `parts`. At most `limit` steps are taken, so that a damaged page cannot stop the reading.
 */
export function* partitions(
	amounts: readonly bigint[],
	rows: number,
	parts: number,
	limit = 50_000,
): Generator<readonly Group[]> {
	let steps = 0
	function* from(start: number, groups: readonly Group[]): Generator<readonly Group[]> {
		const left = amounts.length - start
		const wanted = rows - groups.length
		if (wanted === 0) {
			if (left === 0) yield groups
			return
		}
		if (left < 2 * wanted || left > (parts + 1) * wanted || ++steps > limit) return
		let sum = 0n
		for (let size = 2; size <= Math.min(parts + 1, left); size++) {
			sum += amounts[start + size - 1] ?? 0n
			const group = Array.from({ length: size }, (_, offset) => start + offset)
			if (sum === amounts[start]) yield* from(start + size, [...groups, group])
		}
	}
	yield* from(0, [])
}
