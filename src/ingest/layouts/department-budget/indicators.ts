import type { AmountUnit } from '../../../base/money.ts'
import { finding } from '../../finding.ts'
import type { Reading } from '../../reading.ts'
import { subclass } from '../../text/classes.ts'
import { understand } from '../../text/value.ts'
import { mendCut } from '../../targets/cut/cut-text.ts'
import type { Form } from './forms.ts'
import { labelOf } from './indicator-label.ts'
import { damagedLabels, descriptionsMended, noticed, prefersOrEqual, unread } from './indicator-notes.ts'
import { indicatorRow, type IndicatorRow, type ReadIndicator } from './indicator-row.ts'
import type { KnownWords } from '../../targets/cut/known-words.ts'

/** What the rows of every form are read against. */
export interface FormContext {
	readonly unit: AmountUnit
	readonly known: KnownWords
}

/** The indicators of every form, each with what was mended in it or is doubtful. */
export function* indicators(all: readonly Form[], context: FormContext): Generator<Reading> {
	const orEqual = prefersOrEqual(all)
	const whole: { row: IndicatorRow; read: ReadIndicator }[] = []
	const rows = all.map((form) => form.indicators.map((line) => ({ line, row: indicatorRow(line) })))
	for (const [index, form] of all.entries()) {
		const found = rows[index] ?? []
		const understood = found.flatMap((it) => it.row ?? [])
		let seq = 0
		for (const { line, row } of found) {
			if (!row) {
				yield unread(line, form.line_start)
				continue
			}
			seq++
			const read = indicator(row, seq, understood, context)
			whole.push({ row, read })
			yield { table: 'indicator', row: read.row, project_line: form.line_start }
			for (const it of noticed(row, read, { known: context.known, orEqual }))
				yield aboutIndicator(finding(read.row, it, form.line_start), seq)
		}
	}
	yield* descriptionsMended(whole)
	yield* damagedLabels(rows.flat().flatMap((it) => it.row ?? []))
}

const aboutIndicator = (it: Reading, seq: number): Reading =>
	it.table === 'finding' ? { ...it, indicator_seq: seq } : it

function indicator(
	row: IndicatorRow,
	seq: number,
	form: readonly IndicatorRow[],
	{ unit, known }: FormContext,
): ReadIndicator {
	const description = mendCut(row.description, known)
	const sub = subclass(row.class2)
	const { repaired, ...understood } = understand(row.value, {
		amountUnit: unit,
		name: row.name,
		description: description.text,
		cost: sub?.class1 === '成本',
	})
	return {
		repaired,
		mended: description.changed,
		row: {
			line_start: row.line,
			line_end: row.line,
			origin: 'disclosed',
			seq,
			class1: sub?.class1 ?? null,
			...labelOf(row, form),
			class2: sub?.name ?? row.class2,
			class2_origin: 'disclosed',
			name: row.name || null,
			description: description.text || null,
			operator: understood.operator,
			value: understood.value,
			value_low: understood.value_low,
			value_high: understood.value_high,
			value_kind: understood.value_kind,
			value_printed: understood.value_printed,
			value_state: understood.value_state,
			unit: understood.unit,
			weight: null,
			basis: row.basis || null,
		},
	}
}
