import type { Heading, Place, Reading } from '../../reading.ts'
import { classified } from '../../text/classes.ts'
import { understand } from '../../text/value.ts'
import { placed, slots, type Classed } from './apart.ts'
import { labelsApart, lookAlike, notRead, numbering, unclassed } from './indicator-notes.ts'
import { targetRow, type IndicatorRow, type LabelRow, type TargetRow } from './indicator-row.ts'

type Unit = Heading['amount_unit']
type Rows = readonly (readonly string[])[]

/** Rows that follow one another under the same kind of labels: set apart from them, or beside them. */
interface Segment {
	readonly labels: LabelRow[]
	readonly rows: IndicatorRow[]
	readonly beside: boolean
}

/** The indicators of a department, from the rows (cells as plain text) below line `after`. */
export function* indicators(rows: Rows, after: number, unit: Unit): Generator<Reading> {
	const all = rows.flatMap((row, at) => (at < after ? [] : (targetRow(row, at + 1) ?? [])))
	const first = all.findIndex(({ kind }) => kind === 'indicator')
	const last = all.findLastIndex(({ kind }) => kind === 'indicator')
	if (first < 0) return
	const seq = counter()
	let carried: readonly IndicatorRow[] = []
	for (const segment of segments(all.slice(0, last + 1))) {
		const { classes, notes } = segment.beside ? under(segment, carried) : apart(segment)
		if (segment.beside) carried = [...carried, ...segment.rows]
		for (const [at, row] of segment.rows.entries()) yield* indicator(row, classes[at] ?? NONE, seq(), unit)
		yield* notes
	}
	yield* numbering(all.filter((row) => row.kind === 'indicator'))
	for (const row of all.slice(first, last)) if (row.kind === 'other') yield notRead(row)
}

const NONE: Classed = {
	class1: null,
	class1_printed: null,
	class1_origin: null,
	class2: null,
	class2_origin: null,
}

const counter = (): (() => number) => {
	let count = 0
	return () => ++count
}

function segments(all: readonly TargetRow[]): readonly Segment[] {
	const found: Segment[] = []
	let current: Segment = { labels: [], rows: [], beside: false }
	const start = (beside: boolean) => {
		current = { labels: [], rows: [], beside }
		found.push(current)
	}
	start(false)
	for (const row of all) {
		if (row.kind === 'labels') {
			if (current.beside) start(false)
			current.labels.push(row)
		} else if (row.kind === 'indicator') {
			if (row.class1 !== '' || row.class2 !== '') if (!current.beside) start(true)
			current.rows.push(row)
		}
	}
	return found
}

function apart({ labels, rows }: Segment) {
	const of = slots(labels.flatMap((it) => it.labels))
	if (of.length === 0 || rows.length === 0) return { classes: [], notes: rows.map(unclassed) }
	const found = placed(rows, of)
	return { classes: found.map(({ classed }) => classed), notes: [labelsApart(labels, rows, found)] }
}

/** Labels beside rows cover the rows below them, as the merged cells they were, also from segment to segment. */
function under({ rows }: Segment, before: readonly IndicatorRow[]) {
	const classes = classified([...before, ...rows]).slice(before.length)
	return { classes, notes: rows.flatMap((row, at) => (classes[at]?.class1 ? [] : [unclassed(row)])) }
}

function* indicator(row: IndicatorRow, classed: Classed, seq: number, unit: Unit): Generator<Reading> {
	const { cost, repaired, ...understood } = understand(row.value, {
		amountUnit: unit,
		name: row.name,
		cost: classed.class1 === '成本',
	})
	const { class1, class1_printed, class1_origin, class2, class2_origin } = classed
	const place = at(row.line)
	yield {
		table: 'indicator',
		row: {
			...place,
			origin: 'disclosed',
			seq,
			class1,
			class1_printed,
			class1_origin,
			class2,
			class2_origin,
			name: row.name || null,
			description: null,
			...understood,
			weight: null,
			basis: null,
		},
	}
	if (repaired !== null) yield lookAlike(row, repaired)
	if (cost?.per)
		yield {
			table: 'unit_cost',
			row: {
				...place,
				origin: 'disclosed',
				item: row.name,
				amount_yuan: cost.amount,
				amount_high_yuan: cost.high,
				per: cost.per,
				period: cost.period,
				value_printed: understood.value_printed,
			},
			indicator_seq: seq,
		}
}

const at = (line: number): Place => ({ line_start: line, line_end: line })
