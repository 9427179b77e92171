import { amount, percent } from '../../../base/format.ts'
import type { Locale } from '../../../base/text.ts'
import type { Row } from '../../../engine/row.ts'
import type { Values } from '../../../share/param.ts'
import type { MarkOrigin } from '../../../ui/charts/origin.ts'
import type { Scene, Target } from '../../view.ts'
import type { params } from './params.ts'
import type { rows } from './rows.ts'
import { text } from './text.ts'

export type Spending = Row<typeof rows>
export type SpendingScene = Scene<typeof params, typeof rows>
export type SpendingValues = Values<typeof params>

/** What a bar is called: function codes keep their official Chinese name in every language. */
export const named = (row: Spending, locale: Locale): string => (locale === 'zh' ? row.name : row.name_en)

export const originOf = ({ origin }: Spending): MarkOrigin => origin as MarkOrigin

/** A bar that can be opened leads one level down, a printed number to its lines, a computed one to its parts. */
export function targetOf(row: Spending): Target {
	if (row.opens) return { at: `${row.document_id}.${row.code}` }
	return sourceOf(row)
}

/** Where a number comes from: its lines, or the rows it was added up from. */
export function sourceOf(row: Spending): Target {
	return row.line_start === null || row.line_end === null
		? { of: `${row.document_id}.${row.code}` }
		: { src: { document_id: row.document_id, line_start: row.line_start, line_end: row.line_end } }
}

export const baseOriginOf = ({ base_origin }: Spending): MarkOrigin => base_origin as MarkOrigin

/** Where the sum of all bars is printed; else the rows it is made of. */
export const baseOf = ({ document_id, base_line_start, base_line_end }: Spending): Target =>
	base_line_start === null || base_line_end === null
		? { of: `${document_id}.` }
		: { src: { document_id, line_start: base_line_start, line_end: base_line_end } }

/** All that is known of a number, over several lines. */
export function hintOf(row: Spending, { unit }: SpendingValues, locale: Locale): string {
	const words = text[locale]
	const name = named(row, locale)
	return [
		row.lens === 'function' ? words.hint_code(row.code, name) : name,
		`${words[`money_${unit}`](amount(row.amount, unit, locale))} · ${percent(row.share, locale)}`,
		words[`origin_${originOf(row)}`],
		row.line_start === null ? words.hint_parts(row.parts) : words.hint_line(row.line_start),
	].join('\n')
}
