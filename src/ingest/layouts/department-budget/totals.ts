import { yuan } from '../../../base/money.ts'
import { finding } from '../../finding.ts'
import type { Reading } from '../../reading.ts'
import { amountEn, amountZh } from '../../text/amount-said.ts'
import type { Entry } from './entry.ts'

const OTHER = { revenue: 'expenditure', expenditure: 'revenue' } as const
const WORD = { revenue: '收入', expenditure: '支出' } as const

/** Entries for the unreadable totals of a summary, carrying what the sums give, and a finding for each. */
export function inferredTotals(entries: readonly Entry[]): readonly { entry: Entry; finding: Reading }[] {
	return entries.filter(isUnreadable).flatMap((entry) => {
		const amount = inferred(entry, entries)
		if (amount === undefined) return []
		const [first] = entry.amounts
		if (!first) return []
		const value = { amount_yuan: amount.value, amount_printed: null, amount_state: 'inferred' } as const
		return [
			{
				entry: { ...entry, origin: 'inferred_exact', amounts: [{ ...first, ...value }] },
				finding: finding(entry, {
					rule: 'total-inferred',
					kind: 'repair',
					severity: 'medium',
					certainty: 'inference',
					zh: `“${entry.item_name}”的金额无法辨认；按${amount.zh}推得 ${amountZh(amount.value)}，另列一条并标为推断。`,
					en: `The amount of “${entry.item_name}” is unreadable; ${amount.en} gives ${amountEn(amount.value)}, kept in a row of its own and marked as inferred.`,
					repaired: yuan(amount.value),
				}),
			} as const,
		]
	})
}

interface Inferred {
	readonly value: bigint
	readonly zh: string
	readonly en: string
}

/** Only three kinds of total can be had from the others: the year's own, the grand total, and what is between them. */
function inferred(entry: Entry, all: readonly Entry[]): Inferred | undefined {
	const { direction, item_name } = entry
	const word = WORD[direction]
	const own = all.filter((it) => it.direction === direction)
	const items = own.filter((it) => /^[一二三四五六七八九十]+、/.test(it.item_name))
	const sum = items.some(isUnreadable) ? undefined : total(items)
	const grand = printed(all, OTHER[direction], `${WORD[OTHER[direction]]}总计`)
	if (item_name === `本年${word}合计`)
		return sum === undefined ? undefined : { value: sum, zh: '各项之和', en: 'the sum of the items' }
	if (item_name === `${word}总计`)
		return grand === undefined
			? undefined
			: { value: grand, zh: '收支总计相等', en: 'revenue equals expenditure, which' }
	if (sum === undefined || grand === undefined || grand < sum || !item_name.includes('结转')) return undefined
	return { value: grand - sum, zh: '总计减去本年合计', en: 'the grand total less the year’s own' }
}

const isUnreadable = (entry: Entry) => entry.amounts[0]?.amount_state === 'unreadable'

const total = (items: readonly Entry[]): bigint | undefined => {
	const amounts = items.flatMap((it) => it.amounts[0]?.amount_yuan ?? [])
	return amounts.length > 0 ? amounts.reduce((sum, amount) => sum + amount, 0n) : undefined
}

const printed = (all: readonly Entry[], direction: Entry['direction'], name: string) =>
	all.find((it) => it.direction === direction && it.item_name === name)?.amounts[0]?.amount_yuan ?? undefined
