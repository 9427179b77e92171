import type { Locale } from './text.ts'

/** In which unit amounts are shown: the larger one of the language, or yuan to the cent where there are cents. */
export type ShownUnit = 'wan' | 'yuan'

/**
 * The larger unit as a power of ten of yuan. Chinese has 万元; English has ¥ million, and ¥ thousand for what one of
 * something comes to. The last digit of an amount is a hundred yuan in every language, so that both can be held
 * against the document.
 */
export const LARGER: Readonly<Record<Locale, { readonly amount: number; readonly quotient: number }>> = {
	zh: { amount: 4, quotient: 4 },
	en: { amount: 6, quotient: 3 },
}

const TAG: Readonly<Record<Locale, string>> = { zh: 'zh-CN', en: 'en-GB' }
const formats = new Map<string, Intl.NumberFormat>()

function format(locale: Locale, decimals: number): Intl.NumberFormat {
	const key = `${locale}${String(decimals)}`
	const known = formats.get(key)
	if (known) return known
	const made = new Intl.NumberFormat(TAG[locale], {
		minimumFractionDigits: decimals,
		maximumFractionDigits: decimals,
	})
	formats.set(key, made)
	return made
}

/** An amount of yuan, without its unit. */
export const amount = (yuan: number, unit: ShownUnit, locale: Locale): string =>
	unit === 'wan'
		? format(locale, LARGER[locale].amount - 2).format(yuan / 10 ** LARGER[locale].amount)
		: format(locale, Math.round(yuan * 100) % 100 === 0 ? 0 : 2).format(yuan)

/** An amount divided by something: two decimals in either unit. */
export const quotient = (yuan: number, unit: ShownUnit, locale: Locale): string =>
	format(locale, 2).format(unit === 'wan' ? yuan / 10 ** LARGER[locale].quotient : yuan)

/** An amount, or a quotient, at a tick of an axis: no decimals that say nothing. */
export const tick = (
	yuan: number,
	unit: ShownUnit,
	locale: Locale,
	of: 'amount' | 'quotient' = 'amount',
): string =>
	(unit === 'wan' ? yuan / 10 ** LARGER[locale][of] : yuan).toLocaleString(TAG[locale], {
		maximumFractionDigits: 4,
	})

/** A share between 0 and 1 as percent with one decimal; a small one is not written as none, nor a large one as all. */
export function percent(share: number, locale: Locale): string {
	const shown = format(locale, 1)
	if (share > 0 && share < 0.0005) return `<${shown.format(0.1)}%`
	if (share < 1 && share >= 0.9995) return `>${shown.format(99.9)}%`
	return `${shown.format(share * 100)}%`
}

/** A share in a headline: whole percent; a small one is not written as none, nor a large one as all. */
export function wholePercent(share: number, locale: Locale): string {
	if (share > 0 && share < 0.005) return '<1%'
	if (share < 1 && share >= 0.995) return '>99%'
	return `${count(share * 100, locale)}%`
}

export const count = (value: number, locale: Locale): string => format(locale, 0).format(value)

/** Bytes of a file as a reader counts them: kilobytes up to a tenth of a megabyte, then megabytes. */
export const fileSize = (bytes: number, locale: Locale): string =>
	bytes < 100_000 ? `${count(Math.max(1, Math.round(bytes / 1000)), locale)} kB` : megabytes(bytes, locale)

/** Bytes as megabytes with one decimal. */
export const megabytes = (bytes: number, locale: Locale): string =>
	`${format(locale, 1).format(bytes / 1_000_000)} MB`
