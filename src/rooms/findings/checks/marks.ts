import { amount, count } from '../../../base/format.ts'
import type { Locale } from '../../../base/text.ts'
import type { Row } from '../../../engine/row.ts'
import type { LinkTarget } from '../../../views/link.ts'
import type { Scene } from '../../../views/view.ts'
import type { params } from './params.ts'
import type { rows } from './rows.ts'
import { text } from './text.ts'

export type Checked = Row<typeof rows>
export type CheckScene = Scene<typeof params, typeof rows>

/** The rules that came out as chosen at least once, with only that outcome counted. */
export const shownRows = ({ rows, values }: CheckScene): readonly Checked[] =>
	rows
		.map((row) => ({
			...row,
			holds: counts(values.outcome, 'holds') ? row.holds : 0,
			fails: counts(values.outcome, 'fails') ? row.fails : 0,
			unformed: counts(values.outcome, 'cannot_be_formed') ? row.unformed : 0,
		}))
		.filter((row) => formedOf(row) > 0)

const counts = (chosen: CheckScene['values']['outcome'], outcome: typeof chosen): boolean =>
	chosen === 'all' || chosen === outcome

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

export const targetOf = ({ document_id, rule }: Checked): LinkTarget => ({ of: `${document_id}.${rule}` })

/** 77, 9 ✗1, 11 ?2: how many hold, and only what does not beside it. */
export const shortOf = ({ holds, fails, unformed }: Checked, locale: Locale): string =>
	[
		holds || !(fails || unformed) ? count(holds, locale) : '',
		fails ? `✗${count(fails, locale)}` : '',
		unformed ? `?${count(unformed, locale)}` : '',
	]
		.filter(Boolean)
		.join(' ')

export const saidOf = ({ holds, fails, unformed }: Checked, locale: Locale): string =>
	text[locale].said(count(holds, locale), count(fails, locale), count(unformed, locale))
