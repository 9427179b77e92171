import { name } from '../../engine/duckdb/user-sql.ts'

/** Five rows of a relation. */
export const sample = (relation: string): string => `SELECT * FROM ${name(relation)} LIMIT 5`

/** Empty and different values of a column, its least and its most. */
export const profile = (relation: string, column: string): string =>
	`SELECT count(*) - count(${name(column)}) AS nulls, count(DISTINCT ${name(column)}) AS "distinct",
	min(${name(column)})::VARCHAR AS least, max(${name(column)})::VARCHAR AS most
FROM ${name(relation)}`

/** The six most frequent values of a column, how often, and the share of all rows. */
export const distribution = (relation: string, column: string): string =>
	`SELECT ${name(column)}::VARCHAR AS value, count(*) AS times, (count(*) / sum(count(*)) OVER ())::DOUBLE AS share
FROM ${name(relation)}
GROUP BY ALL
ORDER BY times DESC, value
LIMIT 6`
