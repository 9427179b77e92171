import { amount, count } from '../../../base/format.ts'
import type { Locale } from '../../../base/text.ts'
import type { LinkTarget } from '../../../views/link.ts'
import type { Checked, CheckScene } from './columns.ts'
import { text } from './text.ts'

/** Only the chosen outcome of a rule counted, or all of them. */
export const outcomesOf = (row: Checked, outcome: CheckScene['values']['outcome']): Checked => ({
	...row,
	holds: outcome === 'all' || outcome === 'holds' ? row.holds : 0,
	fails: outcome === 'all' || outcome === 'fails' ? row.fails : 0,
	unformed: outcome === 'all' || outcome === 'cannot_be_formed' ? row.unformed : 0,
})

/** Whether a rule came out as chosen at least once. */
export const showsOutcome = (row: Checked, outcome: CheckScene['values']['outcome']): boolean =>
	formedOf(outcomesOf(row, outcome)) > 0

/** ±0.50–5,000 元; a difference of nothing is said in words. */
export function toleranceOf(
	{ tolerance_low: low, tolerance_high: high, unit }: Checked,
	locale: Locale,
): string {
	const words = text[locale]
	if (high === 0) return words.exact
	const range = [...new Set([low, high])].map((value) => amount(value, 'yuan', locale)).join('–')
	return words.tolerance(range, words[`unit_${unit as '元'}`])
}

export const nameOfRule = (row: Checked, locale: Locale): string =>
	locale === 'zh' ? row.name_zh : row.name_en

export const reasonOf = (row: Checked, locale: Locale): string =>
	(locale === 'zh' ? row.reason_zh : row.reason_en) ?? ''

export const formedOf = ({ holds, fails, unformed }: Checked): number => holds + fails + unformed

export const linkOf = ({ document_id, rule }: Checked): LinkTarget => ({ of: `${document_id}.${rule}` })

export const resultOf = ({ holds, fails, unformed }: Checked, locale: Locale): string =>
	text[locale].result(count(holds, locale), count(fails, locale), count(unformed, locale))
