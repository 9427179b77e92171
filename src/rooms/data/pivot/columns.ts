import { choice, unit } from '../../../share/page.ts'
import { among, matching, one, type Values } from '../../../share/param.ts'
import * as kind from '../../../views/columns.ts'
import type { Spreading } from '../../../views/cells.ts'
import type { Row } from '../../../engine/row.ts'
import type { Scene } from '../../../views/view.ts'

/**
 * What the lines of the table stand for: each belongs to one sort of rows, which are then added up or counted. Places have
 * rows of the sort that the heads belong to.
 */
const LINES = [
	'purpose',
	'place',
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

type Word = Exclude<(typeof LINES)[number], 'place'>

/** The sort of rows that a word belongs to, as the model `evidence` names it. */
const SOURCES: Readonly<Record<Word, string>> = {
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

/**
 * `across`: what the heads stand for; `alike` is scope and year, within which amounts are added up. `at`: the function code,
 * the province (2 digits), the prefecture (4) or the county (6) that was opened, whose parts are the lines.
 */
export const params = {
	...choice,
	unit,
	rows: one(...LINES),
	across: one(
		'disclosure',
		'alike',
		'project',
		'purpose',
		'kind',
		'class',
		'value',
		'finding',
		'severity',
		'certainty',
	),
	measure: one('amount', 'count', 'share', 'line_share', 'mean', 'per_document'),
	at: among(matching(/^\d{2,6}$/), ['function_code', 'county', 'area'], (at) => (at ? [at] : [])),
}

type PivotValues = Values<typeof params>

/** What the heads are: documents are too many beside places, which have scope and year in their place. */
export const headsOf = ({ rows, across }: PivotValues): PivotValues['across'] =>
	rows === 'place' && across === 'disclosure' ? 'alike' : across

/** The sort of rows that is added up or counted. */
export function sourceOf({ rows, across }: PivotValues): string {
	if (rows !== 'place') return SOURCES[rows]
	return across === 'disclosure' || across === 'alike' ? 'project' : SOURCES[across]
}

/** Whether the heads are words that the rows of the lines have. */
export const fits = ({ rows, across }: PivotValues): boolean =>
	rows === 'place' ||
	across === 'disclosure' ||
	across === 'alike' ||
	(SOURCES[rows] === SOURCES[across] && rows !== across)

/** The code that is open: those of places have an even number of digits, function codes an odd one. */
export const openOf = ({ rows, at }: PivotValues): string =>
	(rows === 'code' && at.length % 2 === 1) || (rows === 'place' && at.length % 2 === 0) ? at : ''

/** A cell; `total` as its line or head makes it a subtotal, `none` stands for rows that have no such word. */
export const columns = {
	line: kind.code,
	name: kind.hidden(kind.words),
	name_en: kind.hidden(kind.words),
	head: kind.code,
	amount: kind.nullable(kind.money),
	n: kind.count,
	share: kind.nullable(kind.share),
	/** Of the total of the line. */
	line_share: kind.nullable(kind.share),
	/** The amount by rows, and by documents. */
	mean: kind.nullable(kind.quotient),
	per_document: kind.nullable(kind.quotient),
	is_alike: kind.hidden(kind.flag),
}

export const across: Spreading<keyof typeof columns, Row<typeof columns>, PivotScene> = {
	lines: ['line'],
	heads: ['head'],
	cells: ['amount', 'n', 'share', 'line_share', 'mean', 'per_document'],
}

export type PivotCell = Row<typeof columns>
export type PivotScene = Scene<typeof params, typeof columns>
