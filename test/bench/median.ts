/** The middle of an odd number of measurements. */
export function median(values: readonly number[] = []): number {
	const middle = [...values].sort((a, b) => a - b)[values.length >> 1]
	if (middle === undefined) throw new Error('nothing was measured')
	return middle
}

/** The least of the measurements that is not below so many percent of them (nearest rank). */
export function percentile(values: readonly number[], percent: number): number {
	const sorted = [...values].sort((a, b) => a - b)
	const found = sorted[Math.max(Math.ceil((percent / 100) * sorted.length) - 1, 0)]
	if (found === undefined) throw new Error('nothing was measured')
	return found
}
