import { yuan } from '../../base/money.ts'
import type { Place, Reading } from '../reading.ts'

export type FactReading = Extract<Reading, { readonly table: 'fact' }>

/** A number of a line as a fact; money is in yuan. */
export const factReading = (
	line: number,
	measure: string,
	value: number,
	unit: string | null,
	value_printed: string,
): FactReading => ({
	table: 'fact',
	row: { line_start: line, line_end: line, origin: 'disclosed', measure, value, unit, value_printed },
})

/** A whole or decimal number as offices print it; null where a text is none. */
export function numberIn(text: string): number | null {
	const digits = text.replace(/[\s,]/g, '')
	return /^\d+(?:\.\d+)?$/.test(digits) ? Number(digits) : null
}

/** An amount of money as a fact, whole cents in; derived amounts have no printed form. */
export const moneyFact = (
	place: Place,
	measure: string,
	amount: bigint,
	printed: string | null,
): FactReading => countFact(place, measure, Number(yuan(amount)), { unit: '元', printed })

/** A number of things as a fact; a number counted in the document and not printed in it is derived. */
export const countFact = (
	{ line_start, line_end }: Place,
	measure: string,
	value: number,
	{ unit, printed }: { readonly unit: string | null; readonly printed: string | null },
): FactReading => ({
	table: 'fact',
	row: {
		line_start,
		line_end,
		origin: printed === null ? 'derived' : 'disclosed',
		measure,
		value,
		unit,
		value_printed: printed,
	},
})
