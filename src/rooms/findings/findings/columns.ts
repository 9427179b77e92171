import type { Row } from '../../../engine/row.ts'
import { choice } from '../../../share/page.ts'
import { manyAmong, someOf } from '../../../share/param.ts'
import { code, count, disclosure, hidden, nullable, place, visible, words } from '../../../views/columns.ts'
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
	document_id: disclosure,
	line_start: visible(place),
	line_end: place,
	kind: words,
	severity: words,
	/** `fact` or `inference`. */
	certainty: words,
	rule: words,
	message_zh: words,
	/** What was printed and what was made of it, what was expected and what is there. */
	printed: nullable(words),
	repaired: nullable(words),
	alternatives: nullable(words),
	expected: nullable(words),
	actual: nullable(words),
	project: hidden(nullable(words)),
	message_en: hidden(words),
	code: hidden(code),
	rule_zh: hidden(nullable(words)),
	rule_en: hidden(nullable(words)),
	reason_zh: hidden(nullable(words)),
	reason_en: hidden(nullable(words)),
	/** How many of the listed findings come from the same rule. */
	of_rule: hidden(count),
}

export type Finding = Row<typeof columns>
export type FindingScene = Scene<typeof params, typeof columns>
