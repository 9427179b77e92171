import { DuckDBDecimalValue, DuckDBInstance, type DuckDBConnection, type DuckDBValue } from '@duckdb/node-api'
import type { Table } from 'apache-arrow'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { relations } from '../../src/dataset/relations.ts'
import { clickhouseEngine } from '../../src/engine/clickhouse/clickhouse-engine.ts'
import { withValues } from '../../src/engine/duckdb/statement.ts'
import type { Question, Queryable } from '../../src/engine/engine.ts'
import type { Row, Shape } from '../../src/engine/row.ts'
import { MODELS, schema, TABLES } from '../../src/schema/schema.ts'
import type { Column } from '../../src/schema/column.ts'
import { openDataset } from '../support/engine.ts'
import { openPublished, PUBLISHED, version, type PublishedServer } from './published.ts'
import { recorded } from './questions.ts'

/** A third opinion on every number: what DuckDB-Wasm answers, native DuckDB and ClickHouse answer too, in the same order. */
let published: PublishedServer
let server: Queryable
let native: DuckDBConnection

beforeAll(async () => {
	published = await openPublished()
	server = clickhouseEngine(published)
	const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
	native = await instance.connect()
	for (const table of TABLES)
		await native.run(`CREATE TABLE "${table}" AS FROM '${join(PUBLISHED, version, `${table}.parquet`)}'`)
	for (const sql of relations()) await native.run(sql)
})
afterAll(async () => {
	native.closeSync()
	await published.close()
})

const plain = (value: DuckDBValue): unknown => {
	if (value instanceof DuckDBDecimalValue) return value.toDouble()
	return typeof value === 'bigint' ? Number(value) : value
}

async function askNative({ sql, rows, values }: Question<Shape>): Promise<readonly Row<Shape>[]> {
	const answer = await native.runAndReadAll(withValues(sql, values))
	const names = answer.columnNames()
	const places = Object.keys(rows).map((name) => [name, names.indexOf(name)] as const)
	return answer
		.getRows()
		.map((row) => Object.fromEntries(places.map(([name, at]) => [name, plain(row[at] ?? null)])))
}

/** Shares are sums of floating numbers, whose last digits depend on the order of adding; amounts are whole cents. */
const rounded = (rows: readonly Row<Shape>[]) =>
	rows.map((row) =>
		Object.fromEntries(
			Object.entries(row).map(([name, value]) => [
				name,
				typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(12)) : value,
			]),
		),
	)

test('all questions of the pages are answered alike by three engines', { timeout: 600_000 }, async () => {
	const engine = await openDataset()
	const questions = await recorded(engine.ask)
	const differences: string[] = []
	let cells = 0
	for (const { at, question, rows } of questions) {
		const expected = rounded(rows)
		cells += rows.length * Object.keys(question.rows).length
		for (const [name, ask] of [
			['native DuckDB', askNative],
			['ClickHouse', server.ask],
		] as const) {
			const found = await ask(question).then(rounded, (error: unknown) => String(error))
			try {
				expect(found).toEqual(expected)
			} catch (error) {
				differences.push(
					`${name} at ${at}: ${typeof found === 'string' ? found.slice(0, 700) : String(error).slice(0, 700)}`,
				)
			}
		}
	}
	console.log(
		`${String(questions.length)} questions, ${String(cells)} values, 3 engines, ${String(differences.length)} differences`,
	)
	expect(differences).toEqual([])
	expect(questions.length).toBeGreaterThan(300)
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
	const engine = await openDataset()
	const words = (table: Table) =>
		table.schema.fields.map(({ name }) => [name, written(table.getChild(name)?.get(0))])
	const ours = words(await engine.select(sql, {}))
	expect(words(await server.select(sql, {}))).toEqual(ours)
	const [row = []] = (await native.runAndReadAll(sql)).getRows()
	expect(ours.map(([name], at) => [name, written(row[at])])).toEqual(ours)
})

/** Zeros behind the point are written or not; floating sums depend on the order of adding in their last digits. */
const written = (value: unknown): string =>
	typeof value === 'number'
		? String(Number(value.toPrecision(12)))
		: String(value)
				.replace(/(\.\d*?)0+$/, '$1')
				.replace(/\.$/, '')
