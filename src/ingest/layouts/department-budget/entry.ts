import type { AmountUnit } from '../../../base/money.ts'
import type { Row } from '../../../schema/schema.ts'
import type { Place } from '../../reading.ts'
import { printedAmount } from '../../text/amount.ts'
import { plain } from '../../text/clean.ts'
import type { GridRow } from './grid.ts'
import type { Fund, Measure, StatementForm } from './statements.ts'

type Line = Row<'budget_line'>

/** One amount cell of an entry. */
export interface EntryAmount extends Pick<Line, 'amount_yuan' | 'amount_printed' | 'amount_state'> {
	readonly measure: Measure
	readonly fund: Fund
}

/** An item with all its amounts: one side of a row of a statement. */
export interface Entry extends Place, Pick<Line, 'row_no' | 'item_name' | 'direction' | 'origin'> {
	readonly code: string | null
	/** The item's cell as printed. */
	readonly printed: string
	readonly amounts: readonly EntryAmount[]
}

/** The entries of a row: one for each of its sides that has an item or an amount. */
export function entries(row: GridRow, form: StatementForm, unit: AmountUnit): readonly Entry[] {
	const sides: {
		code: string | null
		direction: Line['direction']
		printed: string
		amounts: EntryAmount[]
	}[] = []
	let code: string | null = null
	for (const [index, column] of form.columns.entries()) {
		const text = row.cells[index] ?? ''
		if (column.as === 'code') code = text.replace(/\s/g, '') || null
		else if (column.as === 'item')
			sides.push({ code, direction: column.direction, printed: text, amounts: [] })
		else
			sides.at(-1)?.amounts.push({
				measure: column.measure,
				fund: column.fund,
				...printedAmount(text, unit),
			})
	}
	const { line_start, line_end, row_no } = row
	return sides
		.filter((side) => side.printed || side.code || side.amounts.some((it) => it.amount_state !== 'blank'))
		.map((side) => ({
			line_start,
			line_end,
			row_no,
			...side,
			item_name: plain(side.printed),
			origin: 'disclosed',
		}))
}
