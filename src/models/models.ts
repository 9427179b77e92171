import type { Column, TableSchema } from '../schema/column.ts'
import { schema, type ModelName, type TableName } from '../schema/schema.ts'
import { inOrder, reads, readersOf } from './order.ts'
import { DOCUMENT_TABLES, tableRows } from './table-rows.ts'

const files = import.meta.glob<string>('./*.sql', { query: '?raw', import: 'default', eager: true })

/** The SELECT of each model by its name, which is that of its file and of its table. */
const selects: ReadonlyMap<string, string> = new Map([
	...Object.entries(files).map(([path, sql]) => [path.replace(/^\.\/|\.sql$/g, ''), sql.trim()] as const),
	['table_rows', tableRows],
])

/** Every model, each after those that it reads from. */
const MODELS_IN_ORDER = inOrder(selects) as readonly ModelName[]

/**
 * Models whose rows depend on all documents at once: an order over all, pairs across documents, budgets beside accounts, counts.
 * The rows of every other model that name a document follow from the rows that name it in other tables.
 */
const ACROSS: ReadonlySet<ModelName> = new Set(['disclosure', 'similar_text', 'execution', 'table_rows'])

/** Statements that fill the empty tables of models, which exist, from the other tables; in this order. */
export const fillModels = (names: readonly ModelName[] = MODELS_IN_ORDER): readonly string[] =>
	MODELS_IN_ORDER.filter((name) => names.includes(name)).map((name) => filled(name))

/** Statements that bring the models up to date after rows of some documents were added, changed or deleted. */
export const refillModels = (...documentIds: readonly string[]): readonly string[] =>
	refilled(MODELS_IN_ORDER, documentIds)

/** The same where rows of these tables alone were changed: models that do not depend on them stay. */
export function refillReaders(
	tables: readonly TableName[],
	documentIds: readonly string[],
): readonly string[] {
	const readers = readersOf(selects, tables)
	return refilled(
		MODELS_IN_ORDER.filter((name) => readers.has(name)),
		documentIds,
	)
}

const refilled = (names: readonly ModelName[], documentIds: readonly string[]): readonly string[] => {
	if (documentIds.length === 0) return names.filter((name) => ACROSS.has(name)).flatMap((name) => anew(name))
	const where = `WHERE document_id IN (${documentIds.map((id) => `'${id.replaceAll("'", "''")}'`).join(', ')})`
	return names.flatMap((name) =>
		ACROSS.has(name) ? anew(name) : [`DELETE FROM "${name}" ${where}`, filled(name, narrowed(name, where))],
	)
}

const anew = (name: ModelName): readonly string[] => [`DELETE FROM "${name}"`, filled(name)]

/**
 * The tables that a model reads, each cut down to some documents under its own name: a condition on the answer would not do, since
 * DuckDB reads every document before it gets there.
 */
function narrowed(name: ModelName, where: string): string {
	const sql = selects.get(name) ?? ''
	const tables = DOCUMENT_TABLES.filter((table) => reads(sql, table))
	const parts = tables.map((table) => `"${table}" AS (SELECT * FROM main."${table}" ${where})`)
	return `WITH ${parts.join(',\n')}\n`
}

/** Rows are in the order of the table's key: the same tables give the same bytes. */
function filled(name: ModelName, tables = ''): string {
	const { columns, key }: TableSchema = schema[name]
	const names = Object.keys(columns)
		.map((column) => `"${column}"`)
		.join(', ')
	const order = key.map((column) => `"${column}"${nullsOf(columns[column])}`).join(', ')
	return `INSERT INTO "${name}" (${names})\n${tables}SELECT ${names} FROM (\n${selects.get(name) ?? ''}\n) AS model\nORDER BY ${order}`
}

const nullsOf = (column: Column | undefined): string => (column?.required ? '' : ' NULLS FIRST')
