import { cents, type AmountUnit } from '../../base/money.ts'

/** The three columns of an amount, as the tables store them. */
export interface PrintedAmount {
	readonly amount_yuan: bigint | null
	readonly amount_printed: string | null
	readonly amount_state: 'printed' | 'blank' | 'unreadable'
}

/**
 * An amount as converters leave it: a space beside the point, and a comma where the point stood (`444, 93`). A comma before
 * the last two digits is a point, since thousands come in threes. A space between digits parts two numbers, and what is
 * not an amount is unreadable, never zero.
 */
export function printedAmount(text: string, unit: AmountUnit): PrintedAmount {
	const printed = text.trim()
	const closed = printed.replace(/\s*([.,])\s*/g, '$1').replace(/^-\s+/, '-')
	const amount = /\d\s+\d/.test(closed)
		? undefined
		: cents(closed.replace(/^(-?\d+),(\d{2})$/, '$1.$2'), unit)
	if (amount === undefined) return { amount_yuan: null, amount_printed: printed, amount_state: 'unreadable' }
	if (amount === null) return { amount_yuan: null, amount_printed: printed || null, amount_state: 'blank' }
	return { amount_yuan: amount, amount_printed: printed, amount_state: 'printed' }
}
