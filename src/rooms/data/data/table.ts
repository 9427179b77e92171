import type { Locale } from '../../../base/text.ts'
import type { Column, TableSchema } from '../../../schema/column.ts'
import { NORMALIZED, schema, type TableName } from '../../../schema/schema.ts'
import type { Table } from '../../../views/view.ts'
import { text } from './text.ts'

/** A table by its name, if there is one. */
export const tableOf = (name: string): TableSchema | undefined =>
	name in schema ? schema[name as TableName] : undefined

/** Whether the rows of a table name their lines; those of a model are found in the tables that it is made from. */
export const hasLines = (name: string): boolean =>
	name !== 'denominator' &&
	NORMALIZED.some((table) => table === name) &&
	['document_id', 'line_end'].every((column) => column in (tableOf(name)?.columns ?? {}))

/** Every column of one table, with its type and what it means. */
export function columnsOf({ key, columns }: TableSchema, locale: Locale): Table {
	const words = text[locale]
	return {
		grouped: false,
		columns: [
			{ title: words.column_column, kind: 'word' },
			{ title: words.column_is, kind: 'name' },
			{ title: words.column_type, kind: 'word' },
			{ title: words.column_required, kind: 'word' },
			{ title: words.column_values, kind: 'name' },
		],
		rows: Object.entries<Column>(columns).map(([name, column]) => [
			name,
			column[locale],
			words[`type_${column.type}`],
			key.includes(name) ? words.is_key : column.required ? words.required : words.optional,
			column.values?.join(' · ') ?? '',
		]),
	}
}
