import { choice, unit } from '../../../share/page.ts'
import { matching, type Param } from '../../../share/param.ts'

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
const part: Param<string> = {
	read: (raw) => (PART.test(raw) ? raw : undefined),
	write: (value) => value,
	initial: 'projects',
	allowed: PART.source,
}

/** A reader's own denominators: `<county code>-<number>`, parted by points; they stand before all others. */
const own = matching(/^\d{6}-[1-9]\d{0,8}(?:\.\d{6}-[1-9]\d{0,8}){0,40}$/)

export const params = { ...choice, by, part, own, unit }
