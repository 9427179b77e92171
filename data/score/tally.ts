/** How one thing, such as amounts, was read from one file: how many are expected, how many are right, how many are too many. */
export interface Tally {
	readonly expected: number
	readonly right: number
	/** Rows or numbers that nothing in the expected file calls for. */
	readonly extra: number
	/** A sentence for every miss and every extra, with its line. */
	readonly misses: readonly string[]
}

/** The things that are counted, in the order of the report. */
export const THINGS = [
	'identity',
	'code rows',
	'amounts',
	'projects',
	'project amounts',
	'indicators',
	'values',
	'labels',
	'weights',
	'findings',
] as const
export type Thing = (typeof THINGS)[number]

export type Tallies = Readonly<Partial<Record<Thing, Tally>>>

/** Share of what is expected that was read; NaN where nothing is expected. */
export const recall = ({ expected, right }: Tally): number => right / expected
/** Share of what was read that is right; NaN where nothing was read. */
export const precision = ({ right, extra }: Tally): number => right / (right + extra)

/** The tallies of several files together, thing by thing. */
export function summed(all: readonly Tallies[]): Tallies {
	const of = (thing: Thing): Tally | null => {
		const some = all.flatMap((tallies) => tallies[thing] ?? [])
		const sum = (count: (tally: Tally) => number) => some.reduce((total, tally) => total + count(tally), 0)
		return some.length === 0
			? null
			: {
					expected: sum((tally) => tally.expected),
					right: sum((tally) => tally.right),
					extra: sum((tally) => tally.extra),
					misses: some.flatMap((tally) => tally.misses),
				}
	}
	return Object.fromEntries(
		THINGS.flatMap((thing) => {
			const tally = of(thing)
			return tally ? [[thing, tally]] : []
		}),
	)
}
