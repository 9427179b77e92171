import { amount } from '../../../base/format.ts'
import type { Locale } from '../../../base/text.ts'
import type { LinkedNumber } from '../../../views/link.ts'
import type { UnitCost } from './columns.ts'
import { text, YEAR } from './text.ts'

/** 每人每月, as the document counts it. */
export const perOf = ({ per, period }: UnitCost, locale: Locale): string =>
	period === null ? text[locale].per(per) : text[locale].per_period(per, period)

/** The amount, or the range, in yuan. */
function amountOf(row: UnitCost, locale: Locale): string {
	const low = amount(row.amount, 'yuan', locale)
	return row.amount_high === null ? low : text[locale].range(low, amount(row.amount_high, 'yuan', locale))
}

/** The cost with its unit, leading to the sentence it stands in. */
export function costOf(row: UnitCost, locale: Locale): LinkedNumber {
	const words = text[locale]
	const { document_id, line_start, line_end } = row
	return {
		text: words.cost(amountOf(row, locale), perOf(row, locale)),
		origin: row.origin,
		hint: [row.printed === null ? '' : words.printed(row.printed), row.project ?? '', row.item]
			.filter(Boolean)
			.join('\n'),
		target: { src: { document_id, line_start, line_end } },
	}
}

/** What a yearly cost comes to in a month; empty where it is not by the year. */
export const monthlyOf = (row: UnitCost, locale: Locale): string =>
	row.period === YEAR && row.monthly !== null ? text[locale].monthly(amount(row.monthly, 'yuan', locale)) : ''
