import type { AmountUnit } from '../../../base/money.ts'
import { plain } from '../../text/clean.ts'
import { classified, type Classified } from '../../text/classes.ts'
import { understand } from '../../text/value.ts'
import type { Reading } from '../../reading.ts'
import type { Composed } from '../../targets/pages/compose.ts'
import type { ApprovalPiece } from './piece.ts'
import type { IndicatorCells, TableRow } from './row.ts'

/** An indicator as a row, with the cells and the line it was read from. */
export interface ReadIndicator {
	readonly row: Extract<Reading, { table: 'indicator' }>['row']
	readonly cells: IndicatorCells
	readonly line: TableRow
	readonly unlabelled: boolean
}

const WEIGHT = /^\d+(?:\.\d+)?$/
/** 个数 is what is counted, not its unit; this table prints it beside 个. */
const UNITS: ReadonlyMap<string, string> = new Map([['个数', '个']])

/** The indicators of a project, in the order of the table; labels are carried down through its rows. */
export function indicatorsOf(
	{ segment }: Composed<ApprovalPiece>,
	amountUnit: AmountUnit,
): readonly ReadIndicator[] {
	const lines = segment.pieces
		.flatMap((piece) => piece.rows)
		.flatMap((line) => (line.indicator ? [{ line, cells: line.indicator }] : []))
	const classes = classified(lines.map(({ cells }) => cells))
	return lines.flatMap(({ line, cells }, at) => {
		const known = classes[at]
		return known ? [read(line, cells, known, at + 1, amountUnit)] : []
	})
}

/** The unit of a value as the tables write it. */
export const unitOf = ({ unit }: IndicatorCells): string => UNITS.get(plain(unit)) ?? plain(unit)

function read(
	line: TableRow,
	cells: IndicatorCells,
	{ unlabelled, ...classes }: Classified,
	seq: number,
	amountUnit: AmountUnit,
): ReadIndicator {
	const name = plain(cells.name) || null
	const { operator, value, value_low, value_high, value_kind, value_state, unit } = understand(cells.value, {
		operator: cells.operator,
		unit: unitOf(cells),
		amountUnit,
		name,
		cost: classes.class1 === '成本',
	})
	const row = {
		line_start: line.line,
		line_end: line.line,
		origin: 'disclosed' as const,
		seq,
		...classes,
		name,
		description: null,
		...{ operator, value, value_low, value_high, value_kind, value_state, unit },
		value_printed: cells.value + plain(cells.unit) || null,
		weight: WEIGHT.test(cells.weight) ? Number(cells.weight) : null,
		basis: null,
	}
	return { row, cells, line, unlabelled }
}
