import type { Reading } from '../reading.ts'
import { reconcile, type Amount, type Check, type Comparison, type Line } from './check.ts'
import type { Item } from './item.ts'

/** What the last printed digit of an amount is worth, in cents; undefined where no digit but 0 is printed. */
function stepOf({ amount_yuan, amount_printed }: Line): bigint | undefined {
	const digits = BigInt((amount_printed ?? '').replace(/\D/g, '') || '0')
	if (amount_yuan === null || digits === 0n) return undefined
	const step = (amount_yuan < 0n ? -amount_yuan : amount_yuan) / digits
	return step > 0n ? step : undefined
}

/** So many sums of a document that miss by no more than rounding are no accident: its amounts were rounded one by one. */
const ROUNDED = 3

/** A comparison with the items whose amounts it takes. */
export interface Sum {
	readonly comparison: Comparison
	readonly items: readonly Item[]
}

/**
 * The comparisons of a check as reconciliations. A document that rounds does so everywhere: where one or two sums miss, they
 * miss, and where more do, none by more than its rounding explains, they hold within that tolerance.
 */
export function* reconcileSums(
	check: Pick<Check, 'id' | 'zh' | 'en'>,
	sums: readonly Sum[],
): Generator<Reading> {
	const tolerances = sums.map(({ comparison, items }) =>
		roundingOf(items, comparison.expected, comparison.actual),
	)
	const places = new Set(
		sums.flatMap(({ comparison }, index) => (tolerances[index] ? [comparison.place.line_start] : [])),
	)
	for (const [index, { comparison }] of sums.entries())
		yield* reconcile(check, {
			...comparison,
			tolerance: places.size >= ROUNDED ? (tolerances[index] ?? 0n) : 0n,
		})
}

/**
 * By how many cents a sum may miss its parts because each was rounded to the last digit it prints: half of that digit for
 * every amount. 0 where they agree, and where amounts are printed to the cent, which nobody rounds.
 */
function roundingOf(items: readonly Item[], expected: Amount, actual: Amount): bigint {
	if (expected === undefined || actual === undefined || expected === actual) return 0n
	const steps = items.flatMap((item) => item.lines.flatMap((line) => stepOf(line) ?? []))
	const step = steps.reduce((most, it) => (it > most ? it : most), 0n)
	if (step <= 1n) return 0n
	const apart = expected > actual ? expected - actual : actual - expected
	const most = (step * BigInt(items.length)) / 2n
	return apart <= most ? most : 0n
}
