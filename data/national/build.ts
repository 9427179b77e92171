import type { DuckDBConnection } from '@duckdb/node-api'
import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { NORMALIZED } from '../../src/schema/schema.ts'
import type { Extent } from './arguments.ts'
import { databasesOf, writeDatabase } from './databases.ts'
import { nationalPackage } from './manifest.ts'
import { begin, drawSlice, drawWhole, IN_DATABASE, STATEMENTS, WHOLE, writeWhole } from './slices.ts'
import { inTurn, ofEach, openWorkers } from './workers.ts'

/** What was written. */
export interface Built {
	readonly version: string
	readonly disclosures: number
	readonly indicators: number
	/** Size of the databases together. */
	readonly bytes: number
}

interface Options {
	/** Where the published tables lie. */
	readonly normalized?: string
	readonly rowGroup?: number
	/** Disclosures that are drawn at a time: rows do not depend on it, memory does. */
	readonly sliceSize?: number
}

/**
 * Draws a made-up country from the tables in data/normalized and writes it as a data package: rows, then models by the same
 * SQL as every package, slice by slice, then databases sorted by disclosure, and reference tables as Parquet. Rows never pass
 * through Node, and what is held in memory does not grow with the country.
 */
export async function buildNational(
	extent: Extent,
	out: string,
	{ normalized = join('data', 'normalized'), rowGroup, sliceSize = 512 }: Options = {},
): Promise<Built> {
	const [staged, temporary] = [join(out, 'staged'), join(out, 'temporary')]
	const clear = async () => {
		for (const folder of [staged, temporary]) await rm(folder, { recursive: true, force: true })
	}
	await clear()
	await mkdir(staged, { recursive: true })
	const workers = await openWorkers(temporary)
	try {
		const [slices = []] = await ofEach(workers, (worker) => begin(worker, extent, normalized, sliceSize))
		await inTurn(workers, slices, (worker, slice) => drawSlice(worker, slice, staged))
		let facts: Pick<Built, 'disclosures' | 'indicators'> = { disclosures: 0, indicators: 0 }
		await inTurn(workers, [staged], async (worker) => {
			await drawWhole(worker, staged)
			await writeWhole(worker, out)
			facts = await factsOf(worker)
		})
		const databases = databasesOf(IN_DATABASE)
		await inTurn(workers, databases, (worker, database) =>
			writeDatabase(worker, database, staged, out, rowGroup),
		)
		const version = `synthetic-${(await digest(extent, normalized)).slice(0, 8)}`
		const manifest = await nationalPackage({ version, extent, out, databases, whole: WHOLE })
		await writeFile(join(out, 'datapackage.json'), `${JSON.stringify(manifest, null, '\t')}\n`)
		const sizes = databases.map(async ({ file }) => (await stat(join(out, file))).size)
		return { version, ...facts, bytes: (await Promise.all(sizes)).reduce((sum, size) => sum + size) }
	} finally {
		for (const worker of workers) worker.close()
		await clear()
	}
}

async function factsOf(connection: DuckDBConnection): Promise<Pick<Built, 'disclosures' | 'indicators'>> {
	const reader = await connection.runAndReadAll(
		'SELECT (SELECT count(*) FROM document)::INTEGER, (SELECT count(*) FROM indicator)::INTEGER',
	)
	const [disclosures = 0, indicators = 0] = (reader.getRows()[0] ?? []) as number[]
	return { disclosures, indicators }
}

/** The same extent, sample and statements give the same version. */
async function digest(extent: Extent, normalized: string): Promise<string> {
	const hash = createHash('sha256').update(JSON.stringify(extent))
	for (const table of NORMALIZED) hash.update(await readFile(join(normalized, `${table}.csv`)))
	for (const sql of STATEMENTS) hash.update(sql)
	hash.update(JSON.stringify(databasesOf(IN_DATABASE)))
	return hash.digest('hex')
}
