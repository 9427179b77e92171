import { amount, percent, quotient } from '../../../base/format.ts'
import type { Locale } from '../../../base/text.ts'
import type { Row } from '../../../engine/row.ts'
import type { Values } from '../../../share/param.ts'
import type { MarkOrigin } from '../../../ui/charts/origin.ts'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import type { LinkTarget } from '../../../views/link.ts'
import type { Scene } from '../../../views/view.ts'
import type { params } from './params.ts'
import type { rows } from './rows.ts'
import { text } from './text.ts'

export type Spending = Row<typeof rows>
export type SpendingScene = Scene<typeof params, typeof rows>
export type SpendingValues = Values<typeof params>

/** What a bar is called: function codes keep their official Chinese name in every language. */
export const named = (row: Spending, locale: Locale): string => {
	if (row.lens === 'rest') return text[locale][`rest_${row.reading as 'suggested'}`]
	if (row.lens === 'none') return text[locale].none
	return locale === 'zh' ? row.name : row.name_en
}

export const originOf = ({ origin }: Spending): MarkOrigin => origin as MarkOrigin

/** A bar that can be opened leads one level down, a printed number to its lines, a computed one to its parts. */
export function targetOf(row: Spending, scale: SpendingValues['scale']): LinkTarget {
	if (row.opens) return { at: `${row.document_id}.${row.code}` }
	return sourceOf(row, scale)
}

/** Where a number comes from: its lines, or the rows it was added up from and what it was divided by. */
export function sourceOf(row: Spending, scale: SpendingValues['scale']): LinkTarget {
	const { document_id, line_start, line_end } = row
	if (line_start === null || line_end === null || (scale === 'per' && row.lens === 'function'))
		return { of: `${document_id}.${row.code}` }
	return { src: { document_id, line_start, line_end } }
}

/** The columns of the document that the choice narrows to, in words; empty where it takes all. */
export function narrowedTo({ kind, fund, carried }: SpendingValues, locale: Locale): string {
	const words = text[locale]
	return [
		kind === 'all' ? '' : words[`kind_${kind}`],
		fund === 'all' ? '' : words[`fund_${fund}`],
		carried === 'all' ? '' : words[`carried_${carried}`],
	]
		.filter(Boolean)
		.join(words.comma)
}

/** What says that a disclosure has no such number: the whole of it was looked through. */
export const wholeOf = ({ document_id, line_count }: Disclosure): LinkTarget => ({
	src: { document_id, line_start: 1, line_end: line_count },
})

export const baseOriginOf = ({ base_origin }: Spending): MarkOrigin =>
	(base_origin ?? 'derived') as MarkOrigin

/** Where the sum of all bars is printed; else the rows it is made of. */
export const baseOf = ({ document_id, base_line_start, base_line_end }: Spending): LinkTarget =>
	base_line_start === null || base_line_end === null
		? { of: `${document_id}.` }
		: { src: { document_id, line_start: base_line_start, line_end: base_line_end } }

/** What a bar's length stands for. */
export const lengthOf = (row: Spending, { scale }: SpendingValues): number | null =>
	({ share: row.share, amount: row.amount, per: row.quotient })[scale]

/** The words at the end of a bar, or why it has none. */
export function labelOf(row: Spending, { unit, scale, by }: SpendingValues, locale: Locale): string {
	const words = text[locale]
	if (row.amount === null || row.share === null) return words[reasonOf(row)]
	if (scale !== 'per') return `${amount(row.amount, unit, locale)} · ${percent(row.share, locale)}`
	if (row.quotient === null) return words.not_available
	return words.each(quotient(row.quotient, 'yuan', locale), words[`per_${by}`])
}

/** Why a disclosure has nothing to show. */
const REASONS = ['no_fund', 'no_carried', 'no_basic', 'no_crossing', 'inferred_exact', 'suggested'] as const
function reasonOf({ code }: Spending): `reason_${(typeof REASONS)[number] | 'nothing'}` {
	return `reason_${REASONS.find((reason) => reason === code) ?? 'nothing'}`
}

/** All that is known of a number, over several lines. */
export function hintOf(row: Spending, values: SpendingValues, locale: Locale): string {
	const words = text[locale]
	const name = named(row, locale)
	if (row.amount === null) return [name, labelOf(row, values, locale)].join('\n')
	return [
		row.lens === 'function' ? words.hint_code(row.code, name) : name,
		`${words[`money_${values.unit}`](amount(row.amount, values.unit, locale))} · ${percent(row.share ?? 0, locale)}`,
		...(values.scale === 'per' ? [labelOf(row, values, locale)] : []),
		words[`origin_${row.lens === 'purpose' ? 'purpose' : originOf(row)}`],
		row.line_start === null ? words.hint_parts(row.parts) : words.hint_line(row.line_start),
	].join('\n')
}
