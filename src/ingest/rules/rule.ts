import type { Row } from '../../schema/schema.ts'
import { finding, type Noticed } from '../finding.ts'
import type { Place, Reading } from '../reading.ts'

type Words = Readonly<Record<'zh' | 'en', string>>
type Texts = Partial<Pick<Noticed, 'printed' | 'repaired' | 'alternatives' | 'expected' | 'actual'>>

/** A rule of findings, declared once: what it is called, how grave it is, how it is told, and why it is asked. */
export interface Rule<Facts> extends Pick<Noticed, 'kind' | 'severity' | 'certainty'> {
	readonly id: string
	readonly name: Words
	readonly reason: Words
	/** The finding in one sentence; it names what it is about. */
	readonly sentence: Readonly<Record<'zh' | 'en', (facts: Facts) => string>>
	/** Ids under which older versions of the data published the same rule. */
	readonly aliases?: readonly string[]
}

/** A finding of a rule at a place; `projectLine` is the first line of the project that it is about. */
export function tell<Facts>(
	rule: Rule<Facts>,
	place: Place,
	facts: Facts,
	texts: Texts = {},
	projectLine?: number,
): Extract<Reading, { readonly table: 'finding' }> {
	const { id, kind, severity, certainty, sentence } = rule
	const noticed = {
		rule: id,
		kind,
		severity,
		certainty,
		zh: sentence.zh(facts),
		en: sentence.en(facts),
		...texts,
	}
	return finding(place, noticed, projectLine)
}

/** A rule as the reference table publishes it. */
export const ruleRow = ({ id, name, reason }: Rule<never>): Row<'rule'> => ({
	rule: id,
	name_zh: name.zh,
	name_en: name.en,
	reason_zh: reason.zh,
	reason_en: reason.en,
})
