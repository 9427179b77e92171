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
	/** A code of the classification: 3 digits 类, 5 款, 7 项; null where there is none or it is damaged. */
	readonly code: string | null
	readonly code_printed: string
	/** The item's cell as printed. */
	readonly printed: string
	readonly amounts: readonly EntryAmount[]
}

type Side = Pick<Entry, 'code' | 'code_printed' | 'direction' | 'printed'> & { amounts: EntryAmount[] }

const CODE = /^\d{3}(?:\d\d){0,2}$/
/** What an item whose name was lost is called. */
const NAMELESS = '（名称缺失）'

/** The entries of a row: one for each of its sides that has an item or an amount. */
export function entries(row: GridRow, form: StatementForm, unit: AmountUnit): readonly Entry[] {
	const sides: Side[] = []
	let code_printed = ''
	for (const [index, column] of form.columns.entries()) {
		const text = row.cells[index] ?? ''
		if (column.as === 'code') code_printed = text.replace(/\s/g, '')
		else if (column.as === 'item') {
			const code = CODE.test(code_printed) ? code_printed : null
			sides.push({ code, code_printed, direction: column.direction, printed: text, amounts: [] })
		} else {
			const { measure, fund } = column
			sides.at(-1)?.amounts.push({ measure, fund, ...printedAmount(text, unit) })
		}
	}
	const { line_start, line_end, row_no } = row
	return sides
		.filter((it) => it.printed || it.code || it.amounts.some((cell) => cell.amount_state !== 'blank'))
		.map((it) => ({
			...it,
			line_start,
			line_end,
			row_no,
			item_name: plain(it.printed) || NAMELESS,
			origin: 'disclosed',
		}))
}
