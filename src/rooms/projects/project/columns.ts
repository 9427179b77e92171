import type { Row } from '../../../engine/row.ts'
import { choice, opened, unit } from '../../../share/page.ts'
import { among } from '../../../share/param.ts'
import * as kind from '../../../views/columns.ts'
import type { Scene } from '../../../views/view.ts'

/** `at` is the project: its identifier in small letters. */
export const params = { ...choice, at: among(opened.at, ['project'], (at) => (at ? [at] : [])), unit }

/** One fact of a project, as the model `project_fact` has it; or a project of the same purpose elsewhere. */
export const columns = {
	section: kind.code,
	code: kind.nullable(kind.code),
	name: kind.nullable(kind.words),
	kind: kind.nullable(kind.words),
	value: kind.nullable(kind.words),
	note: kind.nullable(kind.words),
	rule: kind.nullable(kind.code),
	certainty: kind.nullable(kind.code),
	amount: kind.nullable(kind.money),
	amount_high: kind.nullable(kind.money),
	quantity: kind.nullable(kind.quantity),
	line_start: kind.visible(kind.place),
	line_end: kind.place,
	origin: kind.origin,
	printed: kind.hidden(kind.nullable(kind.words)),
	name_en: kind.hidden(kind.nullable(kind.words)),
	/** Beside a project of the same purpose: how many of them there are. */
	alike: kind.hidden(kind.nullable(kind.count)),
	/** As an address writes it. */
	project_id: kind.hidden(kind.code),
	document_id: kind.hidden(kind.code),
}

export type Fact = Row<typeof columns>
export type FactScene = Scene<typeof params, typeof columns>

/** The facts of one section, in their order. */
export const of = (rows: readonly Fact[], section: string): readonly Fact[] =>
	rows.filter((row) => row.section === section)
