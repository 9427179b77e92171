import type { Row } from '../../../engine/row.ts'
import { choice, openedAmong, unit } from '../../../share/page.ts'
import { one } from '../../../share/param.ts'
import * as kind from '../../../views/columns.ts'
import { origin } from '../../../views/filter/origin.ts'
import type { Scene } from '../../../views/view.ts'
import { DIGITS, listed } from '../../../views/filter/listed.ts'

/** Whose codes: those printed, those that the sums prove for projects, those that rules suggest for them. */
export const ORIGINS = ['disclosed', 'inferred_exact', 'suggested'] as const
export const KINDS = ['all', 'basic', 'project'] as const
export const FUNDS = ['all', 'general_public', 'government_fund'] as const
export const CARRIED = ['all', 'current_year', 'carried_over'] as const
/** What amounts are divided by; keys of `document_denominator`. */
export const DENOMINATORS = [
	'resident',
	'estimate',
	'registered',
	'village',
	'community',
	'cadre',
	'township',
	'staff',
] as const

/** `at` is what was opened: `<document_id>.<code or purpose, or rest for projects without a code>`. */
export const params = {
	...choice,
	lens: one('code', 'purpose'),
	digits: listed(DIGITS),
	origins: listed(ORIGINS),
	kind: listed(KINDS),
	fund: listed(FUNDS),
	carried: listed(CARRIED),
	at: openedAmong(['purpose', 'function_code'], ['rest']),
	origin,
	scale: one('share', 'amount', 'per'),
	by: listed(DENOMINATORS),
	unit,
}

/**
 * `lens` is what a bar stands for: `function`, `purpose`, `project`, `rest` (projects without a code), or `none` where a
 * disclosure has nothing to show and `code` says why. `reading` is how its disclosure is read: `disclosed`,
 * `inferred_exact`, `suggested` or `purpose`. `share` is of `base`, `quotient` is yuan per `divisor`.
 */
export const columns = {
	document_id: kind.disclosure,
	code: kind.code,
	name: kind.words,
	amount: kind.nullable(kind.money),
	share: kind.nullable(kind.share),
	quotient: kind.hidden(kind.nullable(kind.quotient)),
	origin: kind.visible(kind.origin),
	lens: kind.hidden(kind.code),
	reading: kind.hidden(kind.code),
	name_en: kind.hidden(kind.words),
	parts: kind.hidden(kind.count),
	...kind.linesIfPrinted,
	opens: kind.hidden(kind.flag),
	/** The name of what stands opened, if anything does. */
	opened: kind.hidden(kind.nullable(kind.words)),
	opened_en: kind.hidden(kind.nullable(kind.words)),
	base: kind.hidden(kind.nullable(kind.money)),
	/** Where `base` is printed, if it is. */
	base_origin: kind.nullable(kind.origin),
	base_line_start: kind.nullable(kind.place),
	base_line_end: kind.nullable(kind.place),
	/** Basic expenditure, where it is printed in one sum. */
	basic: kind.hidden(kind.nullable(kind.money)),
	basic_line_start: kind.nullable(kind.place),
	basic_line_end: kind.nullable(kind.place),
	divisor: kind.hidden(kind.nullable(kind.quantity)),
	divisor_unit: kind.hidden(kind.nullable(kind.words)),
	divisor_year: kind.hidden(kind.nullable(kind.quantity)),
	divisor_origin: kind.nullable(kind.origin),
	divisor_confidence: kind.hidden(kind.nullable(kind.code)),
	divisor_source: kind.hidden(kind.nullable(kind.words)),
	divisor_document: kind.hidden(kind.nullable(kind.disclosure)),
	divisor_line: kind.nullable(kind.place),
}

export type Spending = Row<typeof columns>
export type SpendingScene = Scene<typeof params, typeof columns>
