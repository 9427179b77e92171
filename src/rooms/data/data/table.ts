import { count } from '../../../base/format.ts'
import type { Locale } from '../../../base/text.ts'
import type { Column, TableSchema } from '../../../schema/column.ts'
import { schema, type TableName } from '../../../schema/schema.ts'
import type { LinkedNumber } from '../../../views/link.ts'
import type { Scene, Table } from '../../../views/view.ts'
import type { params } from './params.ts'
import { hasLines } from './query.ts'
import type { rows as shape } from './rows.ts'
import { text } from './text.ts'

export type TablesScene = Scene<typeof params, typeof shape>

/** A table by its name, if there is one. */
export const tableOf = (name: string): TableSchema | undefined =>
	name in schema ? schema[name as TableName] : undefined

/** Every table with what it is and how many rows it has. */
export function table({ rows, locale }: TablesScene): Table {
	const words = text[locale]
	return {
		grouped: false,
		columns: [
			{ title: words.column_table, kind: 'word' },
			{ title: words.column_is, kind: 'name' },
			{ title: words.column_rows, kind: 'number' },
			{ title: words.column_key, kind: 'name' },
		],
		rows: rows.map(({ name, rows }) => {
			const known = tableOf(name)
			const opened = { room: 'data', keys: { table: name } }
			const figure = (text: string, hint: string, target: LinkedNumber['target']): LinkedNumber => ({
				text,
				origin: 'derived',
				hint,
				target,
			})
			return [
				{ ...figure(name, words.hint_table, opened), origin: 'disclosed' },
				known?.[locale] ?? '',
				hasLines(name as TableName)
					? figure(count(rows, locale), words.hint_rows, { of: `data.${name}` })
					: figure(count(rows, locale), words.hint_table, opened),
				known?.key.join(', ') ?? '',
			]
		}),
	}
}

/** Every column of one table, with its type and what it means. */
export function columns({ key, columns }: TableSchema, locale: Locale): Table {
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
