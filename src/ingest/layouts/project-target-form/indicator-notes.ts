import { classNotes } from '../../class-notes.ts'
import { span } from '../../coverage.ts'
import { finding, type Noticed } from '../../finding.ts'
import type { Place, Reading } from '../../reading.ts'
import type { Form } from './form.ts'
import type { ReadForm, ReadIndicator } from './indicator.ts'

/** What a researcher must know about how the indicators of a form were read. */
export function* indicatorNotes(form: Form, { rows, indicators }: ReadForm): Generator<Reading> {
	if (indicators.length === 0) yield finding(form, NONE, form.line_start)
	for (const { line, name, value } of rows.filter((row) => row.loose))
		yield finding(at(line), notARow(line, name + value), form.line_start)
	const moved = indicators.filter(({ from }) => from.shifted)
	for (const { row, from } of moved)
		yield about(row, form, shifted([row.name, from.value].filter(Boolean).join(' ')))
	yield* classNotes(indicators, form.line_start)
	for (const it of indicators) for (const noticed of incomplete(it)) yield about(it.row, form, noticed)
}

const at = (line: number): Place => ({ line_start: line, line_end: line })

const about = (row: ReadIndicator['row'], form: Form, noticed: Noticed): Reading => ({
	...finding(row, noticed, form.line_start),
	...{ indicator_seq: row.seq },
})

/** A row with half of an indicator, or with a number that does not say what it counts. */
function* incomplete({ row, from, repaired }: ReadIndicator): Generator<Noticed> {
	if (row.name === null)
		yield {
			...QUALITY,
			rule: 'value-without-name',
			zh: `指标值“${from.value}”没有三级指标名称，不知所指。`,
			en: `The value ${from.value} has no name: what it measures is not said.`,
			printed: from.value,
		}
	if (row.value_state === 'blank')
		yield {
			...QUALITY,
			rule: 'name-without-value',
			zh: `指标“${row.name ?? ''}”没有指标值。`,
			en: `The indicator ${row.name ?? ''} has no value.`,
			printed: row.name,
		}
	if (row.value_state === 'unreadable')
		yield {
			...QUALITY,
			rule: 'value-not-read',
			zh: `没有读懂指标值“${from.value}”。`,
			en: `The value ${from.value} could not be read.`,
			printed: from.value,
		}
	if (row.value_state === 'inferred' && row.unit === '元')
		yield {
			...QUALITY,
			severity: 'low',
			certainty: 'inference',
			rule: 'amount-without-unit',
			zh: `指标值“${from.value}”没有金额单位；它在成本指标下，按元读取。`,
			en: `The value ${from.value} has no unit of money; standing under cost, it is read in yuan.`,
			printed: from.value,
		}
	if (repaired !== null)
		yield {
			...QUALITY,
			kind: 'repair',
			severity: 'low',
			certainty: 'inference',
			rule: 'look-alike-characters',
			zh: `指标值印作“${from.value}”，读作“${repaired}”。`,
			en: `The value is printed as ${from.value} and read as ${repaired}.`,
			printed: from.value,
			repaired,
		}
}

const QUALITY = { kind: 'quality', severity: 'medium', certainty: 'fact' } as const

const NONE: Noticed = {
	...QUALITY,
	rule: 'indicators-not-read',
	zh: '这张绩效目标表没有读出任何指标。',
	en: 'No indicator of this form could be read.',
}

const notARow = (line: number, printed: string): Noticed => ({
	...QUALITY,
	rule: 'row-not-read',
	zh: `第 ${line} 行不是表格的一行，未读入。`,
	en: `Line ${line} is no row of the table; it was not read.`,
	printed,
})

/** One finding for the document: the same damage to labels comes again from form to form. */
export function* labelsMended(read: readonly ReadForm[]): Generator<Reading> {
	const mended = read.flatMap(({ rows }) => rows.filter(({ repairs }) => repairs.length > 0))
	const place = span(mended.map(({ line }) => at(line)))
	if (!place) return
	const listed = (text: 'printed' | 'repaired') =>
		mended.map(({ line, repairs }) => `${line}: ${repairs.map((it) => it[text]).join('、')}`).join(';')
	const count = mended.reduce((sum, { repairs }) => sum + repairs.length, 0)
	yield finding(place, {
		rule: 'label-mended',
		kind: 'repair',
		severity: 'low',
		certainty: 'inference',
		zh: `有 ${count} 处指标分类的文字被拆开、重印一字或缺字，按模板的写法复原（按行号列出）。`,
		en: `${count} labels of classes were broken, printed with a letter twice or cut short; they are set right after the template (listed by line).`,
		printed: listed('printed'),
		repaired: listed('repaired'),
	})
}

const shifted = (printed: string): Noticed => ({
	rule: 'columns-shifted',
	kind: 'repair',
	severity: 'low',
	certainty: 'inference',
	zh: '这一行的单元格向左错开，不在表头所示的列中；名称和指标值按次序认出。',
	en: 'The cells of this row have moved left, out of the columns of the header; name and value are told by their order.',
	printed,
})
