/** Which sums up to `limit` some of the weights make: bit s is set where a subset sums to s. */
export function subsetSums(weights: readonly number[], limit: number): bigint {
	const mask = (1n << BigInt(limit + 1)) - 1n
	return weights.reduce(
		(sums, weight) => (weight <= limit ? sums | ((sums << BigInt(weight)) & mask) : sums),
		1n,
	)
}

/**
 * For each position the sums up to `limit` that subsets of the other weights make, as bits: by halves, so that n weights
 * take n log n steps, not n².
 */
export function sumsWithoutEach(weights: readonly number[], limit: number): readonly bigint[] {
	const mask = (1n << BigInt(limit + 1)) - 1n
	const without: bigint[] = []
	halve(0, weights.length, 1n)
	return without

	function halve(from: number, to: number, outside: bigint): void {
		if (to - from <= 1) {
			if (to > from) without[from] = outside
			return
		}
		const middle = (from + to) >> 1
		halve(from, middle, weights.slice(middle, to).reduce(adding, outside))
		halve(middle, to, weights.slice(from, middle).reduce(adding, outside))
	}

	function adding(sums: bigint, weight: number): bigint {
		return weight <= limit ? sums | ((sums << BigInt(weight)) & mask) : sums
	}
}

/** Whether a set of sums, one bit each, holds this one. */
export const makes = (sums: bigint, sum: number): boolean => sum >= 0 && ((sums >> BigInt(sum)) & 1n) === 1n

/** Subsets of the weights that sum to `sum`, as their positions; each step is taken only where an end is reachable. */
export function* subsets(weights: readonly number[], sum: number): Generator<readonly number[]> {
	const reachable = [1n]
	const mask = (1n << BigInt(sum + 1)) - 1n
	for (const weight of weights.toReversed()) {
		const last = reachable.at(-1) ?? 1n
		reachable.push(weight <= sum ? last | ((last << BigInt(weight)) & mask) : last)
	}
	reachable.reverse()
	yield* from(0, sum, [])

	function* from(at: number, left: number, taken: readonly number[]): Generator<readonly number[]> {
		if (at === weights.length) {
			yield taken
			return
		}
		const weight = weights[at] ?? 0
		const after = reachable[at + 1] ?? 1n
		if (makes(after, left - weight)) yield* from(at + 1, left - weight, [...taken, at])
		if (makes(after, left)) yield* from(at + 1, left, taken)
	}
}
