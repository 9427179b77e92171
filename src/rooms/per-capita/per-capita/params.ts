import { choice, unit } from '../../../share/page.ts'
import { among, matching, type Known, type Param } from '../../../share/param.ts'

/** What is divided by, in the order offered. */
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
export type Denominator = (typeof DENOMINATORS)[number]

const by: Param<Denominator> = {
	read: (raw) => DENOMINATORS.find((known) => known === raw),
	write: (value) => value,
	initial: 'resident',
	allowed: DENOMINATORS,
}

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

export const params = { ...choice, by, part, own, unit }
