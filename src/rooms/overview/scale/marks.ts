import { amount } from '../../../base/format.ts'
import type { Locale } from '../../../base/text.ts'
import type { MarkOrigin } from '../../../ui/charts/origin.ts'
import type { LinkedNumber, LinkTarget } from '../../../views/link.ts'
import type { Scale, ScaleScene } from './columns.ts'
import { text } from './text.ts'

type Told = Pick<ScaleScene, 'values' | 'locale'>

export const measureOf = ({ measure }: Scale, locale: Locale): string =>
	text[locale][`measure_${measure as 'basic'}`]

/** An amount with its unit, or that none is printed. */
export function moneyOf(row: Scale, { values, locale }: Told): string {
	const words = text[locale]
	return row.amount === null
		? words.none
		: words[`money_${values.unit}`](amount(row.amount, values.unit, locale))
}

/** A printed amount leads to its line, a sum to its rows; where none is printed, to the document that was read. */
export const linkOf = ({ document_id, measure, line_start, line_end }: Scale): LinkTarget =>
	line_start === null || line_end === null
		? { of: `${document_id}.${measure}` }
		: { src: { document_id, line_start, line_end } }

export const originOf = ({ origin }: Scale): MarkOrigin => origin as MarkOrigin

/** All that is known of an amount, over several lines. */
export function hintOf(row: Scale, told: Told): string {
	const words = text[told.locale]
	return [
		`${measureOf(row, told.locale)} · ${moneyOf(row, told)}`,
		row.amount === null
			? words.none_hint
			: row.line_start === null
				? words.parts(row.parts)
				: words.line(row.line_start),
	].join('\n')
}

/** The amount alone, under a heading that says its unit. */
export const figureOf = (row: Scale, told: Told): LinkedNumber => ({
	text: row.amount === null ? text[told.locale].none : amount(row.amount, told.values.unit, told.locale),
	origin: originOf(row),
	hint: hintOf(row, told),
	target: linkOf(row),
})
