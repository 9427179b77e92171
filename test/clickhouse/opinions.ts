import { DuckDBDecimalValue, type DuckDBConnection, type DuckDBValue } from '@duckdb/node-api'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { openContents, type PackageContents } from '../../data/clickhouse/contents.ts'
import { constraintsOf } from '../../src/dataset/constraints.ts'
import { load } from '../../src/dataset/load.ts'
import { readManifest, type Manifest, type TableFile } from '../../src/dataset/manifest.ts'
import { relations } from '../../src/dataset/relations.ts'
import { createTable } from '../../src/dataset/tables.ts'
import { clickhouseEngine } from '../../src/engine/clickhouse/clickhouse-engine.ts'
import { openNode } from '../../src/engine/duckdb/node.ts'
import { withValues } from '../../src/engine/duckdb/statement.ts'
import type { Engine, Question, Queryable } from '../../src/engine/engine.ts'
import type { Row, Shape } from '../../src/engine/row.ts'
import { openPublished } from './published.ts'
import type { Asked } from './questions.ts'

/** A package in three engines: what the page has, its native twin, and the server. */
export interface Opinions {
	readonly page: Engine
	readonly native: DuckDBConnection
	readonly server: Queryable
	readonly close: () => Promise<void>
}

/** Opens the package of a folder in all three. @param without models that it was made without */
export async function openOpinions(folder: string, without: readonly string[] = []): Promise<Opinions> {
	const path = join(folder, 'datapackage.json')
	const manifest = readManifest(await readFile(path, 'utf8'), path)
	const published = await openPublished(folder, without)
	const contents = await openContents(folder, manifest)
	const page = await openWhole(manifest, contents)
	const { connection } = contents
	await becomeTwin(manifest, contents)
	return {
		page,
		native: connection,
		server: clickhouseEngine(published),
		close: async () => {
			await Promise.all([page.close(), contents.close(), published.close()])
		},
	}
}

/** The tables and relations of a package in the native engine that reads it, under the names that the page gives them. */
export async function becomeTwin(
	{ missing }: Manifest,
	{ connection, tables }: PackageContents,
): Promise<void> {
	for (const { table, from } of tables) {
		// A file would be opened for every question; a database is, once.
		const kind = from.startsWith('read_parquet') ? 'TABLE' : 'VIEW'
		await connection.run(`CREATE ${kind} "${table}" AS SELECT * FROM ${from}`)
	}
	for (const table of missing) await connection.run(createTable(table))
	for (const sql of relations()) await connection.run(sql)
}

/** All rows in the page's engine: in Node it reads no database by parts. */
async function openWhole(manifest: Manifest, contents: PackageContents): Promise<Engine> {
	const engine = await openNode()
	const tables = contents.tables.map(({ table }): TableFile => ({
		table,
		path: table,
		format: 'parquet',
		bytes: 0,
		constraints: constraintsOf(undefined),
	}))
	const bytesOf = async (name: string) => {
		const parts: Uint8Array[] = []
		const files = contents.tables.find(({ table }) => table === name)?.files() ?? []
		for await (const part of files) parts.push(part)
		const [only] = parts
		if (!only || parts.length > 1) throw new Error(`${name}: ${String(parts.length)} files`)
		return only
	}
	await load(engine, { ...manifest, tables, databases: [] }, bytesOf, () => undefined)
	return engine
}

/** What a comparison came to. */
export interface Compared {
	readonly questions: number
	/** The log's line. */
	readonly counted: string
	/** Where an engine answers otherwise than the page did, in values or in their order; one line each, with the page's address. */
	readonly differences: readonly string[]
}

/** Asks every question of the other two engines as it comes. */
export async function compared(
	questions: AsyncIterable<Asked>,
	{ native, server }: Opinions,
): Promise<Compared> {
	const others = [['native DuckDB', askNative(native)] as const, ['ClickHouse', server.ask] as const]
	const differences: string[] = []
	let [count, cells] = [0, 0]
	for await (const { at, question, rows } of questions) {
		count++
		cells += rows.length * Object.keys(question.rows).length
		for (const [name, ask] of others) {
			const answer = await ask(question).then(rounded, (error: unknown) => String(error))
			try {
				expect(answer).toEqual(rounded(rows))
			} catch (error) {
				const text = typeof answer === 'string' ? answer : String(error)
				differences.push(`${name} at ${at}: ${text.slice(0, 700)}`)
			}
		}
	}
	const counted = `${String(count)} questions, ${String(cells)} values, 3 engines, ${String(differences.length)} differences`
	return { questions: count, counted, differences }
}

const askNative =
	(native: DuckDBConnection) =>
	async ({ sql, rows, values }: Question<Shape>): Promise<readonly Row<Shape>[]> => {
		const answer = await native.runAndReadAll(withValues(sql, values))
		const names = answer.columnNames()
		const places = Object.keys(rows).map((name) => [name, names.indexOf(name)] as const)
		return answer
			.getRows()
			.map((row) => Object.fromEntries(places.map(([name, at]) => [name, plain(row[at] ?? null)])))
	}

const plain = (value: DuckDBValue): unknown => {
	if (value instanceof DuckDBDecimalValue) return value.toDouble()
	return typeof value === 'bigint' ? Number(value) : value
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
