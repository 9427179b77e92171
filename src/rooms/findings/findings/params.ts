import { choice } from '../../../share/page.ts'
import { manyAmong, someOf } from '../../../share/param.ts'

export const KINDS = ['conflict', 'reconciliation', 'comparability', 'quality', 'repair'] as const
export const SEVERITIES = ['high', 'medium', 'low'] as const
export const CERTAINTIES = ['fact', 'inference'] as const
export type Severity = (typeof SEVERITIES)[number]

/** Which findings are listed; an empty list means all. */
export const params = {
	...choice,
	kind: someOf(KINDS),
	severity: someOf(SEVERITIES),
	certainty: someOf(CERTAINTIES),
	rule: manyAmong('rule'),
}
