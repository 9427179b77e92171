/** The middle of an odd number of measurements. */
export function median(values: readonly number[] = []): number {
	const middle = [...values].sort((a, b) => a - b)[values.length >> 1]
	if (middle === undefined) throw new Error('nothing was measured')
	return middle
}
