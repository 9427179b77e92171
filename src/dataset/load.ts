import type { Loadable, Queryable } from '../engine/engine.ts'
import { MODELS, TABLES, type TableName } from '../schema/schema.ts'
import type { Decode, Decoded } from './decode.ts'
import type { FetchBytes } from './fetch.ts'
import type { Progress } from './filling.ts'
import { checkForeignKeys } from './foreign-keys.ts'
import { addressOf, attachDatabase } from './attach.ts'
import type { Manifest, TableFile } from './manifest.ts'
import type { OnDemandEngine } from './on-demand.ts'
import { deferredViews, macros, sqlViews } from './relations.ts'
import { createTable } from './tables.ts'

/** What was loaded. */
export interface Dataset {
	readonly version: string
	readonly rows: Readonly<Record<TableName, number>>
	/** Tables whose CSV was not UTF-8 and was read as GB18030: worth a look. */
	readonly gb18030: readonly TableName[]
}

/** For Node: the readers are fetched only where they are used, and the page uses those of its worker. */
const here: Decode = async (...file) => (await import('./decode.ts')).decode(...file)

/** A table of a package on its way: fetched and decoded, whether an engine is there yet or not. */
export interface Reading {
	readonly table: TableFile
	readonly decoded: Promise<Decoded>
}

/**
 * Begins to read all tables of a package; what goes wrong with one is thrown where it is loaded.
 */
export function beginReading(
	{ tables }: Pick<Manifest, 'tables'>,
	fetchBytes: FetchBytes,
	decode: Decode,
): Reading[] {
	return tables.map((table) => {
		const { path, format, constraints } = table
		const read = async () => decode(table.table, format, await fetchBytes(path), constraints)
		const decoded = read()
		// Nobody waits for it until there is an engine; `load` does, and throws it.
		decoded.catch(() => undefined)
		return { table, decoded }
	})
}

/**
 * Fills a fresh engine with a package, makes the models that it lacks, creates macros and views, and locks it. A package
 * with databases wants an engine of `onDemand`.
 * @param readings where the reading of the package has begun already
 * @throws Fault `dataset/…` about the first file that cannot be used; an engine loaded before is not touched.
 */
export async function load(
	engine: Loadable & Pick<Queryable, 'ask'> & Partial<Pick<OnDemandEngine, 'defer'>>,
	manifest: Manifest,
	fetchBytes: FetchBytes,
	progress: Progress,
	decode: Decode = here,
	readings: readonly Reading[] = beginReading(manifest, fetchBytes, decode),
): Promise<Dataset> {
	// One message to the engine for all of them: each would wait for its turn.
	const attached = new Set(manifest.databases.flatMap(({ tables }) => tables))
	const own = TABLES.filter((table) => !attached.has(table) && !lacking(manifest, table))
	// Before anything else, and one by one: once its interpreter is warm, be it of reading a long text, WebKit traps where a macro
	// with a lambda is created.
	const isWhole = manifest.databases.length === 0
	const tables = [...own.map(createTable), ...(isWhole ? sqlViews() : [])].join(';\n')
	// Sent together: the engine takes one after the other, and none waits for the page in between.
	await Promise.all([...macros(), tables].map((sql) => engine.run(sql)))
	if (!isWhole) await attachOnDemand(engine, manifest)
	const total = manifest.tables.reduce((sum, { bytes }) => sum + bytes, 0)
	let done = 0
	const loaded = await Promise.all(
		readings.map(async ({ table: { table, bytes }, decoded }) => {
			const { ipc, rows, encoding } = await decoded
			if (rows > 0) await engine.insert(table, ipc)
			done += bytes
			progress(done, total)
			return { table, rows, encoding }
		}),
	)
	await checkForeignKeys(engine, manifest.tables)
	if (isWhole) await complete(engine, manifest.missing, decode)
	await engine.lock()
	return {
		version: manifest.version,
		rows: Object.fromEntries(
			TABLES.map((table) => [table, loaded.find((it) => it.table === table)?.rows ?? 0]),
		) as Record<TableName, number>,
		gb18030: loaded.filter(({ encoding }) => encoding === 'gb18030').map(({ table }) => table),
	}
}

/** Databases are attached, and what reads their tables is made, when a question first names them. */
async function attachOnDemand(
	engine: Loadable & Partial<Pick<OnDemandEngine, 'defer'>>,
	{ databases, url }: Manifest,
): Promise<void> {
	if (!engine.defer) throw new Error('Databases of a package are attached by an engine of `onDemand`.')
	for (const database of databases) await engine.admitFile(addressOf(url, database))
	engine.defer([
		...databases.map(attachDatabase(url)),
		...deferredViews(databases.flatMap(({ views }) => views)),
	])
}

/** Models are not made in the page from tables too large to be loaded: one that such a package lacks is not there. */
const lacking = ({ databases, missing }: Manifest, table: TableName): boolean =>
	databases.length > 0 && missing.includes(table) && MODELS.some((model) => model === table)

/** Older packages, and those of others, have no models, and lack reference tables that models read: this site's stand in. */
async function complete(engine: Loadable, missing: readonly TableName[], decode: Decode): Promise<void> {
	const models = MODELS.filter((model) => missing.includes(model))
	if (models.length === 0) return
	const [{ fillModels }, { defaults }] = await Promise.all([
		import('../models/models.ts'),
		import('./defaults.ts'),
	])
	for (const [table, text] of defaults)
		if (missing.includes(table)) {
			const { ipc } = await decode(table, 'csv', new TextEncoder().encode(text))
			await engine.insert(table, ipc)
		}
	for (const sql of fillModels(models)) await engine.run(sql)
}
