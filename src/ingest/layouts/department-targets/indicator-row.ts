import { CLASS_LABELS, subclass, type Labels } from '../../text/classes.ts'

/** An indicator as printed: the number before its name, its value, and the labels in its own line. */
export interface IndicatorRow extends Labels {
	readonly kind: 'indicator'
	readonly line: number
	readonly number: number
	readonly name: string
	readonly value: string
}

/** A line of nothing but labels, which conversion set apart from the rows that they belong to. */
export interface LabelRow {
	readonly kind: 'labels'
	readonly line: number
	readonly labels: readonly string[]
}

/** A line among the indicators that is neither. */
export interface OtherRow {
	readonly kind: 'other'
	readonly line: number
	readonly text: string
}

export type TargetRow = IndicatorRow | LabelRow | OtherRow

const NAME = /^指标(\d{1,4})\s*[:：]\s*(.*)$/
/** The label of the whole table. */
const WHOLE = '绩效指标'
/** Column headers, and the notes below the table. */
const HEADER = /^(?:[一二三]级指标|指标值|备注|注)(?:\s*[:：].*)?$/

/** A line of the indicators (cells as plain text); null for a line of nothing, or of column headers. */
export function targetRow(cells: readonly string[], line: number): TargetRow | null {
	const at = cells.findIndex((cell) => NAME.test(cell))
	const [, number, name = ''] = NAME.exec(cells[at] ?? '') ?? []
	if (number !== undefined) {
		const labels = cells.slice(0, at).filter(Boolean)
		return {
			kind: 'indicator',
			line,
			number: Number(number),
			name: name.trim(),
			value: cells
				.slice(at + 1)
				.filter(Boolean)
				.join(''),
			...beside(labels),
		}
	}
	const words = cells.filter(Boolean)
	if (words.length === 0 || words.every((word) => HEADER.test(word))) return null
	if (words.every(isLabel)) return { kind: 'labels', line, labels: words.filter((it) => it !== WHOLE) }
	return { kind: 'other', line, text: words.join(' ') }
}

/** A lone 成本指标 is a subclass, as this template has it; before another label it is a class. */
function beside(labels: readonly string[]) {
	const class1 = labels.find((it) => CLASS_LABELS.includes(it) && (labels.length > 1 || !subclass(it))) ?? ''
	return { class1, class2: labels.find((it) => it !== class1 && subclass(it) !== null) ?? '' }
}

const isLabel = (word: string) => word === WHOLE || CLASS_LABELS.includes(word) || subclass(word) !== null
