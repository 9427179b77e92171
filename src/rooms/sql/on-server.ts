import type { Column } from '../../schema/column.ts'
import { schema } from '../../schema/schema.ts'

const files = import.meta.glob<string>('./questions/on-server/*.sql', {
	query: '?raw',
	import: 'default',
	eager: true,
})

const asText = (value: string, { type }: Column) =>
	type === 'number' ? `number_text(${value})` : `${value}::VARCHAR`

/** What SUMMARIZE tells of each column of a table, in the order of its columns. */
const summary = Object.entries<Column>(schema.project.columns).map(
	([name, column], at) =>
		`SELECT ${String(at)} AS place, '${name}' AS column_name, ${asText(`min(${name})`, column)} AS least, ${asText(`max(${name})`, column)} AS most, count(DISTINCT ${name}) AS different, count(*) - count(${name}) AS nulls FROM project`,
)

/** What worked questions ask of a server, by their ids, where their own statements are of the page's dialect alone. */
export const onServer: ReadonlyMap<string, string> = new Map([
	...Object.entries(files).map(([path, sql]) => [path.replace(/^.*\/|\.sql$/g, ''), sql.trim()] as const),
	[
		'profile',
		`SELECT column_name, least, most, different, nulls\nFROM (\n\t${summary.join('\n\tUNION ALL ')}\n) AS x\nORDER BY place`,
	],
])
