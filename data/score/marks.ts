import { precision, recall, summed, type Tallies, type Thing } from './tally.ts'

/** The least that a thing must come to over a folder, in percent. */
export interface Mark {
	readonly thing: Thing
	readonly recall: number
	readonly precision: number
}

/** What is asked of documents that nobody here has seen. */
const MARKS: readonly Mark[] = [
	{ thing: 'identity', recall: 95, precision: 95 },
	{ thing: 'code rows', recall: 95, precision: 100 },
	{ thing: 'amounts', recall: 95, precision: 100 },
	{ thing: 'projects', recall: 90, precision: 98 },
	{ thing: 'project amounts', recall: 90, precision: 100 },
	{ thing: 'indicators', recall: 90, precision: 98 },
	{ thing: 'values', recall: 90, precision: 98 },
	{ thing: 'labels', recall: 90, precision: 95 },
	{ thing: 'weights', recall: 90, precision: 98 },
	{ thing: 'findings', recall: 100, precision: 100 },
]

/** A sentence for every mark that the files together do not reach. */
export function below(files: readonly Tallies[], marks: readonly Mark[] = MARKS): string[] {
	const all = summed(files)
	return marks.flatMap(({ thing, ...least }) => {
		const tally = all[thing]
		if (!tally) return []
		const reached = { recall: 100 * recall(tally), precision: 100 * precision(tally) }
		return (['recall', 'precision'] as const).flatMap((side) =>
			reached[side] < least[side]
				? [`${thing}: ${side} ${reached[side].toFixed(1)} %, at least ${String(least[side])} % is asked`]
				: [],
		)
	})
}
