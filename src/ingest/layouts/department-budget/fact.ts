import { yuan } from '../../../base/money.ts'
import type { Place, Reading } from '../../reading.ts'

/** An amount of money as a fact, whole cents in; derived amounts have no printed form. */
export const moneyFact = (
	place: Place,
	measure: string,
	amount: bigint,
	printed: string | null,
): Reading => ({
	table: 'fact',
	row: {
		line_start: place.line_start,
		line_end: place.line_end,
		origin: printed === null ? 'derived' : 'disclosed',
		measure,
		value: Number(yuan(amount)),
		unit: '元',
		value_printed: printed,
	},
})

/** A number of things as a fact; a number counted in the document and not printed in it is derived. */
export const countFact = (
	place: Place,
	measure: string,
	value: number,
	{ unit, printed }: { readonly unit: string | null; readonly printed: string | null },
): Reading => ({
	table: 'fact',
	row: {
		line_start: place.line_start,
		line_end: place.line_end,
		origin: printed === null ? 'derived' : 'disclosed',
		measure,
		value,
		unit,
		value_printed: printed,
	},
})
