import { amount, type ShownUnit } from '../../base/format.ts'
import type { Locale } from '../../base/text.ts'
import { moneyWords } from './text.ts'

/** 353.70 万元 · ¥3.54 million: an amount in yuan with its unit, as the reader chose. */
export const moneyOf = (
	yuan: number,
	{ values: { unit }, locale }: { readonly values: { readonly unit: ShownUnit }; readonly locale: Locale },
): string => moneyWords[locale][`money_${unit}`](amount(yuan, unit, locale))
