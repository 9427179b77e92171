import type { Correction, RowChange, TextCells } from './correction.ts'

/** The corrections without one: those made later of the same row name it as it is without. */
export function without(corrections: readonly Correction[], id: string): readonly Correction[] {
	const at = corrections.findIndex((one) => one.id === id)
	const undone = corrections[at]
	if (!undone) return corrections
	const others = corrections.filter((one) => one !== undone)
	const { change } = undone
	if (change.kind === 'owner' || change.kind === 'drop') return others
	let row = rowAfter(change)
	const changed = others.flatMap((one, nth): readonly Correction[] => {
		if (nth < at || one.change.kind === 'owner' || !isOf(one, one.change, undone, change, row)) return [one]
		const later = one.change
		row = later.kind === 'cell' ? rowAfter(later) : row
		// What was said of a row that was added falls with it.
		if (change.kind === 'add') return []
		// Once the cell was corrected again it is not as it was before either.
		const isAgain = later.row[change.column] !== change.to
		const before = isAgain ? later.row : { ...later.row, [change.column]: change.row[change.column] ?? null }
		return [{ ...one, change: { ...later, row: before } }]
	})
	return changed
}

const rowAfter = (change: RowChange): TextCells =>
	change.kind === 'cell'
		? { ...change.row, [change.column]: change.to }
		: change.kind === 'add'
			? { ...change.row, ...change.to }
			: change.row

/** Whether a correction is of the row that another one left. An amount that was corrected changed its state with it. */
const isOf = (
	one: Correction,
	{ table, row }: RowChange,
	other: Correction,
	change: RowChange,
	after: TextCells,
): boolean =>
	table === change.table &&
	one.line_start === other.line_start &&
	one.line_end === other.line_end &&
	Object.entries(row).every(([name, text]) => name === 'amount_state' || (after[name] ?? null) === text)
