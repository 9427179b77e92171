import { DuckDBInstance } from '@duckdb/node-api'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '../../src/engine/engine.ts'
import { askEvidence } from '../../src/views/evidence/evidence.ts'
import { changes, fingerprints } from '../../src/rooms/data/changes/changes.ts'
import references from '../../src/rooms/data/references/view.ts'
import tables from '../../src/rooms/data/data/view.ts'
import { hasLines } from '../../src/rooms/data/data/table.ts'
import { definitionRows } from '../../src/engine/catalogue.ts'
import { catalogue } from '../../src/engine/duckdb/catalogue/catalogue.ts'
import { question } from '../../src/views/view.ts'
import { schema, TABLES, type TableName } from '../../src/schema/schema.ts'
import { read } from '../../src/share/param.ts'
import { openDataset } from '../support/engine.ts'

const PUBLISHED = join(import.meta.dirname, '../../public/data')
const [{ version }] = JSON.parse(readFileSync(join(PUBLISHED, 'versions.json'), 'utf8')) as [
	{ readonly version: string },
]

let engine: Engine
beforeAll(async () => {
	engine = await openDataset()
})
const values = (query: string) => read(tables.params, new URLSearchParams(query)).values
const counts = async (query: string) =>
	new Map((await engine.ask(question(tables, values(query)))).map(({ name, rows }) => [name, rows]))

/** Asked of another engine over the published CSV; `$csv` is where they are. */
async function native(sql: string): Promise<unknown[][]> {
	const instance = await DuckDBInstance.create()
	const connection = await instance.connect()
	const reader = await connection.runAndReadAll(sql.replaceAll('$csv', join(PUBLISHED, version)))
	connection.closeSync()
	return reader.getRows()
}
const counted = async (table: TableName, where = 'true') =>
	Number(
		(
			await native(`SELECT count(*) FROM read_csv('$csv/${table}.csv', all_varchar = true) WHERE ${where}`)
		)[0]?.[0],
	)

describe('tables', () => {
	test('every table has as many rows as its CSV', async () => {
		const found = await counts('')
		expect([...found.keys()]).toEqual(TABLES)
		for (const table of TABLES) expect([table, found.get(table)]).toEqual([table, await counted(table)])
	})

	test('a choice of disclosures counts their rows, and leaves reference data whole', async () => {
		const found = await counts('c=640221')
		const own = `document_id = '640221-zuzhibu-2022-targets'`
		expect(found.get('indicator')).toBe(await counted('indicator', own))
		expect(found.get('document')).toBe(1)
		expect(found.get('function_code')).toBe(await counted('function_code'))
	})

	test('the rows behind a count come to it', async () => {
		for (const query of ['', 'c=130529']) {
			const found = await counts(query)
			for (const table of TABLES.filter(hasLines)) {
				const rows = await askEvidence(engine.ask, tables, values(query), `data.${table}`, 'zh')
				expect([table, rows.length]).toEqual([table, found.get(table)])
			}
		}
		expect(TABLES.filter(hasLines).length).toBeGreaterThan(10)
	})
})

test('the engine tells its own views and macros', async () => {
	const found = await engine.ask(definitionRows(catalogue))
	expect(found.map(({ name }) => name)).toEqual(
		expect.arrayContaining(['coded_amount', 'expenditure', 'chosen(list, code)']),
	)
	for (const { definition } of found) expect(definition.length).toBeGreaterThan(10)
})

/** Typed from data/reference/denominator.csv. */
test('a denominator stands with its confidence, and with its line where a disclosure says it', async () => {
	const rows = await engine.ask(
		question(references, read(references.params, new URLSearchParams('c=130529')).values),
	)
	expect(rows.find(({ measure }) => measure === 'villages')).toMatchObject({
		value: 291,
		document_id: '130529-zuzhibu-2024-budget',
		line_start: 590,
	})
	// A disclosure has its line instead of an address.
	expect(rows.find(({ measure }) => measure === 'villages')).toMatchObject({
		source: '巨鹿 2024 部门预算：村级组织运转经费与分项绩效目标；另有“体检人数”291 人',
		source_url: null,
	})
	expect(rows.find(({ measure }) => measure === 'gdp')?.source_url).toBe(
		'https://www.baike.com/wikiid/7233995096323457058',
	)
	expect(rows.filter(({ measure }) => measure === 'resident_population_census7')).toEqual([])
	expect(rows.filter(({ kind }) => kind === 'denominator').length).toBe(
		await counted('denominator', `county_code = '130529'`),
	)
})

describe('what changed', () => {
	test('nothing between a version and itself, and every row has a key of its own', async () => {
		const prints = await engine.ask(fingerprints)
		const found = changes(prints, prints)
		for (const { table, same, added, removed, changed } of found) {
			expect([table, added, removed, changed]).toEqual([table, [], [], []])
			expect([table, same]).toEqual([table, await counted(table as TableName)])
		}
	})

	test('a row whose amount is another has changed, whatever column it is', async () => {
		const prints = await engine.ask(fingerprints)
		const column = Object.keys(schema.fact.columns).at(-1) ?? ''
		const other = await engine.ask({
			...fingerprints,
			sql: fingerprints.sql.replace(
				'FROM "fact" AS t',
				`FROM (FROM "fact" SELECT * REPLACE (CASE WHEN measure = 'units' THEN 'x' ELSE "${column}" END AS "${column}")) AS t`,
			),
		})
		expect(changes(prints, other).filter(({ changed }) => changed.length > 0)).toEqual([
			expect.objectContaining({
				table: 'fact',
				changed: ['130529-zuzhibu-2024-budget · units · 382'],
			}),
		])
	})
})
