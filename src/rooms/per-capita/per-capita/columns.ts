import type { Row } from '../../../engine/row.ts'
import { choice, unit } from '../../../share/page.ts'
import { among, matching, one, type Known, type Param } from '../../../share/param.ts'
import {
	code,
	count,
	disclosure,
	hidden,
	money,
	nullable,
	origin,
	place,
	quantity,
	quotient,
	words,
} from '../../../views/columns.ts'
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
	unit,
}

/** One disclosure: an amount, what it is divided by, and the quotient; NULL where one of them is missing. */
export const columns = {
	document_id: disclosure,
	amount: nullable(money),
	divisor: nullable(quantity),
	year: nullable(quantity),
	/** How far the denominator is to be trusted. */
	confidence: nullable(code),
	quotient: nullable(quotient),
	/** How far it was checked stands in it as well; `source_name` is the name alone, `source_host` of its address. */
	source: nullable(words),
	/** How many rows the amount was added up from. */
	parts: hidden(count),
	/** What the divisor counts: 人, 个. */
	unit: hidden(nullable(words)),
	/** As the denominator's table says, or `own` where a reader typed it. */
	divisor_origin: hidden(nullable(code)),
	source_name: hidden(nullable(words)),
	source_host: hidden(nullable(words)),
	source_document: hidden(nullable(code)),
	source_line: hidden(nullable(count)),
	origin: nullable(origin),
	line_start: nullable(place),
	line_end: nullable(place),
}

export type PerCapita = Row<typeof columns>
export type PerCapitaScene = Scene<typeof params, typeof columns>
