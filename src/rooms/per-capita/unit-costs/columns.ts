import type { Row } from '../../../engine/row.ts'
import { choice } from '../../../share/page.ts'
import { someOf } from '../../../share/param.ts'
import * as kind from '../../../views/columns.ts'
import { origin } from '../../../views/filter/origin.ts'
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
export const params = { ...choice, kind: someOf(KINDS), origin }

/** One cost per something; a range has a high end; `monthly` where it is per month or per year. */
export const columns = {
	kind: kind.code,
	document_id: kind.disclosure,
	item: kind.words,
	project: kind.nullable(kind.words),
	amount: kind.money,
	amount_high: kind.nullable(kind.money),
	per: kind.words,
	monthly: kind.nullable(kind.quotient),
	printed: kind.nullable(kind.words),
	code: kind.hidden(kind.code),
	/** 月, 年 or another, as the document writes it. */
	period: kind.hidden(kind.nullable(kind.words)),
	origin: kind.origin,
	...kind.lines,
}

export type UnitCost = Row<typeof columns>
export type UnitCostScene = Scene<typeof params, typeof columns>
