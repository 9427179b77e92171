import { choice, openedAmong, unit } from '../../../share/page.ts'
import { one } from '../../../share/param.ts'
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
