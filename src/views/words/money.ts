import { amount, markAmount, roundAmount, type ShownUnit } from '../../base/format.ts'
import type { Locale } from '../../base/text.ts'
import { moneyWords } from './text.ts'

interface Reader {
	readonly values: { readonly unit: ShownUnit }
	readonly locale: Locale
}

/** 353.70 万元 · ¥3.5370 million: an amount in yuan with its unit, as the reader chose. */
export const moneyOf = (yuan: number, { values: { unit }, locale }: Reader): string =>
	moneyWords[locale][`money_${unit}`](amount(yuan, unit, locale))

/** The same at a mark of a picture, above it and in sentences below it: 353.70 万元 · ¥3.54 million; 0.00 万元 · ¥0. */
export function markMoneyOf(yuan: number, { values, locale }: Reader): string {
	const unit = yuan === 0 && locale === 'en' ? 'yuan' : values.unit
	return moneyWords[locale][`money_${unit}`](markAmount(yuan, unit, locale))
}

/** What the pointer tells of such an amount: every digit, where it was rounded, before the words. */
export function exactHintOf(yuan: number, reader: Reader, words: string): string {
	const exact = moneyOf(yuan, reader)
	return exact === markMoneyOf(yuan, reader) ? words : `${exact}\n${words}`
}

/** 353.70 万元 · ¥3.54 million: the same in a headline. None at all is told in yuan: 0 元 · ¥0. */
export function roundMoneyOf(yuan: number, { values, locale }: Reader): string {
	const unit = yuan === 0 ? 'yuan' : values.unit
	return moneyWords[locale][`money_${unit}`](roundAmount(yuan, unit, locale))
}
