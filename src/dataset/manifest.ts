import { Fault } from '../base/fault.ts'
import { constraintsOf, type Constraints } from './constraints.ts'
import type { Server } from '../engine/clickhouse/server.ts'
import { TABLES, type TableName } from '../schema/schema.ts'

/** Formats of a table; each is as good as the other. */
export type Format = 'parquet' | 'csv'

export interface TableFile {
	readonly table: TableName
	/** Relative to the manifest. */
	readonly path: string
	readonly format: Format
	/** Size as the package states it; 0 where it does not. */
	readonly bytes: number
	/** What the package declares about its rows. */
	readonly constraints: Constraints
}

/** A database whose tables are read where they lie, in parts: what is too large to be loaded whole. */
export interface DatabaseFile {
	/** Relative to the manifest. */
	readonly path: string
	readonly tables: readonly TableName[]
	/** What else it holds: rows of published SQL views, which need not be added up each time then. */
	readonly views: readonly string[]
}

/** A published disclosure as text. */
export interface TextFile {
	readonly name: string
	readonly path: string
}

/** What of a data package is used here: its version, a file or a place in a database for each table, and the disclosures. */
export interface Manifest {
	readonly url: string
	readonly version: string
	readonly tables: readonly TableFile[]
	readonly databases: readonly DatabaseFile[]
	readonly texts: readonly TextFile[]
	/** Tables of the schema that the package does not have: they stay empty. */
	readonly missing: readonly TableName[]
	/** The server that holds the same tables and answers in the place of an engine in the page, where the package names one. */
	readonly server: Server | undefined
	/** Made up: no county disclosed it. */
	readonly synthetic: boolean
	/** Names of the questions (`nameOf`) whose answers lie beside the tables (`answerPath`), ready to be shown. */
	readonly answers: readonly string[]
	/** Codes of the counties about which the first questions are answered together, in a file each (`answerPath`). */
	readonly answeredCounties: readonly string[]
	/** The database that a build of the site wrote of it (`readSnapshot`); no part of the package itself. */
	readonly snapshot?: string
}

interface Resource {
	readonly name: string
	readonly path: string
	readonly format: string
	readonly bytes: number
	readonly constraints: Constraints
	/** Of a database: the tables that it holds. */
	readonly holds: readonly string[]
}

/**
 * Reads the text of a `datapackage.json`; resources that are nothing of ours are left alone.
 * @throws Fault `dataset/bad-manifest`
 */
export function readManifest(json: string, url: string): Manifest {
	const { version, synthetic, resources, server, answers, answeredCounties } = shaped(json, url)
	const tables = TABLES.flatMap((table) => {
		const resource =
			resources.find(({ name, format }) => name === `${table}-parquet` && format === 'parquet') ??
			resources.find(({ name, format }) => name === table && format === 'csv')
		return resource ? [{ ...resource, table, format: resource.format as Format }] : []
	})
	const databases = resources
		.filter(({ format }) => format === 'duckdb')
		.map(({ path, holds }) => ({
			path,
			// A table that has a file of its own is loaded from there.
			tables: TABLES.filter((table) => holds.includes(table) && !tables.some((file) => file.table === table)),
			views: holds.filter((name) => !TABLES.some((table) => table === name)),
		}))
	const held = new Set<TableName>([
		...tables.map(({ table }) => table),
		...databases.flatMap((it) => it.tables),
	])
	if (held.size === 0) throw new Fault('dataset/bad-manifest', { url, reason: 'resources' })
	return {
		url,
		version,
		tables: tables.map(({ table, path, format, bytes, constraints }) => ({
			table,
			path,
			format,
			bytes,
			constraints,
		})),
		databases,
		texts: resources.filter(({ format }) => format === 'txt').map(({ name, path }) => ({ name, path })),
		missing: TABLES.filter((table) => !held.has(table)),
		synthetic,
		answers,
		answeredCounties,
		server,
	}
}

interface Shaped {
	readonly version: string
	readonly synthetic: boolean
	readonly resources: readonly Resource[]
	readonly server: Server | undefined
	readonly answers: readonly string[]
	readonly answeredCounties: readonly string[]
}

function shaped(json: string, url: string): Shaped {
	const bad = (reason: string, cause?: unknown) => new Fault('dataset/bad-manifest', { url, reason }, cause)
	let parsed: unknown
	try {
		parsed = JSON.parse(json)
	} catch (error) {
		throw bad('JSON', error)
	}
	if (!isRecord(parsed)) throw bad('JSON')
	const { version, resources, engine, synthetic, answers = [], answered_counties: counties = [] } = parsed
	if (typeof version !== 'string' || version === '') throw bad('version')
	if (!Array.isArray(resources)) throw bad('resources')
	if (!Array.isArray(answers) || !answers.every(isAnswerName)) throw bad('answers')
	if (!Array.isArray(counties) || !counties.every(isCountyCode)) throw bad('answered_counties')
	return {
		version,
		server: engine === undefined ? undefined : serverOf(engine, bad),
		synthetic: synthetic === true,
		answers,
		answeredCounties: counties,
		resources: resources.map((resource: unknown, at) => {
			const where = `resources[${String(at)}]`
			if (!isRecord(resource)) throw bad(where)
			const { name, path, format, bytes, schema, tables } = resource
			if (typeof name !== 'string' || typeof path !== 'string') throw bad(where)
			// A package lists its own files only, as the Frictionless specification asks.
			if (!/^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/.test(path)) throw bad(`${where}.path`)
			const extension = path.slice(path.lastIndexOf('.') + 1)
			return {
				name,
				path,
				format: typeof format === 'string' ? format : extension,
				bytes: typeof bytes === 'number' ? bytes : 0,
				constraints: constraintsOf(schema),
				holds: Array.isArray(tables) ? tables.map(String) : [],
			}
		}),
	}
}

/** `{ "kind": "clickhouse", "url": …, "database": …, "user": … }` */
function serverOf(engine: unknown, bad: (reason: string) => Fault): Server {
	if (!isRecord(engine) || engine['kind'] !== 'clickhouse') throw bad('engine.kind')
	const { url, database, user } = engine
	// Resolved against the page where it asks: `/clickhouse/` is a proxy of the site itself.
	if (typeof url !== 'string' || !URL.canParse(url, 'https://localhost/')) throw bad('engine.url')
	if (typeof database !== 'string' || database === '') throw bad('engine.database')
	if (typeof user !== 'string' || user === '') throw bad('engine.user')
	return { url, database, user }
}

const isAnswerName = (name: unknown): name is string =>
	typeof name === 'string' && /^[0-9a-f]{16}$/.test(name)

const isCountyCode = (code: unknown): code is string => typeof code === 'string' && /^\d{6}$/.test(code)

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value)
