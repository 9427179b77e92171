import type { Row } from '../../../engine/row.ts'
import { choice } from '../../../share/page.ts'
import { someOf } from '../../../share/param.ts'
import {
	code,
	disclosure,
	hidden,
	money,
	nullable,
	origin,
	place,
	quotient,
	words,
} from '../../../views/columns.ts'
import type { Scene } from '../../../views/view.ts'

/** What unit costs are for, in the order shown. */
export const KINDS = [
	'office',
	'premises',
	'service',
	'training',
	'pay',
	'allowance',
	'visit',
	'medical',
	'platform',
	'activity',
	'subscription',
	'other',
] as const

/** Which kinds are shown; an empty list means all. */
export const params = { ...choice, kind: someOf(KINDS) }

/** One cost per something; a range has a high end; `monthly` where it is per month or per year. */
export const columns = {
	kind: code,
	document_id: disclosure,
	item: words,
	project: nullable(words),
	amount: money,
	amount_high: nullable(money),
	per: words,
	monthly: nullable(quotient),
	printed: nullable(words),
	code: hidden(code),
	/** 月, 年 or another, as the document writes it. */
	period: hidden(nullable(words)),
	origin,
	line_start: place,
	line_end: place,
}

export type UnitCost = Row<typeof columns>
export type UnitCostScene = Scene<typeof params, typeof columns>
