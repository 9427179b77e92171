import type { Row } from '../../../engine/row.ts'
import { choice } from '../../../share/page.ts'
import { manyAmong, someOf } from '../../../share/param.ts'
import * as kind from '../../../views/columns.ts'
import type { Scene } from '../../../views/view.ts'

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

/** One finding, with the rule it comes from and why there is that rule. */
export const columns = {
	document_id: kind.disclosure,
	line_start: kind.visible(kind.place),
	line_end: kind.place,
	kind: kind.words,
	severity: kind.words,
	/** `fact` or `inference`. */
	certainty: kind.words,
	rule: kind.words,
	message_zh: kind.words,
	/** What was printed and what was made of it, what it is compared with and what is there. */
	printed: kind.nullable(kind.words),
	repaired: kind.nullable(kind.words),
	alternatives: kind.nullable(kind.words),
	expected: kind.nullable(kind.words),
	actual: kind.nullable(kind.words),
	project: kind.hidden(kind.nullable(kind.words)),
	message_en: kind.hidden(kind.words),
	code: kind.hidden(kind.code),
	rule_zh: kind.hidden(kind.nullable(kind.words)),
	rule_en: kind.hidden(kind.nullable(kind.words)),
	reason_zh: kind.hidden(kind.nullable(kind.words)),
	reason_en: kind.hidden(kind.nullable(kind.words)),
	/** How many of the listed findings come from the same rule. */
	of_rule: kind.hidden(kind.count),
}

export type Finding = Row<typeof columns>
export type FindingScene = Scene<typeof params, typeof columns>
