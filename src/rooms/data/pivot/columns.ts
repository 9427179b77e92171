import { choice, unit } from '../../../share/page.ts'
import { among, matching, one } from '../../../share/param.ts'
import * as kind from '../../../views/columns.ts'
import type { Spreading } from '../../../views/cells.ts'
import type { Row } from '../../../engine/row.ts'
import type { Scene } from '../../../views/view.ts'

/** What the lines of the table stand for: each belongs to one sort of rows, which are then added up or counted. */
const LINES = [
	'purpose',
	'project',
	'code',
	'kind',
	'class',
	'value',
	'finding',
	'severity',
	'certainty',
	'check',
] as const

/** The sort of rows that a line belongs to, as the model `evidence` names it. */
export const SOURCES: Readonly<Record<(typeof LINES)[number], string>> = {
	purpose: 'project',
	project: 'project',
	code: 'budget_line',
	kind: 'budget_line',
	class: 'indicator',
	value: 'indicator',
	finding: 'finding',
	severity: 'finding',
	certainty: 'finding',
	check: 'reconciliation',
}

/** `across`: what the heads stand for. `at`: the code that was opened, whose parts are the lines. */
export const params = {
	...choice,
	unit,
	rows: one(...LINES),
	across: one(
		'disclosure',
		'project',
		'purpose',
		'kind',
		'class',
		'value',
		'finding',
		'severity',
		'certainty',
	),
	measure: one('amount', 'count', 'share'),
	at: among(matching(/^\d{3}(?:\d{2})?$/), ['function_code'], (at) => (at ? [at] : [])),
}

/** A cell; `total` as its line or head makes it a subtotal, `none` stands for rows that have no such word. */
export const columns = {
	line: kind.code,
	name: kind.hidden(kind.words),
	name_en: kind.hidden(kind.words),
	head: kind.code,
	amount: kind.nullable(kind.money),
	n: kind.count,
	share: kind.nullable(kind.share),
	is_alike: kind.hidden(kind.flag),
}

export const across: Spreading<keyof typeof columns, Row<typeof columns>, PivotScene> = {
	lines: ['line'],
	heads: ['head'],
	cells: ['amount', 'n', 'share'],
}

export type PivotCell = Row<typeof columns>
export type PivotScene = Scene<typeof params, typeof columns>
