import type { Row } from '../../../engine/row.ts'
import { choice, unit } from '../../../share/page.ts'
import { manyAmong, matching, one, someOf } from '../../../share/param.ts'
import {
	code,
	count,
	disclosure,
	hidden,
	money,
	nullable,
	origin,
	place,
	visible,
	words,
} from '../../../views/columns.ts'
import type { Scene } from '../../../views/view.ts'

export const HAS = ['proved', 'indicator', 'finding'] as const

/** `q` is what the reader typed: any characters that are seen, up to 60. */
export const params = {
	...choice,
	q: matching(/^[^\p{C}]{1,60}$/u),
	purpose: manyAmong('purpose'),
	kind: manyAmong('project_kind'),
	has: someOf(HAS),
	sort: one('document', 'amount', 'name', 'indicators', 'findings'),
	unit,
}

/** One project or task of the list; `code` is its identifier as an address writes it. */
export const columns = {
	document_id: disclosure,
	code: hidden(code),
	kind: hidden(code),
	name: words,
	amount: nullable(money),
	printed: hidden(nullable(words)),
	purpose_id: hidden(code),
	purpose: words,
	purpose_en: hidden(words),
	/** The only function code there can be, or the only one that a rule suggests. */
	function_code: nullable(code),
	function_origin: hidden(code),
	candidates: hidden(count),
	indicators: count,
	findings: count,
	origin,
	line_start: visible(place),
	line_end: place,
}

export type Project = Row<typeof columns>
export type ProjectScene = Scene<typeof params, typeof columns>
