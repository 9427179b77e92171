import type { AmountUnit } from '../../base/money.ts'
import type { FoundProject } from './found.ts'
import { centsOf } from './money.ts'

/** Units in which departments print amounts. */
const CANDIDATES: readonly AmountUnit[] = ['万元', '元']

/**
 * The unit that a project's own targets prove: a money target that equals the amount (≤264300元), in one unit and not in
 * the other. A sum would hold in any unit, and proves none.
 */
export const provedUnit = (found: FoundProject): AmountUnit | null => unitOf(found, false)

/** The unit that targets suggest: as above, or a number of things times what one costs (120处 × 30000元). */
export const suggestedUnit = (found: FoundProject): AmountUnit | null => unitOf(found, true)

function unitOf({ amount, indicators }: FoundProject, products: boolean): AmountUnit | null {
	if (!amount) return null
	const money = indicators.flatMap(({ row }) =>
		row.value_kind === 'money' && row.value !== null && row.value > 0 ? [cents(row.value)] : [],
	)
	const counts = indicators.flatMap(({ row }) =>
		row.value_kind === 'count' && row.value !== null && Number.isInteger(row.value) && row.value > 1
			? [BigInt(row.value)]
			: [],
	)
	if (money.length === 0) return null
	const isMade = (own: bigint) =>
		money.some((price) => price > 0n && own % price === 0n && counts.includes(own / price))
	const fitting = CANDIDATES.filter((unit) => {
		const own = centsOf({ ...amount.money, unit: null }, unit)
		return own !== null && own > 0n && (money.includes(own) || (products && isMade(own)))
	})
	return fitting.length === 1 ? (fitting[0] ?? null) : null
}

const cents = (value: number): bigint => BigInt(Math.round(value * 100))
