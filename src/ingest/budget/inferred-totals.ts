import { yuan } from '../../base/money.ts'
import { finding } from '../finding.ts'
import type { Reading } from '../reading.ts'
import { amountEn, amountZh } from '../text/amount-said.ts'

type LineRow = Extract<Reading, { table: 'budget_line' }>['row']

const OTHER = { revenue: 'expenditure', expenditure: 'revenue' } as const
const WORD = { revenue: '收入', expenditure: '支出' } as const

/** A total that its own cell does not tell: a row beside the printed one, and what is said of it. */
export interface InferredTotal {
	/** The row whose amount cannot be read. */
	readonly of: LineRow
	readonly row: LineRow
	readonly finding: Reading
}

/** Of a summary's rows the unreadable totals that its sums give; `rows` holds one for each item: its whole amount. */
export function inferredTotals(rows: readonly LineRow[]): readonly InferredTotal[] {
	return rows.filter(isUnreadable).flatMap((of): InferredTotal[] => {
		const amount = inferred(of, rows)
		if (amount === undefined) return []
		return [
			{
				of,
				row: {
					...of,
					origin: 'inferred_exact',
					amount_yuan: amount.value,
					amount_printed: null,
					amount_state: 'inferred',
				},
				finding: finding(of, {
					rule: 'total-inferred',
					kind: 'repair',
					severity: 'medium',
					certainty: 'inference',
					zh: `“${of.item_name}”的金额无法辨认；按${amount.zh}推得 ${amountZh(amount.value)}，另列一条并标为推断。`,
					en: `The amount of “${of.item_name}” is unreadable; ${amount.en} gives ${amountEn(amount.value)}, kept in a row of its own and marked as inferred.`,
					repaired: yuan(amount.value),
				}),
			},
		]
	})
}

interface Inferred {
	readonly value: bigint
	readonly zh: string
	readonly en: string
}

/** Only three kinds of total can be had from the others: the year's own, the grand total, and what is between them. */
function inferred({ direction, item_name }: LineRow, all: readonly LineRow[]): Inferred | undefined {
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

const isUnreadable = ({ amount_state }: LineRow) => amount_state === 'unreadable'

const total = (items: readonly LineRow[]): bigint | undefined => {
	const amounts = items.flatMap((it) => it.amount_yuan ?? [])
	return amounts.length > 0 ? amounts.reduce((sum, amount) => sum + amount, 0n) : undefined
}

const printed = (all: readonly LineRow[], direction: LineRow['direction'], name: string) =>
	all.find((it) => it.direction === direction && it.item_name === name)?.amount_yuan ?? undefined
