import type { Reading } from '../reading.ts'

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
