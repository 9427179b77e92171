import type { TableSchema } from '../../src/schema/column.ts'
import { schema, type NormalizedName } from '../../src/schema/schema.ts'

/** Tables whose rows are drawn by statements of their own (`documents.sql`, `rows.sql`). */
export const OWN_SQL: readonly NormalizedName[] = [
	'department',
	'document',
	'denominator',
	'budget_line',
	'project',
	'cost_share',
	'reconciliation',
	'finding',
]

/** Whether a table grows with the disclosures. */
export const isOfDisclosures = (table: NormalizedName): boolean =>
	table === 'department' || 'document_id' in (schema[table] as TableSchema).columns

/** Copies the rows of a table from the sample of each made-up disclosure: identifiers become its own, the rest is as it was. */
export function copyRows(table: NormalizedName): string {
	const { columns, key }: TableSchema = schema[table]
	const identifiers = Object.keys(columns).filter((name) => name.endsWith('_id') && name !== 'document_id')
	const own = identifiers.map(
		(name) => `c.document_id || substr(t.${name}, length(t.document_id) + 1) AS ${name}`,
	)
	const order = key.filter((name) => name !== 'document_id').map((name) => `t.${name}`)
	return `INSERT INTO "${table}" BY NAME
SELECT t.* REPLACE (${['c.document_id AS document_id', ...own].join(', ')})
FROM copies AS c
JOIN read."${table}" AS t ON t.document_id = c.sample_id
ORDER BY ${['c.document_id', ...order].join(', ')}`
}
