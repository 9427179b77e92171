import type { Row } from '../../../engine/row.ts'
import { choice, openedAmong, unit } from '../../../share/page.ts'
import { one } from '../../../share/param.ts'
import {
	code,
	count,
	disclosure,
	flag,
	hidden,
	money,
	nullable,
	origin,
	place,
	quantity,
	quotient,
	share,
	visible,
	words,
} from '../../../views/columns.ts'
import type { Scene } from '../../../views/view.ts'
import { DIGITS, listed } from '../listed.ts'

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
	document_id: disclosure,
	code,
	name: words,
	amount: nullable(money),
	share: nullable(share),
	quotient: hidden(nullable(quotient)),
	origin: visible(origin),
	lens: hidden(code),
	reading: hidden(code),
	name_en: hidden(words),
	parts: hidden(count),
	line_start: nullable(place),
	line_end: nullable(place),
	opens: hidden(flag),
	/** The name of what stands opened, if anything does. */
	opened: hidden(nullable(words)),
	base: hidden(nullable(money)),
	/** Where `base` is printed, if it is. */
	base_origin: nullable(origin),
	base_line_start: nullable(place),
	base_line_end: nullable(place),
	/** Basic expenditure, where it is printed in one sum. */
	basic: hidden(nullable(money)),
	basic_line_start: nullable(place),
	basic_line_end: nullable(place),
	divisor: hidden(nullable(quantity)),
	divisor_unit: hidden(nullable(words)),
	divisor_year: hidden(nullable(quantity)),
	divisor_origin: nullable(origin),
	divisor_confidence: hidden(nullable(code)),
	divisor_source: hidden(nullable(words)),
	divisor_document: hidden(nullable(disclosure)),
	divisor_line: nullable(place),
}

export type Spending = Row<typeof columns>
export type SpendingScene = Scene<typeof params, typeof columns>
