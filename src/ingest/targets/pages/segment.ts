import type { Amount, Piece } from './piece.ts'

/** The pieces of one project, and which of their amounts is the project's. */
export interface Segment<P extends Piece = Piece> {
	readonly pieces: readonly P[]
	readonly amount: Amount | null
	/** The weights of its indicators come to what the template gives to indicators. */
	readonly weighed: boolean
}

/**
 * How far the document's own sums decide: one reading meets them, several do, one does but not all could be tried, none
 * does, or no total is stated.
 */
export type Settled = 'unique' | 'several' | 'untried' | 'none' | 'unstated'

export interface Segmentation<P extends Piece> {
	readonly segments: readonly Segment<P>[]
	readonly settled: Settled
}

interface State<P extends Piece> {
	readonly sum: bigint
	readonly flaws: number
	readonly cost: number
	readonly ways: number
	readonly last: Segment<P> | null
	readonly previous: State<P> | null
}

const LONGEST = 3
const STATES = 1000

/**
 * Divides pieces into projects: of all divisions and choices of amounts, the one whose weights are whole and whose
 * amounts come to the stated total (cents, or null); `whole` are the weights that a template gives. Bounded: beyond 1,000 states uniqueness is no longer claimed.
 */
export function segments<P extends Piece>(
	pieces: readonly P[],
	total: bigint | null,
	whole: readonly number[],
): Segmentation<P> {
	const start: State<P> = { sum: 0n, flaws: 0, cost: 0, ways: 1, last: null, previous: null }
	const levels = Array.from({ length: pieces.length + 1 }, () => new Map<string, State<P>>())
	levels[0]?.set('', start)
	const usual = usualGroups(pieces)
	let fewestLeftOut = Infinity
	for (let at = 0; at < pieces.length; at++) {
		const states = open([...(levels[at]?.values() ?? [])].sort(better), total)
		fewestLeftOut = Math.min(fewestLeftOut, states[STATES]?.flaws ?? Infinity)
		for (const { segment, cost } of candidates(pieces, at, usual, whole)) {
			const level = levels[at + segment.pieces.length]
			for (const state of states.slice(0, STATES)) if (level) add(level, after(state, segment, cost))
		}
	}
	const ends = [...(levels[pieces.length]?.values() ?? [])].sort(better)
	const meeting = ends.filter((state) => state.sum === total)
	const best = meeting[0] ?? ends[0] ?? start
	return { segments: backwards(best), settled: settled(total, meeting, fewestLeftOut) }
}

/** The states that may still meet the total, as amounts only add to it; and the best, which stands where none does. */
const open = <P extends Piece>(states: readonly State<P>[], total: bigint | null): readonly State<P>[] =>
	states.filter((state, order) => order === 0 || (total !== null && state.sum <= total))

/** How many groups the codes of this document have before the serial number. */
function usualGroups(pieces: readonly Piece[]): number {
	const counts = new Map<number, number>()
	for (const { project } of pieces)
		if (project?.serial) counts.set(project.groups.length, (counts.get(project.groups.length) ?? 0) + 1)
	return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

/** Fewer flaws first (weights are the document's own sums), then likelier form. */
const better = (a: State<Piece>, b: State<Piece>) => a.flaws - b.flaws || a.cost - b.cost

/** What was left out matters only if it could have had as few flaws as the best. */
function settled(total: bigint | null, meeting: readonly State<Piece>[], fewestLeftOut: number): Settled {
	if (total === null) return 'unstated'
	const [best] = meeting
	if (!best) return 'none'
	const ways = best.flaws === 0 ? best.ways : meeting.reduce((sum, state) => sum + state.ways, 0)
	if (ways > 1) return 'several'
	return fewestLeftOut > (best.flaws === 0 ? 0 : Number.MAX_VALUE) ? 'unique' : 'untried'
}

function* candidates<P extends Piece>(
	pieces: readonly P[],
	at: number,
	usual: number,
	sums: readonly number[],
) {
	const whole = (piece: Piece | undefined) => piece?.project?.serial && piece.project.groups.length >= usual
	for (let length = 1; length <= LONGEST && at + length <= pieces.length; length++) {
		const parts = pieces.slice(at, at + length)
		const added = length > 1 ? parts.at(-1) : undefined
		if (added?.project && !added.afterBreak) return
		if (parts.filter(whole).length > 1) return
		const weighed = sums.includes(weights(parts) ?? 0)
		const likely = parts.slice(1).filter((part) => !part.afterBreak).length
		const named = parts.some((part) => part.project) ? 0 : 2
		const amounts = choices(parts)
		for (const [order, amount] of amounts.entries())
			yield { segment: { pieces: parts, amount, weighed }, cost: likely * 4 + named + order }
	}
}

/** The different amounts of the parts, the last page's first; null where none is printed. */
function choices(parts: readonly Piece[]): readonly (Amount | null)[] {
	const amounts = parts.flatMap(({ amount }) => (amount ? [amount] : [])).reverse()
	const distinct = amounts.filter(
		(amount, at) => amounts.findIndex(({ cents }) => cents === amount.cents) === at,
	)
	return distinct.length > 0 ? distinct : [null]
}

function weights(parts: readonly Piece[]): number | null {
	let sum = 0
	for (const part of parts) {
		const points = part.weight
		if (points === null) return null
		sum += points
	}
	return sum
}

function after<P extends Piece>(state: State<P>, segment: Segment<P>, cost: number): State<P> {
	return {
		sum: state.sum + (segment.amount?.cents ?? 0n),
		flaws: state.flaws + (segment.weighed ? 0 : 1),
		cost: state.cost + cost,
		ways: state.ways,
		last: segment,
		previous: state,
	}
}

function add<P extends Piece>(level: Map<string, State<P>>, state: State<P>): void {
	const key = `${state.sum}/${state.flaws}`
	const known = level.get(key)
	const ways = state.ways + (known?.ways ?? 0)
	level.set(key, { ...(known && better(known, state) <= 0 ? known : state), ways })
}

function backwards<P extends Piece>(state: State<P>): readonly Segment<P>[] {
	const found: Segment<P>[] = []
	for (let step: State<P> | null = state; step?.last; step = step.previous) found.unshift(step.last)
	return found
}
