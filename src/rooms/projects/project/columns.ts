import type { Row } from '../../../engine/row.ts'
import { choice, opened, unit } from '../../../share/page.ts'
import { among } from '../../../share/param.ts'
import {
	code,
	hidden,
	money,
	nullable,
	origin,
	place,
	quantity,
	visible,
	words,
} from '../../../views/columns.ts'
import type { Scene } from '../../../views/view.ts'

/** `at` is the project: its identifier in small letters. */
export const params = { ...choice, at: among(opened.at, ['project'], (at) => (at ? [at] : [])), unit }

/** One fact of a project, as the model `project_fact` has it; or a project of the same purpose elsewhere. */
export const columns = {
	section: code,
	code: nullable(code),
	name: nullable(words),
	kind: nullable(words),
	value: nullable(words),
	note: nullable(words),
	rule: nullable(words),
	certainty: nullable(code),
	amount: nullable(money),
	amount_high: nullable(money),
	quantity: nullable(quantity),
	line_start: visible(place),
	line_end: place,
	origin,
	printed: hidden(nullable(words)),
	name_en: hidden(nullable(words)),
	/** As an address writes it. */
	project_id: hidden(code),
	document_id: hidden(code),
}

export type Fact = Row<typeof columns>
export type FactScene = Scene<typeof params, typeof columns>

/** The facts of one section, in their order. */
export const of = (rows: readonly Fact[], section: string): readonly Fact[] =>
	rows.filter((row) => row.section === section)
