/** What rows may belong to: one of the labels, in the order in which they are printed. */
export interface LabelOrder {
	/** The label chosen for each row, by its index; and the first and last that the order leaves open. */
	readonly chosen: readonly number[]
	readonly lowest: readonly number[]
	readonly highest: readonly number[]
}

/** What speaks for a row's label: `proved` by a word of the label itself, `score` (the more the likelier) otherwise. */
export interface Evidence {
	readonly proved: number | null
	readonly scores: readonly number[]
}

/**
 * Rows under labels that stand apart from them. Both keep their order and every label has a row, so proofs bound the rows
 * between them; where the bounds leave several labels, the likeliest boundaries are chosen, the later label in a tie.
 */
export function labelOrder(rows: readonly Evidence[], labels: number): LabelOrder {
	const proofs = rows.map(({ proved }) => proved)
	const { lowest, highest } = bounds(inOrder(proofs) ? proofs : proofs.map(() => null), labels)
	return { chosen: likeliest(rows, lowest, highest), lowest, highest }
}

/** Proofs that contradict the order prove nothing. */
function inOrder(proofs: readonly (number | null)[]): boolean {
	const found = proofs.filter((it) => it !== null)
	return found.every((it, at) => it >= (found[at - 1] ?? 0))
}

function bounds(proofs: readonly (number | null)[], labels: number) {
	const last = labels - 1
	const spare = proofs.length - labels
	// With fewer rows than labels some label has none, and only the order remains.
	const every = spare >= 0
	const lowest: number[] = []
	for (const [at, proved] of proofs.entries())
		lowest.push(proved ?? Math.max(lowest.at(-1) ?? 0, every ? at - spare : 0))
	const highest: number[] = []
	for (const [at, proved] of [...proofs.entries()].reverse())
		highest.unshift(proved ?? Math.min(highest[0] ?? last, every ? at : last, last))
	return { lowest, highest }
}

/** The best sum of scores over all choices that keep the order and the bounds. */
function likeliest(rows: readonly Evidence[], lowest: readonly number[], highest: readonly number[]) {
	/** For each row and label: the best sum so far, and the label of the row before in it. */
	const best: { sum: number; from: number }[][] = []
	for (const [at, { scores }] of rows.entries()) {
		const before = best.at(-1)
		best.push(
			scores.map((score, label) => {
				if (label < (lowest[at] ?? 0) || label > (highest[at] ?? 0)) return { sum: -Infinity, from: label }
				const from = before ? bestUpTo(before, label) : label
				return { sum: score + (before?.[from]?.sum ?? 0), from }
			}),
		)
	}
	const chosen: number[] = []
	let label = bestUpTo(best.at(-1) ?? [], Infinity)
	for (const step of best.toReversed()) {
		chosen.unshift(label)
		label = step[label]?.from ?? label
	}
	return chosen
}

/** The label with the best sum, no later than `label`; of several the latest. */
function bestUpTo(step: readonly { readonly sum: number }[], label: number): number {
	let best = 0
	for (const [at, { sum }] of step.entries())
		if (at <= label && sum >= (step[best]?.sum ?? -Infinity)) best = at
	return best
}
