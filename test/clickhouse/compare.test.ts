import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { resultOf } from '../../src/engine/duckdb/result.ts'
import type { Fault } from '../../src/base/fault.ts'
import { definitionRows } from '../../src/engine/catalogue.ts'
import { catalogue } from '../../src/engine/clickhouse/catalogue/catalogue.ts'
import { relationRows } from '../../src/rooms/sql/relations.ts'
import { functionRows } from '../../src/rooms/sql/suggestions.ts'
import { MODELS, schema, TABLES, type TableName } from '../../src/schema/schema.ts'
import { distribution, profile, sample } from '../../src/rooms/sql/profile.ts'
import { questions, statementFor } from '../../src/rooms/sql/questions.ts'
import { openJournal } from './journal.ts'
import { comparedIn, compareVisits, openOpinions, type Opinions } from './opinions.ts'
import { PUBLISHED, version } from './published.ts'
import { recorded } from './questions.ts'
import { compareStatement, sumsOf } from './statements.ts'

/** A third opinion on every number: what DuckDB-Wasm answers, native DuckDB and ClickHouse answer too, in the same order. */
let opinions: Opinions
beforeAll(async () => {
	opinions = await openOpinions(join(PUBLISHED, version))
})
afterAll(() => opinions.close())

test('all questions of the pages are answered alike by three engines', { timeout: 600_000 }, async () => {
	const done = openJournal()
	await compareVisits(recorded(opinions.page.ask), opinions, done)
	const { questions: count, counted, differences } = comparedIn(done)
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
	expect(await compareStatement(sumsOf(model), {}, opinions)).toMatchObject({ difference: '' })
})

test.for(questions.map((one) => [one.id, one] as const))('the worked question %s', async ([, one]) => {
	const sql = await statementFor(one, 'server')
	expect(await compareStatement(sql, one.values, opinions)).toMatchObject({ difference: '' })
	// Where the server has a text of its own, the page's is one that it does not know.
	const own = await opinions.server.select(one.sql, one.values).then(
		() => '',
		(error: unknown) => (error as Fault).code,
	)
	expect(own).toBe(sql === one.sql ? '' : 'engine/other-dialect')
})

test('the worked question on columns has a line for each of the table', async () => {
	const profiled = questions.find(({ id }) => id === 'profile')
	expect.assert(profiled)
	const { result } = resultOf(await opinions.server.select(await statementFor(profiled, 'server'), {}))
	const named = Array.from({ length: result.length }, (_, row) => result.cell(row, 0))
	expect(named).toEqual(Object.keys(schema.project.columns))
})

test.for([
	sample('county'),
	profile('project', 'name'),
	distribution('project', 'kind'),
	// Money divided stays money on the server, cut to whole cents.
	'SELECT sum(amount_yuan) / 7 AS seventh, sum(amount_yuan) / count(*) AS each, 1 / 3 AS third FROM project',
	// Money that becomes text keeps its cents, however it becomes text.
	"SELECT amount_yuan::VARCHAR AS a, CAST(p.amount_yuan AS TEXT) AS b, name || amount_yuan || E'\\n' AS c FROM project AS p",
	`SELECT sum(amount_yuan)::VARCHAR || ' 元' AS a, max(amount_yuan::VARCHAR) AS b, CASE WHEN max(amount_yuan) > 0 THEN 1.5::DECIMAL(9, 2) END::VARCHAR AS c
	 FROM project GROUP BY document_id || '' HAVING (sum(amount_yuan) * 2)::VARCHAR <> '0.00'`,
	`SELECT sum(amount_yuan) FILTER (WHERE amount_yuan::VARCHAR LIKE '%.00') OVER (PARTITION BY document_id)::DECIMAL(18, 2)::VARCHAR AS a FROM project`,
	`SELECT NULL::VARCHAR || amount_yuan AS a, [amount_yuan::VARCHAR][1] AS b, fiscal_year::VARCHAR || d.county AS c FROM project JOIN disclosure AS d USING (document_id)`,
])('what the workbench asks and a reader may: %s', async (sql) => {
	const ordered = `SELECT * FROM (${sql}) AS x ORDER BY ALL`
	expect(await compareStatement(ordered, {}, opinions)).toMatchObject({ difference: '' })
})
