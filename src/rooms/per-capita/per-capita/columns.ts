import type { Row } from '../../../engine/row.ts'
import { choice, unit } from '../../../share/page.ts'
import { among, matching, one, type Known, type Param } from '../../../share/param.ts'
import * as kind from '../../../views/columns.ts'
import { origin } from '../../../views/filter/origin.ts'
import type { Scene } from '../../../views/view.ts'

const PART = /^(?:[a-z]+(?:-[a-z]+)*|\d{3}(?:\d{2}){0,2})$/

/** What is divided: all projects, the stated total, basic expenditure, a purpose, or a function code. */
const part = among(
	{ ...matching(PART), initial: 'projects' },
	['purpose', 'function_code'],
	(value) => [value],
	['projects', 'total', 'basic'],
)

const counties: Known<string> = {
	among: ['county'],
	also: [],
	codes: (value) => (value ? value.split('.').map((item) => item.slice(0, 6)) : []),
	without: (value, unknown) =>
		value
			.split('.')
			.filter((item) => !unknown.has(item.slice(0, 6)))
			.join('.'),
}

/** A reader's own denominators: `<county code>-<number>`, parted by points; they stand before all others. */
const own: Param<string> = {
	...matching(/^\d{6}-[1-9]\d{0,8}(?:\.\d{6}-[1-9]\d{0,8}){0,40}$/),
	known: [counties],
}

/** `by`: what is divided by. */
export const params = {
	...choice,
	part,
	by: one('resident', 'estimate', 'registered', 'village', 'community', 'cadre', 'township', 'staff'),
	own,
	origin,
	unit,
}

/** One disclosure: an amount, what it is divided by, and the quotient; NULL where one of them is missing. */
export const columns = {
	document_id: kind.disclosure,
	amount: kind.nullable(kind.money),
	divisor: kind.nullable(kind.quantity),
	year: kind.nullable(kind.quantity),
	/** How far the denominator is to be trusted. */
	confidence: kind.nullable(kind.code),
	quotient: kind.nullable(kind.quotient),
	/** How far it was checked stands in it as well; `source_name` is the name alone, `source_host` of its address. */
	source: kind.nullable(kind.words),
	/** How many rows the amount was added up from. */
	parts: kind.hidden(kind.count),
	/** What the divisor counts: 人, 个. */
	unit: kind.hidden(kind.nullable(kind.words)),
	/** As the denominator's table says, or `own` where a reader typed it. */
	divisor_origin: kind.hidden(kind.nullable(kind.code)),
	source_name: kind.hidden(kind.nullable(kind.words)),
	source_host: kind.hidden(kind.nullable(kind.words)),
	source_document: kind.hidden(kind.nullable(kind.code)),
	source_line: kind.hidden(kind.nullable(kind.count)),
	origin: kind.nullable(kind.origin),
	...kind.linesIfPrinted,
}

export type PerCapita = Row<typeof columns>
export type PerCapitaScene = Scene<typeof params, typeof columns>
