import { TABLES } from '../../../schema/schema.ts'
import { defineView } from '../../../views/define-view.ts'
import { columns, params, type TablesScene } from './columns.ts'
import sql from './query.sql?raw'
import { hasLines, tableOf } from './table.ts'
import { text } from './text.ts'

/** The columns of a table. */
const opened = ({ name }: TablesScene['rows'][number]) => ({ room: 'data', keys: { table: name } })

export default defineView({
	question: { id: 'data', text, params, sql, columns },
	concerns: [],
	title: ({ values: { table }, locale }) => {
		const opened = tableOf(table)
		return opened ? text[locale].title_table(table, opened[locale]) : text[locale].title
	},
	body: () => import('./Body.svelte'),
	cells: {
		name: {
			text: ({ name }, { locale }) => text[locale].named(tableOf(name)?.[locale] ?? name, name),
			link: opened,
			origin: () => 'disclosed',
			hint: (_, { locale }) => text[locale].hint_table,
		},
		rows: {
			link: (row) => (hasLines(row.name) ? { of: `data.${row.name}` } : opened(row)),
			hint: ({ name }, { locale }) => text[locale][hasLines(name) ? 'hint_rows' : 'hint_table'],
		},
	},
	sums: false,
	evidence: (_, [, table]) => ({ source: table ? [table] : TABLES.filter(hasLines) }),
})
