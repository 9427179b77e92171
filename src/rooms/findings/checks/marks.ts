import { amount, count } from '../../../base/format.ts'
import type { Locale } from '../../../base/text.ts'
import type { LinkTarget } from '../../../views/link.ts'
import type { Checked, CheckScene } from './columns.ts'
import { text } from './text.ts'

/** What a check can come to, what matters most first: as the choice calls it, its column, how deep its tile is drawn. */
export const OUTCOMES = [
	{ choice: 'fails', key: 'fails', depth: 3 },
	{ choice: 'cannot_be_formed', key: 'unformed', depth: 2 },
	{ choice: 'holds', key: 'holds', depth: 1 },
] as const

type Outcomes = readonly (typeof OUTCOMES)[number][]

/** The outcomes that the choice shows. */
export const outcomesOf = ({ values: { outcome } }: Pick<CheckScene, 'values'>): Outcomes =>
	OUTCOMES.filter(({ choice }) => outcome === 'all' || choice === outcome)

/** Whether a rule came out as chosen at least once. */
export const isShown = (row: Checked, scene: Pick<CheckScene, 'values'>): boolean =>
	outcomesOf(scene).some(({ key }) => row[key] > 0)

/** How often a rule came out so; never where that outcome is not shown. */
export const timesOf = (row: Checked, key: Outcomes[number]['key'], shown: Outcomes): number =>
	shown.some((it) => it.key === key) ? row[key] : 0

/** How often each outcome came up in these rows, in words. */
export function resultOf(rows: readonly Checked[], shown: Outcomes, locale: Locale): string {
	const sum = (key: Outcomes[number]['key']) =>
		count(
			rows.reduce((all, row) => all + timesOf(row, key, shown), 0),
			locale,
		)
	return text[locale].result(sum('holds'), sum('fails'), sum('unformed'))
}

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

export const linkOf = ({ document_id, rule }: Checked): LinkTarget => ({ of: `${document_id}.${rule}` })
