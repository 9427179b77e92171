import type { Column, TableSchema } from './column.ts'
import { schema, type TableName } from './schema.ts'

const TYPES = {
	text: 'string',
	integer: 'integer',
	number: 'number',
	money: 'number',
	flag: 'boolean',
} as const

/** How a CSV of ours is written, as the Frictionless standard says it. */
export const CSV_RESOURCE = {
	profile: 'tabular-data-resource',
	format: 'csv',
	mediatype: 'text/csv',
	encoding: 'utf-8',
	dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true },
} as const

/** A table as a Frictionless data package describes it. Titles are Chinese, descriptions English, for every field alike. */
export function frictionless(table: TableName): object {
	const { zh, en, key, columns }: TableSchema = schema[table]
	const fields = Object.entries(columns).map(([name, column]) => field(name, column, key))
	// A primary key may not be NULL, which the department of a county's own denominators is.
	const primary = key.every((name) => columns[name]?.required)
	return {
		title: zh,
		description: en,
		schema: { fields, ...(primary && { primaryKey: key }), missingValues: [''] },
	}
}

const field = (name: string, { type, required, values, zh, en }: Column, key: readonly string[]): object => ({
	name,
	type: TYPES[type],
	title: zh,
	description: en,
	constraints: {
		required: required ?? false,
		...(key.length === 1 && key[0] === name && { unique: true }),
		...(values && { enum: values }),
	},
})
