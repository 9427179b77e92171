import type { TableSchema } from '../../../schema/column.ts'
import { NORMALIZED, schema, TABLES, type TableName } from '../../../schema/schema.ts'
import { text } from './text.ts'

// Rows that are taken from documents are chosen by a choice of disclosures.
const isOfDocuments = (table: TableName): boolean =>
	table !== 'denominator' && 'document_id' in columnsOf(table)

/** Whether the rows of a table name their lines; those of a model are found in the tables that it is made from. */
export const hasLines = (table: TableName): boolean =>
	(NORMALIZED as readonly TableName[]).includes(table) &&
	isOfDocuments(table) &&
	'line_end' in columnsOf(table)

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
${union(
	TABLES.map(
		(table, at) =>
			`SELECT ${String(at)}::INTEGER AS place, '${table}' AS name, count(*)::INTEGER AS rows FROM "${table}"${isOfDocuments(table) ? ` WHERE ${OF_CHOSEN}` : ''}`,
	),
)}
ORDER BY place`

/** How many rows of each table come from which disclosure, and from which of its lines. */
export const behind = `${text.zh.sql_behind}
${CHOSEN},
part AS (
${union(
	TABLES.filter(hasLines).map(
		(table) =>
			`SELECT '${table}' AS source, document_id, count(*) AS rows, min(line_start) AS line_start, max(line_end) AS line_end FROM "${table}" GROUP BY document_id`,
	),
)}
)
SELECT
	document_id,
	'table' AS kind,
	source AS code,
	concat(source, ' × ', rows) AS name,
	NULL::DOUBLE AS amount,
	NULL::DOUBLE AS total,
	NULL::VARCHAR AS printed,
	'derived' AS origin,
	NULL::VARCHAR AS rule,
	line_start,
	line_end
FROM part
WHERE
	document_id IN (SELECT document_id FROM chosen_document)
	AND split_part($of::VARCHAR, '.', 2) IN ('', source)
ORDER BY document_id, source`
