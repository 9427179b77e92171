import { DuckDBDecimalValue, type DuckDBConnection, type DuckDBValue } from '@duckdb/node-api'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openContents, type PackageContents } from '../../data/clickhouse/contents.ts'
import { load } from '../../src/dataset/load.ts'
import { readManifest, type Manifest } from '../../src/dataset/manifest.ts'
import { onDemand } from '../../src/dataset/on-demand.ts'
import { relations } from '../../src/dataset/relations.ts'
import { createTable } from '../../src/dataset/tables.ts'
import { clickhouseEngine } from '../../src/engine/clickhouse/clickhouse-engine.ts'
import { openNode } from '../../src/engine/duckdb/node.ts'
import { withValues } from '../../src/engine/duckdb/statement.ts'
import type { Engine, Question, Queryable } from '../../src/engine/engine.ts'
import { nameOf } from '../../src/engine/question.ts'
import type { Row, Shape } from '../../src/engine/row.ts'
import { openPublished } from './published.ts'
import type { Journal } from './journal.ts'
import type { Visit } from './questions.ts'

type PageOpinion = Pick<Engine, 'ask' | 'select' | 'close'>

/** A package in three engines: what the page has, its native twin, and the server. */
export interface Opinions {
	readonly page: PageOpinion
	readonly native: DuckDBConnection
	readonly server: Queryable
	readonly close: () => Promise<void>
}

/** What a large package wants, and the published one does not. */
export interface Wanted {
	/** Models that the package was made without. */
	readonly without?: readonly string[]
	/** How long one question may take. */
	readonly seconds?: number
}

/** Opens the package of a folder in all three. */
export async function openOpinions(
	folder: string,
	{ without = [], seconds }: Wanted = {},
): Promise<Opinions> {
	const path = join(folder, 'datapackage.json')
	const manifest = readManifest(await readFile(path, 'utf8'), path)
	const published = await openPublished(folder, without, seconds)
	const contents = await openContents(folder, manifest)
	const page = await openPage(folder, manifest, seconds)
	const { connection } = contents
	await becomeTwin(manifest, contents)
	return {
		page,
		native: connection,
		server: clickhouseEngine(published, { ...(seconds && { seconds }) }),
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

/** The page's engine, filled as in the page: files are loaded, databases attached. Another takes its place where a question failed, which may have broken it. */
async function openPage(folder: string, manifest: Manifest, seconds?: number): Promise<PageOpinion> {
	const open = async () => {
		const engine = onDemand(await openNode({ ...(seconds && { seconds }) }))
		await load(
			engine,
			manifest,
			(path) => readFile(join(folder, path)),
			() => undefined,
		)
		return engine
	}
	let engine = await open()
	const orAnother = async <T>(answer: Promise<T>): Promise<T> => {
		try {
			return await answer
		} catch (error) {
			engine = await open()
			throw error
		}
	}
	return {
		ask: (...asked) => orAnother(engine.ask(...asked)),
		select: (...asked) => orAnother(engine.select(...asked)),
		close: () => engine.close(),
	}
}

/** What a comparison came to. */
export interface Compared {
	readonly questions: number
	/** The log's line. */
	readonly counted: string
	/** Where two engines answer differently, in values or in their order, or one does not answer; one line each, with the page's address. */
	readonly differences: readonly string[]
}

/** What the parts of a comparison come to. */
export function comparedIn({ parts }: Journal): Compared {
	const questions = parts.reduce((sum, part) => sum + part.questions.length, 0)
	const values = parts.reduce((sum, part) => sum + part.values, 0)
	const differences = parts.flatMap((part) => part.differences)
	return {
		questions,
		counted: `${String(questions)} questions, ${String(values)} values, 3 engines, ${String(differences.length)} differences`,
		differences,
	}
}

/**
 * Asks every question of all three engines as it comes, and keeps no answer. Where the page has none, the other two are compared.
 * @param done takes each visit when it is compared
 * @param tell hears of each difference as it is found, and of each visit
 */
export async function compareVisits(
	visits: AsyncIterable<Visit>,
	{ native, server }: Opinions,
	done: Journal,
	tell: (line: string) => void = () => undefined,
): Promise<void> {
	const others = [['native DuckDB', askNative(native)] as const, ['ClickHouse', server.ask] as const]
	for await (const { at, asked } of visits) {
		const differences: string[] = []
		const differ = (line: string) => {
			differences.push(line.slice(0, 1000))
			tell(line.slice(0, 1000))
		}
		let values = 0
		for (const { question, answer } of asked) {
			let agreed: readonly Row<Shape>[] | undefined
			if (answer instanceof Error) differ(`DuckDB-Wasm at ${at}: ${String(answer)}`)
			else agreed = answer
			for (const [name, ask] of others) {
				const theirs = await ask(question).catch((error: unknown) => String(error))
				if (typeof theirs === 'string') differ(`${name} at ${at}: ${theirs}`)
				else if (agreed === undefined) agreed = theirs
				else {
					const difference = firstDifference(agreed, theirs, Object.keys(question.rows))
					if (difference) differ(`${name} at ${at}: ${difference}`)
				}
			}
			values += (agreed?.length ?? 0) * Object.keys(question.rows).length
		}
		await done.add({ at, questions: asked.map(({ question }) => nameOf(question)), values, differences })
		tell(`${at}: ${String(asked.length)} questions, ${String(values)} values`)
	}
}

/** Where two answers part; empty where they are the same rows in the same order. */
function firstDifference(
	ours: readonly Row<Shape>[],
	theirs: readonly Row<Shape>[],
	columns: readonly string[],
): string {
	const at = ours.findIndex((own, row) => {
		const their = theirs[row]
		return !their || columns.some((column) => !isSame(own[column], their[column]))
	})
	if (at < 0 && ours.length === theirs.length) return ''
	const row = at < 0 ? ours.length : at
	const sizes = `${String(ours.length)} and ${String(theirs.length)} rows`
	return `${sizes}; row ${String(row)}: ${JSON.stringify(ours[row])} and ${JSON.stringify(theirs[row])}`
}

/** Shares are sums of floating numbers, whose last digits depend on the order of adding; amounts are the same to the cent, however large. */
const isSame = (one: unknown, other: unknown): boolean =>
	Object.is(one, other) ||
	(typeof one === 'number' &&
		typeof other === 'number' &&
		!Number.isInteger(one) &&
		Math.abs(one - other) <= Math.min(1e-12 * Math.abs(one), 0.004))

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
