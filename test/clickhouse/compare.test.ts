import type { Table } from 'apache-arrow'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Column } from '../../src/schema/column.ts'
import { catalogue } from '../../src/engine/clickhouse/catalogue/catalogue.ts'
import { relationRows } from '../../src/rooms/sql/relations.ts'
import { functionRows } from '../../src/rooms/sql/suggestions.ts'
import { MODELS, schema, TABLES, type TableName } from '../../src/schema/schema.ts'
import { compared, openOpinions, type Opinions } from './opinions.ts'
import { PUBLISHED, version } from './published.ts'
import { recorded } from './questions.ts'

/** A third opinion on every number: what DuckDB-Wasm answers, native DuckDB and ClickHouse answer too, in the same order. */
let opinions: Opinions
beforeAll(async () => {
	opinions = await openOpinions(join(PUBLISHED, version))
})
afterAll(() => opinions.close())

test('all questions of the pages are answered alike by three engines', { timeout: 600_000 }, async () => {
	const { questions, counted, differences } = await compared(recorded(opinions.page.ask), opinions)
	console.log(counted)
	expect(differences).toEqual([])
	expect(questions).toBeGreaterThan(300)
})

test('what the workbench lists and completes is what the server has', async () => {
	const relations = await opinions.server.ask(relationRows(catalogue))
	const columns = (table: TableName) =>
		relations.filter(({ relation }) => relation === table).map(({ column }) => column)
	for (const table of TABLES)
		expect([table, columns(table)]).toEqual([table, Object.keys(schema[table].columns)])
	expect(relations).toContainEqual(expect.objectContaining({ relation: 'itemised', kind: 'view' }))
	expect(relations).toContainEqual(
		expect.objectContaining({ relation: 'chosen', kind: 'macro', column: 'list, code' }),
	)
	const functions = await opinions.server.ask(functionRows(catalogue))
	expect(functions).toContainEqual({ name: 'quantileExactInclusive', parameters: null })
	expect(functions).toContainEqual({ name: 'chosen', parameters: 'list, code' })
})

test.for([...MODELS])('the sums of %s', async (model) => {
	const columns = Object.entries<Column>(schema[model].columns)
	const sums = columns
		.filter(([, { type }]) => type === 'money' || type === 'integer' || type === 'number')
		.map(
			([name, { type }]) =>
				`CAST(sum("${name}") AS ${type === 'number' ? 'DOUBLE' : 'VARCHAR'}) AS "${name}"`,
		)
	const texts = columns
		.filter(([, { type }]) => type === 'text')
		.map(([name]) => `CAST(count(DISTINCT "${name}") AS VARCHAR) AS "${name}"`)
	const sql = `SELECT ${['CAST(count(*) AS VARCHAR) AS counted', ...sums, ...texts].join(', ')} FROM ${model}`
	const words = (table: Table) =>
		table.schema.fields.map(({ name }) => [name, written(table.getChild(name)?.get(0))])
	const ours = words(await opinions.page.select(sql, {}))
	expect(words(await opinions.server.select(sql, {}))).toEqual(ours)
	const [row = []] = (await opinions.native.runAndReadAll(sql)).getRows()
	expect(ours.map(([name], at) => [name, written(row[at])])).toEqual(ours)
})

/** Zeros behind the point are written or not; floating sums depend on the order of adding in their last digits. */
const written = (value: unknown): string =>
	typeof value === 'number'
		? String(Number(value.toPrecision(12)))
		: String(value)
				.replace(/(\.\d*?)0+$/, '$1')
				.replace(/\.$/, '')
