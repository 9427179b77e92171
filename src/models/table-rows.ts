import type { TableSchema } from '../schema/column.ts'
import { schema, TABLES, type TableName } from '../schema/schema.ts'

const OWN: TableName = 'table_rows'

/** Tables whose rows belong to documents; a denominator belongs to its county, also where a disclosure prints it. */
export const DOCUMENT_TABLES: readonly TableName[] = TABLES.filter(
	(table) => table !== 'denominator' && 'document_id' in (schema[table] as TableSchema).columns,
)

const countOf = (table: TableName): string => {
	const document = DOCUMENT_TABLES.includes(table) ? 'document_id' : 'NULL::VARCHAR'
	return `	SELECT '${table}' AS table_name, ${document} AS document_id, count(*) AS rows FROM ${table} GROUP BY 2`
}

/** How many rows each table has, by disclosure: made from the schema, so that no table is forgotten. */
export const tableRows = `WITH counted AS (
${TABLES.filter((table) => table !== OWN)
	.map(countOf)
	.join('\n	UNION ALL\n')}
),
named (place, table_name) AS (
	VALUES ${TABLES.map((table, at) => `(${String(at + 1)}, '${table}')`).join(', ')}
),
-- A table without rows is there as well.
other AS (
	SELECT named.place, named.table_name, counted.document_id, coalesce(counted.rows, 0) AS rows
	FROM named
	LEFT JOIN counted USING (table_name)
	WHERE named.table_name <> '${OWN}'
)
SELECT place, table_name, document_id, rows
FROM other
UNION ALL
-- Its own rows: one for each of the others, and one for their count.
SELECT named.place, named.table_name, other.document_id, count(*) + 1
FROM other
CROSS JOIN named
WHERE named.table_name = '${OWN}'
GROUP BY named.place, named.table_name, other.document_id`
