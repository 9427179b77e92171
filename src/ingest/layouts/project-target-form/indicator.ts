import type { AmountUnit } from '../../../base/money.ts'
import { classified, type Classified } from '../../text/classes.ts'
import { understand } from '../../text/value.ts'
import type { Reading } from '../../reading.ts'
import type { Form } from './form.ts'
import { indicatorRows, isIndicator, type IndicatorRow } from './indicator-row.ts'

/** An indicator of a form as a row, with the row of the form it was read from. */
export interface ReadIndicator {
	readonly row: Extract<Reading, { table: 'indicator' }>['row']
	readonly from: IndicatorRow
	readonly unlabelled: boolean
	/** The value with look-alike characters set right; null where there were none. */
	readonly repaired: string | null
}

/** What a form has of indicators, and the rows they were found among. */
export interface ReadForm {
	readonly rows: readonly IndicatorRow[]
	readonly indicators: readonly ReadIndicator[]
}

/** The indicators of a form. A subclass printed with neither a name nor a value beside it is no indicator. */
export function indicatorsOf(form: Form, amountUnit: AmountUnit): ReadForm {
	const rows = indicatorRows(form)
	const classes = classified(rows)
	const known = rows.flatMap((from, at) => {
		const classed = classes[at]
		return classed && isIndicator(from) ? [{ from, classed }] : []
	})
	return {
		rows,
		indicators: known.map(({ from, classed }, at) => read(from, classed, at + 1, amountUnit)),
	}
}

function read(
	from: IndicatorRow,
	{ unlabelled, ...classes }: Classified,
	seq: number,
	amountUnit: AmountUnit,
) {
	const cost = classes.class1 === '成本'
	const name = from.name || null
	const { repaired, operator, value, value_low, value_high, value_kind, value_printed, value_state, unit } =
		understand(from.value, { amountUnit, name, cost })
	const row = {
		line_start: from.line,
		line_end: from.line,
		origin: 'disclosed' as const,
		seq,
		...classes,
		name,
		description: null,
		...{ operator, value, value_low, value_high, value_kind, value_printed, value_state, unit },
		weight: null,
		basis: null,
	}
	return { row, from, unlabelled, repaired }
}
