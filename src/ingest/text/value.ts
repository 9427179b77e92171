import type { Row } from '../../schema/schema.ts'

/** A printed target, understood: the value columns of an indicator, and the cost per something it states. */
export interface Understood extends Pick<
	Row<'indicator'>,
	'operator' | 'value' | 'value_low' | 'value_high' | 'value_kind' | 'value_printed' | 'value_state' | 'unit'
> {
	/** What it says something costs, in whole cents; `null` where it is no money. */
	readonly cost: {
		readonly amount: bigint
		readonly high: bigint | null
		/** Per what (人, 村, 个, 次 …) where it is said. */
		readonly per: string | null
		/** Per which period (月, 年, 天 …) where it is said. */
		readonly period: string | null
	} | null
}
