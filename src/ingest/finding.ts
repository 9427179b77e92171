import type { Row } from '../schema/schema.ts'
import type { Place, Reading } from './reading.ts'

type Columns = Row<'finding'>
type Optional = 'printed' | 'repaired' | 'alternatives' | 'expected' | 'actual'

/** What was noticed: its rule and kind, a sentence in two languages, and the texts it rests on. */
export interface Noticed
	extends Pick<Columns, 'rule' | 'kind' | 'severity' | 'certainty'>, Partial<Pick<Columns, Optional>> {
	readonly zh: string
	readonly en: string
}

/** A finding at a place; `projectLine` is the first line of the project that it is about. */
export function finding(
	{ line_start, line_end }: Place,
	noticed: Noticed,
	projectLine?: number,
): Extract<Reading, { readonly table: 'finding' }> {
	const { zh, en, rule, kind, severity, certainty, ...texts } = noticed
	const none = { printed: null, repaired: null, alternatives: null, expected: null, actual: null }
	const row = {
		line_start,
		line_end,
		origin: 'derived' as const,
		rule,
		kind,
		severity,
		certainty,
		message_zh: zh,
		message_en: en,
		...none,
		...texts,
	}
	return { table: 'finding', row, ...(projectLine !== undefined && { project_line: projectLine }) }
}
