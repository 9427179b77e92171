import { schema, type TableName } from '../schema/schema.ts'
import { finding } from './finding.ts'
import type { Place, Reading } from './reading.ts'

/** Rows of a table, each key once, and a finding for each row whose key was read before. */
export interface Unique<T> {
	readonly rows: readonly T[]
	readonly findings: readonly Reading[]
}

/** Tables whose keys are content of the document, so that a doubled line repeats them. */
type Keyed = Extract<TableName, 'payment_plan' | 'cost_share' | 'formula' | 'fact'>

/** The first row of each key stays; a table can hold no other, so the rest are told. */
export function unique<T extends Place>(table: Keyed, all: readonly T[]): Unique<T> {
	const seen = new Map<string, Place>()
	const rows: T[] = []
	const findings: Reading[] = []
	for (const row of all) {
		const key = JSON.stringify(schema[table].key.map((column) => row[column as keyof T]))
		const first = seen.get(key)
		if (first) findings.push(again(table, row, first))
		else rows.push(row)
		if (!first) seen.set(key, row)
	}
	return { rows, findings }
}

const again = (table: Keyed, { line_start, line_end }: Place, first: Place): Reading =>
	finding(
		{ line_start, line_end },
		{
			rule: 'repeated-row',
			kind: 'quality',
			severity: 'low',
			certainty: 'fact',
			zh: `第 ${String(line_start)} 行的“${schema[table].zh}”与第 ${String(first.line_start)} 行的是同一项，只保留前一处。`,
			en: `Line ${String(line_start)} tells the same item of “${schema[table].en}” as line ${String(first.line_start)}; the first is kept.`,
		},
	)
