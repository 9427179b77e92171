import type { Row } from '../../../engine/row.ts'
import { choice, unit } from '../../../share/page.ts'
import { one } from '../../../share/param.ts'
import * as kind from '../../../views/columns.ts'
import type { Scene } from '../../../views/view.ts'

export const params = { ...choice, by: one('function', 'purpose'), unit }

/** What a budget has in all (`code` is `total`), and under each class or purpose. */
export const columns = {
	document_id: kind.disclosure,
	year: kind.hidden(kind.count),
	/** How many years the department has among those chosen. */
	years: kind.count,
	code: kind.code,
	name: kind.words,
	name_en: kind.hidden(kind.words),
	amount: kind.money,
	/** Against the budget of the year before, where there is one: 0.1 is a tenth more. */
	change: kind.nullable(kind.share),
	before_year: kind.hidden(kind.nullable(kind.count)),
	/** How its code was come by: `disclosed`, `suggested`, `purpose`. */
	reading: kind.hidden(kind.code),
	origin: kind.origin,
	...kind.linesIfPrinted,
}

export type YearRow = Row<typeof columns>
export type YearsScene = Scene<typeof params, typeof columns>
