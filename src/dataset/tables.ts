import type { Column, ColumnType } from '../schema/column.ts'
import { schema, type TableName } from '../schema/schema.ts'

/** DuckDB’s type of a column. */
const TYPES: Readonly<Record<ColumnType, string>> = {
	text: 'VARCHAR',
	integer: 'INTEGER',
	number: 'DOUBLE',
	money: 'DECIMAL(18,2)',
	flag: 'BOOLEAN',
}

/** The columns of a table in the order of the schema, which is the order of everything loaded into it. */
export const columnsOf = (table: TableName): readonly (readonly [string, Column])[] =>
	Object.entries<Column>(schema[table].columns)

export function createTable(table: TableName): string {
	const columns = columnsOf(table).map(
		([name, { type, required }]) => `"${name}" ${TYPES[type]}${required ? ' NOT NULL' : ''}`,
	)
	return `CREATE TABLE "${table}" (${columns.join(', ')})`
}
