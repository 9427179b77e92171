import { makes, subsets, subsetSums } from './subset-sums.ts'

/** Ways of filling every bin exactly: for each weight its bin. */
export interface Filled {
	readonly solutions: readonly (readonly number[])[]
	/** No way is missing. */
	readonly complete: boolean
}

const MOST_SOLUTIONS = 100
const MOST_STEPS = 20_000

/** Fills the bins one after the other, the smallest first, with weights that may be there; gives up after a bound. */
export function fill(
	candidates: readonly ReadonlySet<number>[],
	weights: readonly number[],
	sums: readonly number[],
): Filled {
	const order = [...sums.keys()].sort((a, b) => (sums[a] ?? 0) - (sums[b] ?? 0))
	const solutions: number[][] = []
	const placed: number[] = weights.map(() => -1)
	let steps = 0
	const spent = () => steps >= MOST_STEPS || solutions.length >= MOST_SOLUTIONS
	next(0)
	return { solutions, complete: !spent() }

	/** What may still go into a bin, and what it lacks beside the weights that must be there. */
	function open(bin: number) {
		const inside = placed.flatMap((at, weight) => (at === -1 && candidates[weight]?.has(bin) ? [weight] : []))
		const must = inside.filter((weight) => candidates[weight]?.size === 1)
		const may = inside.filter((weight) => candidates[weight]?.size !== 1)
		const left = must.reduce((rest, weight) => rest - (weights[weight] ?? 0), sums[bin] ?? 0)
		return { must, may, left, amounts: may.map((weight) => weights[weight] ?? 0) }
	}

	/** A bin that what is left cannot fill ends this way early. */
	function fillable(bin: number): boolean {
		const { left, amounts } = open(bin)
		return left >= 0 && makes(subsetSums(amounts, left), left)
	}

	function next(nth: number): void {
		const bin = order[nth]
		if (bin === undefined) {
			if (!placed.includes(-1)) solutions.push([...placed])
			return
		}
		const { must, may, left, amounts } = open(bin)
		if (left < 0) return
		for (const choice of subsets(amounts, left)) {
			if (spent()) return
			steps += 1
			const taken = [...must, ...choice.flatMap((at) => may[at] ?? [])]
			for (const weight of taken) placed[weight] = bin
			if (order.slice(nth + 1).every(fillable)) next(nth + 1)
			for (const weight of taken) placed[weight] = -1
		}
	}
}
