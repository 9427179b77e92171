import { choice } from '../../../share/page.ts'
import { someOf } from '../../../share/param.ts'

/** What unit costs are for, in the order shown. */
export const KINDS = [
	'office',
	'premises',
	'service',
	'training',
	'pay',
	'allowance',
	'visit',
	'medical',
	'platform',
	'activity',
	'subscription',
	'other',
] as const
export type Kind = (typeof KINDS)[number]

/** Which kinds are shown; an empty list means all. */
export const params = { ...choice, kind: someOf(KINDS) }
