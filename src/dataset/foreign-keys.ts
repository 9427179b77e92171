import { Fault } from '../base/fault.ts'
import type { Queryable } from '../engine/engine.ts'
import { integer, text } from '../engine/row.ts'
import { schema, TABLES, type TableName } from '../schema/schema.ts'
import type { ForeignKey } from './constraints.ts'
import type { TableFile } from './manifest.ts'

/**
 * Looks for rows that name something that is not there, by the foreign keys that a package declares; NULL names nothing.
 * Keys over columns or resources that the page does not know say nothing of its tables.
 * @throws Fault `dataset/missing-reference` about the first such row of a table, counted from 1
 */
export async function checkForeignKeys(engine: Pick<Queryable, 'ask'>, files: readonly TableFile[]) {
	for (const { table, constraints } of files)
		for (const key of constraints.foreignKeys) {
			const other = referred(table, key, files)
			if (!other) continue
			const rows = { place: integer, value: text }
			const [missing] = await engine.ask({ sql: missingRow(table, other, key), rows, values: {} })
			if (missing)
				throw new Fault('dataset/missing-reference', {
					table,
					row: missing.place,
					columns: key.fields.join(', '),
					value: missing.value,
					other,
				})
		}
}

/** The table that a key refers to, if both have the columns; each table of a package has a resource for every format. */
function referred(
	table: TableName,
	{ fields, resource, referenced }: ForeignKey,
	files: readonly TableFile[],
): TableName | undefined {
	const named = resource ? TABLES.find((one) => resource === one || resource === `${one}-parquet`) : table
	const other = files.find((file) => file.table === named)?.table
	const has = (name: TableName, columns: readonly string[]) =>
		columns.every((column) => Object.hasOwn(schema[name].columns, column))
	return other && has(table, fields) && has(other, referenced) ? other : undefined
}

/** The first row whose values stand nowhere; names are those of the schema, so they need no quotes. */
function missingRow(table: TableName, other: TableName, { fields, referenced }: ForeignKey): string {
	const same = fields.map((field, at) => `there.${referenced[at] ?? ''}::VARCHAR = here.${field}::VARCHAR`)
	return `SELECT here.place, concat_ws(', ', ${fields.map((field) => `here.${field}`).join(', ')}) AS value
FROM (SELECT *, (row_number() OVER ())::INTEGER AS place FROM ${table}) AS here
WHERE ${fields.map((field) => `here.${field} IS NOT NULL`).join(' AND ')}
	AND NOT EXISTS (SELECT 1 FROM ${other} AS there WHERE ${same.join(' AND ')})
ORDER BY here.place LIMIT 1`
}
