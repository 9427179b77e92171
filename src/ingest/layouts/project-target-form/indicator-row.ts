import type { Form, FormRow } from './form.ts'
import { labelsOf, type FilledCell, type RowLabels } from './labels.ts'

/** A row of a form's indicators: its labels, name and value as plain text, empty strings where there is none. */
export interface IndicatorRow extends Omit<RowLabels, 'rest' | 'tails'> {
	readonly line: number
	readonly name: string
	readonly value: string
	/** The name stands left of the column of names. */
	readonly shifted: boolean
	/** A line that is no row of a table. */
	readonly loose: boolean
}

/**
 * The rows below a form's header. Rows that hold labels alone are among them: a template prints every subclass, also
 * those for which a project names nothing.
 */
export function indicatorRows(form: Form): readonly IndicatorRow[] {
	const rows = form.indicators.map((row) => ({ ...row, filled: filled(row) }))
	let tails: readonly string[] = []
	return rows.map((row, at) => {
		const { rest, ...labels } = labelsOf(row.filled, tails, rows[at + 1]?.filled ?? [])
		tails = labels.tails
		const loose = row.cells.length === 1
		return { line: row.line, ...labels, ...nameAndValue(rest, row, form), loose }
	})
}

/** Whether a row says something beyond its labels: then it is an indicator, be it without a name or without a value. */
export const isIndicator = ({ name, value, loose }: IndicatorRow): boolean =>
	!loose && (name !== '' || value !== '')

function nameAndValue(rest: readonly FilledCell[], { cells }: FormRow, { columns }: Form) {
	const last = rest.at(-1)
	if (!last) return { name: '', value: '', shifted: false }
	const width = columns?.width
	const valueAt = columns && cells.length === width ? columns.value : cells.length - 1
	const alone = rest.length === 1 && last.at < valueAt
	const names = alone ? rest : rest.slice(0, -1)
	const first = names[0]
	return {
		name: names.map(({ text }) => text).join(''),
		value: alone ? '' : last.text,
		shifted: columns !== null && first !== undefined && first.at < columns.name,
	}
}

const filled = ({ cells }: FormRow): readonly FilledCell[] =>
	cells.flatMap((text, at) => (text ? [{ at, text }] : []))
