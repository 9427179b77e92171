import type { Locale } from './text.ts'

/** In which unit amounts are shown: one of the two larger ones of the language, or yuan to the cent where there are cents. */
export type ShownUnit = 'wan' | 'yuan' | 'yi'

/**
 * The units as powers of ten of yuan. Chinese has 万元 and 亿元; English has ¥ million and ¥ billion, and ¥ thousand for what
 * one of something comes to. The last digit of an amount is a hundred yuan in every larger unit, so that all can be held
 * against the document.
 */
export const POWERS: Readonly<
	Record<
		Locale,
		{
			readonly amount: Readonly<Record<ShownUnit, number>>
			readonly quotient: Readonly<Record<EachUnit, number>>
		}
	>
> = {
	zh: { amount: { yuan: 0, wan: 4, yi: 8 }, quotient: { yuan: 0, wan: 4 } },
	en: { amount: { yuan: 0, wan: 6, yi: 9 }, quotient: { yuan: 0, wan: 3 } },
}

/** The unit of what one of something comes to: never a hundred million. */
export type EachUnit = Exclude<ShownUnit, 'yi'>
export const eachUnit = (unit: ShownUnit): EachUnit => (unit === 'yi' ? 'wan' : unit)

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
export function amount(yuan: number, unit: ShownUnit, locale: Locale): string {
	const power = POWERS[locale].amount[unit]
	const decimals = power > 0 ? power - 2 : Math.round(yuan * 100) % 100 === 0 ? 0 : 2
	return format(locale, decimals).format(yuan / 10 ** power)
}

/** An amount in a headline, without its unit: three digits in the larger units of English; zero is a bare one. */
export function roundAmount(yuan: number, unit: ShownUnit, locale: Locale): string {
	if (yuan === 0) return '0'
	const power = POWERS[locale].amount[unit]
	// 万元 of two decimals are how Chinese budgets are told; millions of four are not how English ones are.
	if (power < 6 || locale === 'zh') return amount(yuan, unit, locale)
	return (yuan / 10 ** power).toLocaleString(TAG[locale], {
		maximumFractionDigits: 0,
		maximumSignificantDigits: 3,
		roundingPriority: 'morePrecision',
	})
}

/**
 * An amount at a mark of a picture, without its unit: in English as in a headline, for what the mark says under the pointer
 * and where it leads has every digit.
 */
export const markAmount = (yuan: number, unit: ShownUnit, locale: Locale): string =>
	locale === 'en' ? roundAmount(yuan, unit, locale) : amount(yuan, unit, locale)

/** An amount divided by something: two decimals in any unit. */
export const quotient = (yuan: number, unit: ShownUnit, locale: Locale): string =>
	format(locale, 2).format(yuan / 10 ** POWERS[locale].quotient[eachUnit(unit)])

/** An amount, or a quotient, at a tick of an axis: no decimals that say nothing. */
export function tick(
	yuan: number,
	unit: ShownUnit,
	locale: Locale,
	of: 'amount' | 'quotient' = 'amount',
): string {
	const power = of === 'amount' ? POWERS[locale].amount[unit] : POWERS[locale].quotient[eachUnit(unit)]
	return (yuan / 10 ** power).toLocaleString(TAG[locale], { maximumFractionDigits: Math.max(4, power - 2) })
}

/** A share between 0 and 1 as percent with one decimal; none of it is 0%, a small one is not written as none,
 * nor a large one as all. */
export function percent(share: number, locale: Locale): string {
	const shown = format(locale, 1)
	if (share === 0) return '0%'
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

/** Bytes of a file as a reader counts them: kilobytes up to a tenth of a megabyte, then megabytes, gigabytes from one on. */
export function fileSize(bytes: number, locale: Locale): string {
	if (bytes < 100_000) return `${count(Math.max(1, Math.round(bytes / 1000)), locale)} kB`
	return bytes < 1e9 ? megabytes(bytes, locale) : `${format(locale, 1).format(bytes / 1e9)} GB`
}

/** Bytes as megabytes with one decimal. */
export const megabytes = (bytes: number, locale: Locale): string =>
	`${format(locale, 1).format(bytes / 1_000_000)} MB`
