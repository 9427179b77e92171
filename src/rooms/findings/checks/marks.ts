import { amount, count } from '../../../base/format.ts'
import type { Locale } from '../../../base/text.ts'
import type { Checked, CheckScene } from './columns.ts'
import { text } from './text.ts'

/** What a check can come to, what matters most first: as the choice calls it, its column, how deep its tile is drawn. */
export const OUTCOMES = [
	{ choice: 'fails', key: 'fails', depth: 3 },
	{ choice: 'cannot_be_formed', key: 'unformed', depth: 2 },
	{ choice: 'holds', key: 'holds', depth: 1 },
] as const
export type Outcome = (typeof OUTCOMES)[number]

/** The outcomes that the choice shows. */
export const outcomesOf = ({ values: { outcome } }: Pick<CheckScene, 'values'>): readonly Outcome[] =>
	OUTCOMES.filter(({ choice }) => outcome === 'all' || choice === outcome)

/** A rule as the choice shows it: an outcome that it leaves out came up never. */
export function asChosen(row: Checked, scene: Pick<CheckScene, 'values'>): Checked {
	const shown = outcomesOf(scene)
	const times = OUTCOMES.map((outcome) => [outcome.key, shown.includes(outcome) ? row[outcome.key] : 0])
	return { ...row, ...(Object.fromEntries(times) as Record<Outcome['key'], number>) }
}

/** How often some rules came out so. */
export const sumOf = (rows: readonly Checked[], key: Outcome['key']): number =>
	rows.reduce((sum, row) => sum + row[key], 0)

/** How often each outcome came up in these rows, in words. */
export function resultOf(rows: readonly Checked[], locale: Locale): string {
	const sum = (key: Outcome['key']) => count(sumOf(rows, key), locale)
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
	return words.tolerance(range, unit)
}

export const nameOfRule = (row: Checked, locale: Locale): string =>
	locale === 'zh' ? row.name_zh : row.name_en
