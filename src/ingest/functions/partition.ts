import { fill } from './fill.ts'
import { makes, sumsWithoutEach } from './subset-sums.ts'

/** Weights put into bins whose sums are known; positions stand for both. */
export type Partition =
	| {
			readonly outcome: 'narrowed'
			/** For each weight the bins it may be in; one where every solution has it there. */
			readonly candidates: readonly (readonly number[])[]
			/** Solutions found: all of them where `complete`, else at least so many. */
			readonly solutions: number
			readonly complete: boolean
	  }
	/** Weights and bins have unlike totals, or no way of filling every bin exists. */
	| { readonly outcome: 'impossible' }
	/** More than the bound below allows to decide. */
	| { readonly outcome: 'too_large' }

/** Bits touched by one round of narrowing: a second of work. A department has some dozen projects, far below. */
const MOST_WORK = 2e10

/** What the sums alone say of which weight is in which bin. Amounts are positive, in whole cents. */
export function partition(weights: readonly bigint[], bins: readonly bigint[]): Partition {
	if (total(weights) !== total(bins)) return { outcome: 'impossible' }
	const unit = [...weights, ...bins].reduce(divisor, 0n) || 1n
	const scaled = weights.map((weight) => Number(weight / unit))
	const sums = bins.map((bin) => Number(bin / unit))
	if (Math.max(0, ...sums) * weights.length ** 2 * bins.length > MOST_WORK) return { outcome: 'too_large' }
	const fitting = (weight: number) => sums.flatMap((sum, bin) => (weight <= sum ? [bin] : []))
	const candidates = scaled.map((weight) => new Set(fitting(weight)))
	if (!narrow(candidates, scaled, sums)) return { outcome: 'impossible' }
	const { solutions, complete } = fill(candidates, scaled, sums)
	if (complete && solutions.length === 0) return { outcome: 'impossible' }
	const possible = candidates.map((bins, at) =>
		complete ? [...new Set(solutions.map((bin) => bin[at] ?? 0))] : [...bins],
	)
	return {
		outcome: 'narrowed',
		candidates: possible.map((bins) => bins.sort((a, b) => a - b)),
		solutions: solutions.length,
		complete,
	}
}

/**
 * Takes away every bin in which a weight cannot be, looking at one bin at a time: what no subset allows there, no
 * solution does. `false` where a bin can no longer be filled.
 */
function narrow(
	candidates: readonly Set<number>[],
	weights: readonly number[],
	sums: readonly number[],
): boolean {
	for (let changed = true; changed;) {
		changed = false
		for (const [bin, sum] of sums.entries()) {
			const inside = [...weights.keys()].filter((at) => candidates[at]?.has(bin))
			const fixed = inside.filter((at) => candidates[at]?.size === 1)
			const free = inside.filter((at) => candidates[at]?.size !== 1)
			const left = fixed.reduce((rest, at) => rest - (weights[at] ?? 0), sum)
			if (left < 0) return false
			if (free.length === 0 && left > 0) return false
			const without = sumsWithoutEach(
				free.map((at) => weights[at] ?? 0),
				left,
			)
			for (const [nth, at] of free.entries()) {
				const made = without[nth] ?? 1n
				const may = makes(made, left - (weights[at] ?? 0))
				const mayNot = makes(made, left)
				if (!may && !mayNot) return false
				if (may && mayNot) continue
				if (may) candidates[at]?.clear()
				if (may) candidates[at]?.add(bin)
				else candidates[at]?.delete(bin)
				changed = true
				// What is left to fill has changed as well: begin the bin anew.
				if (may) break
			}
		}
		if (candidates.some((bins) => bins.size === 0)) return false
	}
	return true
}

const total = (amounts: readonly bigint[]) => amounts.reduce((sum, amount) => sum + amount, 0n)
const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b))
