import type { Row } from '../../../engine/row.ts'
import { choice, unit } from '../../../share/page.ts'
import * as kind from '../../../views/columns.ts'
import type { Scene } from '../../../views/view.ts'

export const params = { ...choice, unit }

/** A step of a project's arithmetic: what was computed beside what the document states. */
export const columns = {
	document_id: kind.disclosure,
	project: kind.words,
	/** `arithmetic`: a formula of the text; `total`: all of them beside the budget; `targets`: costs × quantities beside it. */
	kind: kind.code,
	expression: kind.nullable(kind.words),
	computed: kind.nullable(kind.money),
	stated: kind.nullable(kind.money),
	/** `agrees`, `rounds`, `differs`, `exceeds`, `unclaimed` or `no_money`. */
	outcome: kind.code,
	/** As the address writes the project. */
	project_key: kind.hidden(kind.code),
	budget: kind.hidden(kind.nullable(kind.money)),
	budget_origin: kind.hidden(kind.origin),
	budget_line_start: kind.place,
	budget_line_end: kind.place,
	units: kind.hidden(kind.nullable(kind.words)),
	stated_printed: kind.hidden(kind.nullable(kind.words)),
	sentence: kind.hidden(kind.nullable(kind.words)),
	message_zh: kind.hidden(kind.nullable(kind.words)),
	message_en: kind.hidden(kind.nullable(kind.words)),
	/** Projects of its disclosure that are beside their budget, and those of them that come to more. */
	compared: kind.hidden(kind.count),
	exceeding: kind.hidden(kind.count),
	/** Of `compared` those that come to no more. */
	within_share: kind.hidden(kind.nullable(kind.share)),
	...kind.lines,
}

export type Step = Row<typeof columns>
export type ArithmeticScene = Scene<typeof params, typeof columns>
