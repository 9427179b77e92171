import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ACROSS, VIEWS, viewSelect } from '../../src/dataset/relations.ts'
import type { Column, ColumnType } from '../../src/schema/column.ts'
import { schema, type TableName } from '../../src/schema/schema.ts'
import { DIALECT, settingsOf } from './profile.ts'

/** ClickHouse's type of a column. */
const TYPES: Readonly<Record<ColumnType, string>> = {
	text: 'String',
	integer: 'Int32',
	number: 'Float64',
	money: 'Decimal(18, 2)',
	flag: 'Bool',
}

const columnsOf = (table: TableName) => Object.entries<Column>(schema[table].columns)

/**
 * A table of the package, its rows by document first where it has one: what is chosen are documents. `engine` names another
 * kind of table, such as a replicated one.
 */
export function createTable(table: TableName, engine = 'MergeTree'): string {
	const columns = columnsOf(table).map(
		([name, { type, required }]) => `"${name}" ${required ? TYPES[type] : `Nullable(${TYPES[type]})`}`,
	)
	const key = schema[table].key as readonly string[]
	const order = [
		...('document_id' in schema[table].columns ? ['document_id'] : []),
		...key.filter((name) => name !== 'document_id'),
	]
	const sorted = order.map((name) => `"${name}"`).join(', ')
	return `CREATE TABLE "${table}" (${columns.join(', ')}) ENGINE = ${engine} ORDER BY (${sorted}) SETTINGS allow_nullable_key = 1`
}

/** Names of the functions, and the statements that create them, each after those that it calls. */
export const functions = (): ReadonlyMap<string, string> =>
	new Map(
		readFileSync(join(import.meta.dirname, 'functions.sql'), 'utf8')
			.split('\n')
			.filter((line) => line.startsWith('CREATE FUNCTION'))
			.map((line) => [/^CREATE FUNCTION (\w+)/.exec(line)?.[1] ?? '', line.replace(/;$/, '')]),
	)

/** One step of a SELECT, as the formatter leaves it: `name AS MATERIALIZED (`, its lines, and `)`. */
const STEP = /^(?:WITH )?(\w+) AS (MATERIALIZED )?\(\n([\s\S]*?)\n\),?$/gm

/**
 * Fills a table with the rows of a view. Each step of it that is to be materialised is a table of its own until then: the
 * server would compute a step once for each step that reads it, and those again, twice the time with every further one.
 */
function filled(view: string, engine: string): readonly string[] {
	const select = viewSelect(view).trim()
	const create = (name: string, body: string) =>
		`CREATE TABLE ${name} ENGINE = ${engine} ORDER BY tuple() AS\n${body}\nSETTINGS ${settingsOf(DIALECT)}`
	const steps: string[] = []
	const before: string[] = []
	const made: string[] = []
	for (const [, step = '', materialized, body = ''] of select.matchAll(STEP)) {
		const table = `${view}_${step}`
		if (materialized) {
			made.push(table)
			steps.push(create(table, before.length ? `WITH ${before.join(',\n')}\n${body}` : body))
		}
		before.push(`${step} AS (${materialized ? `SELECT * FROM ${table}` : `\n${body}\n`})`)
	}
	const last = select.replace(STEP, '').trim()
	return [
		...steps,
		create(view, `WITH ${before.join(',\n')}\n${last}`),
		...made.map((table) => `DROP TABLE ${table}`),
	]
}

/**
 * The published SQL views, as they are in the page; those that set all disclosures side by side as tables, filled when the
 * package is published.
 */
export const views = (engine = 'MergeTree'): readonly string[] =>
	VIEWS.flatMap((view) =>
		ACROSS.includes(view) ? filled(view, engine) : [`CREATE VIEW ${view} AS\n${viewSelect(view).trim()}`],
	)
