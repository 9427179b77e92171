import type { TableSchema } from '../../../schema/column.ts'
import { schema, TABLES, type TableName } from '../../../schema/schema.ts'
import { text } from './text.ts'

// Rows that are taken from documents are chosen by a choice of disclosures.
const isOfDocuments = (table: TableName): boolean =>
	table !== 'denominator' && 'document_id' in columnsOf(table)

const columnsOf = (table: TableName): TableSchema['columns'] => schema[table].columns

const CHOSEN = `WITH chosen_document AS MATERIALIZED (
	SELECT document_id
	FROM disclosure
	WHERE
		chosen($c::VARCHAR, county_code)
		AND chosen($dep::VARCHAR, department_slug)
		AND chosen($y::VARCHAR, fiscal_year::VARCHAR)
)`

// A finding about a file that could not be read belongs to no document, and to every choice.
const OF_CHOSEN = '(document_id IS NULL OR document_id IN (SELECT document_id FROM chosen_document))'

const union = (parts: readonly string[]) => parts.join('\nUNION ALL\n')

/** How many rows each table has: made from the schema, so that no table is forgotten. */
export const sql = `${text.zh.sql_counts}
${CHOSEN}
SELECT name, rows
FROM (
${union(
	TABLES.map(
		(table, at) =>
			`SELECT ${String(at)} AS place, '${table}' AS name, count(*)::INTEGER AS rows FROM "${table}"${isOfDocuments(table) ? ` WHERE ${OF_CHOSEN}` : ''}`,
	),
)}
) AS counted
ORDER BY place`
