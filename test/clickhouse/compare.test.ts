import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Fault } from '../../src/base/fault.ts'
import { definitionRows } from '../../src/engine/catalogue.ts'
import { catalogue } from '../../src/engine/clickhouse/catalogue/catalogue.ts'
import { relationRows } from '../../src/rooms/sql/relations.ts'
import { functionRows } from '../../src/rooms/sql/suggestions.ts'
import { MODELS, schema, TABLES, type TableName } from '../../src/schema/schema.ts'
import { distribution, profile, sample } from '../../src/rooms/sql/profile.ts'
import { questions, statementFor } from '../../src/rooms/sql/questions.ts'
import { compared, openOpinions, type Opinions } from './opinions.ts'
import { PUBLISHED, version } from './published.ts'
import { recorded } from './questions.ts'
import { statementDifference, sumsOf } from './statements.ts'

/** A third opinion on every number: what DuckDB-Wasm answers, native DuckDB and ClickHouse answer too, in the same order. */
let opinions: Opinions
beforeAll(async () => {
	opinions = await openOpinions(join(PUBLISHED, version))
})
afterAll(() => opinions.close())

test('all questions of the pages are answered alike by three engines', { timeout: 600_000 }, async () => {
	const { questions: count, counted, differences } = await compared(recorded(opinions.page.ask), opinions)
	console.log(counted)
	expect(differences).toEqual([])
	expect(count).toBeGreaterThan(300)
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
	const definitions = await opinions.server.ask(definitionRows(catalogue))
	const names = definitions.map(({ name }) => name)
	expect(names).toEqual(expect.arrayContaining(['coded_amount', 'expenditure', 'chosen(list, code)']))
	expect(definitions.find(({ name }) => name === 'expenditure')?.definition).toContain('amount_by_function')
	const functions = await opinions.server.ask(functionRows(catalogue))
	expect(functions).toContainEqual({ name: 'quantileExactInclusive', parameters: null })
	expect(functions).toContainEqual({ name: 'chosen', parameters: 'list, code' })
})

test.for([...MODELS])('the sums of %s', async (model) => {
	expect(await statementDifference(sumsOf(model), {}, opinions)).toBe('')
})

test.for(questions.map((one) => [one.id, one] as const))('the worked question %s', async ([, one]) => {
	const sql = await statementFor(one, 'server')
	expect(await statementDifference(sql, one.values, opinions)).toBe('')
	// Where the server has a text of its own, the page's is one that it does not know.
	const own = await opinions.server.select(one.sql, one.values).then(
		() => '',
		(error: unknown) => (error as Fault).code,
	)
	expect(own).toBe(sql === one.sql ? '' : 'engine/other-dialect')
})

test.for([
	sample('county'),
	profile('project', 'name'),
	distribution('project', 'kind'),
	// Money divided stays money on the server, cut to whole cents.
	'SELECT sum(amount_yuan) / 7 AS seventh, sum(amount_yuan) / count(*) AS each, 1 / 3 AS third FROM project',
])('what the workbench asks and a reader may: %s', async (sql) => {
	expect(await statementDifference(`SELECT * FROM (${sql}) AS x ORDER BY ALL`, {}, opinions)).toBe('')
})
