import type { Row } from '../../../engine/row.ts'
import { choice, unit } from '../../../share/page.ts'
import { manyAmong, matching, one, someOf } from '../../../share/param.ts'
import * as kind from '../../../views/columns.ts'
import { origin } from '../../../views/filter/origin.ts'
import type { Scene } from '../../../views/view.ts'

export const HAS = ['proved', 'indicator', 'finding'] as const

/** `q` is what the reader typed: any characters that are seen, up to 60. */
export const params = {
	...choice,
	q: matching(/^[^\p{C}]{1,60}$/u),
	purpose: manyAmong('purpose'),
	kind: manyAmong('project_kind'),
	has: someOf(HAS),
	origin,
	sort: one('document', 'amount', 'name', 'indicators', 'findings'),
	unit,
}

/** One project or task of the list; `code` is its identifier as an address writes it. */
export const columns = {
	document_id: kind.disclosure,
	code: kind.hidden(kind.code),
	kind: kind.hidden(kind.code),
	name: kind.words,
	amount: kind.nullable(kind.money),
	printed: kind.hidden(kind.nullable(kind.words)),
	purpose_id: kind.hidden(kind.code),
	purpose: kind.words,
	purpose_en: kind.hidden(kind.words),
	purpose_rule: kind.hidden(kind.code),
	/** The only function code there can be, or the only one that a rule suggests. */
	function_code: kind.nullable(kind.code),
	function_origin: kind.hidden(kind.code),
	candidates: kind.hidden(kind.count),
	indicators: kind.count,
	findings: kind.count,
	origin: kind.origin,
	line_start: kind.visible(kind.place),
	line_end: kind.place,
}

export type Project = Row<typeof columns>
export type ProjectScene = Scene<typeof params, typeof columns>
