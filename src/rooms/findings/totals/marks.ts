import { amount } from '../../../base/format.ts'
import type { Row } from '../../../engine/row.ts'
import type { MarkOrigin } from '../../../ui/charts/origin.ts'
import type { LinkedNumber, LinkTarget } from '../../../views/link.ts'
import type { Scene } from '../../../views/view.ts'
import type { params } from './params.ts'
import type { rows } from './rows.ts'
import { text } from './text.ts'

export type Part = Row<typeof rows>
export type TotalScene = Scene<typeof params, typeof rows>
export const PARTS = ['basic', 'itemised', 'rest'] as const

export const targetOf = (row: Part): LinkTarget =>
	row.line_start === null || row.line_end === null
		? { of: `${row.document_id}.${row.part}` }
		: { src: { document_id: row.document_id, line_start: row.line_start, line_end: row.line_end } }

export const moneyOf = (yuan: number, { values, locale }: TotalScene): string =>
	text[locale][`money_${values.unit}`](amount(yuan, values.unit, locale))

/** The printed total of a disclosure, or that there is none. */
export function statedOf(row: Part | undefined, scene: TotalScene): LinkedNumber | string {
	const words = text[scene.locale]
	if (!row || row.stated === null) return words.no_total
	const { document_id, stated_line_start: first, stated_line_end: last } = row
	if (first === null || last === null) return moneyOf(row.stated, scene)
	return {
		text: moneyOf(row.stated, scene),
		origin: 'disclosed' satisfies MarkOrigin,
		hint: words.stated,
		target: { src: { document_id, line_start: first, line_end: last } },
	}
}
