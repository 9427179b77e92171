/** Below so many values no quantile is told: a few values are told one by one. */
export const ENOUGH = 30

export const QUANTILES = [0.1, 0.25, 0.5, 0.75, 0.9] as const

/**
 * The quantile of sorted numbers, between the two that it lies between (as `quantile_cont` of SQL); NaN of none.
 * @param q from 0 to 1
 */
export function quantile(sorted: readonly number[], q: number): number {
	const at = (sorted.length - 1) * q
	const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]]
	if (low === undefined || high === undefined) return NaN
	return low + (high - low) * (at - Math.floor(at))
}

export const ascending = (values: readonly number[]): readonly number[] => [...values].sort((a, b) => a - b)
