import type { Row } from '../../../engine/row.ts'
import { choice, unit } from '../../../share/page.ts'
import { code, disclosure, hidden, money, nullable, place, words } from '../../../views/columns.ts'
import type { Scene } from '../../../views/view.ts'

export const params = { ...choice, unit }

/** A step of a project's arithmetic: what was computed beside what the document states. */
export const columns = {
	document_id: disclosure,
	project: words,
	/** `arithmetic`: a formula of the text; `total`: all of them beside the budget; `targets`: costs × quantities beside it. */
	kind: code,
	expression: nullable(words),
	computed: nullable(money),
	stated: nullable(money),
	/** `agrees`, `rounds`, `differs`, `exceeds`, `unclaimed` or `no_money`. */
	outcome: code,
	/** As the address writes the project. */
	project_key: hidden(code),
	budget: hidden(nullable(money)),
	budget_origin: hidden(code),
	budget_line_start: place,
	budget_line_end: place,
	units: hidden(nullable(words)),
	stated_printed: hidden(nullable(words)),
	sentence: hidden(nullable(words)),
	message_zh: hidden(nullable(words)),
	message_en: hidden(nullable(words)),
	line_start: place,
	line_end: place,
}

export type Step = Row<typeof columns>
export type ArithmeticScene = Scene<typeof params, typeof columns>
