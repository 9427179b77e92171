import { amount } from '../../../base/format.ts'
import type { Row } from '../../../engine/row.ts'
import type { MarkOrigin } from '../../../ui/charts/origin.ts'
import type { LinkedNumber, LinkTarget } from '../../../views/link.ts'
import type { Scene } from '../../../views/view.ts'
import type { params } from './params.ts'
import type { rows } from './rows.ts'
import { text } from './text.ts'

export type Fact = Row<typeof rows>
export type FactScene = Scene<typeof params, typeof rows>

export const of = (rows: readonly Fact[], section: string): readonly Fact[] =>
	rows.filter((row) => row.section === section)

export const linesOf = ({ document_id, line_start, line_end }: Fact): LinkTarget => ({
	src: { document_id, line_start, line_end },
})

/** A text that leads to its line, and looks as its origin says. */
export const figureOf = (row: Fact, said: string, hint: string): LinkedNumber => ({
	text: said,
	origin: row.origin as MarkOrigin,
	hint,
	target: linesOf(row),
})

export const moneyOf = (yuan: number, { values, locale }: FactScene): string =>
	text[locale][`money_${values.unit}`](amount(yuan, values.unit, locale))
