import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readManifest, type Manifest } from '../../src/dataset/manifest.ts'
import { access, checkOf, creation, databaseOf, viewCreation, type Publication } from './plan.ts'
import { MODELS } from '../../src/schema/schema.ts'
import { openContents, type PackageContents } from './contents.ts'
import type { Execute } from './server.ts'
import { functions } from './statements.ts'

export interface Target {
	/** The folder of the package. */
	readonly folder: string
	/** The address under which readers reach the server. */
	readonly readerUrl: string
	readonly user: string
	readonly engine: string
	/** Models that the package was made without and that stay empty on the server, as they do in the page. */
	readonly without: readonly string[]
	/** Makes users, profile and quota; false where an administrator does so by the printed statements. */
	readonly access: boolean
}

export async function manifestOf({ folder, without }: Target): Promise<Manifest> {
	const path = join(folder, 'datapackage.json')
	const manifest = readManifest(await readFile(path, 'utf8'), path)
	const other = manifest.tables.find(({ format }) => format !== 'parquet')
	const model = MODELS.find((table) => manifest.missing.includes(table) && !without.includes(table))
	if (model)
		throw new Error(
			`${path}: the model ${model} is missing; npm run data makes it, and --without ${model} leaves it empty.`,
		)
	if (other) throw new Error(`${path}: table ${other.table} has no Parquet file; npm run data writes them.`)
	return manifest
}

export const publicationOf = ({ version }: Manifest, { user, engine }: Target): Publication => ({
	version,
	user,
	engine,
})

/**
 * Publishes a package: a database of its own, filled and compared with the package before anyone is let in. Readers are switched
 * over by `engine` in its `datapackage.json`, which is written last and put in its place in one step; whoever has the page open
 * stays with the database of before, which stays.
 * @throws Error where the database exists, a function says something else, or a count or a sum differs; then nothing is switched
 */
export async function publish(execute: Execute, target: Target, tell: (line: string) => void): Promise<void> {
	const manifest = await manifestOf(target)
	const publication = publicationOf(manifest, target)
	const database = databaseOf(manifest.version)
	await createFunctions(execute)
	for (const sql of creation(publication)) await execute(sql)
	const contents = await openContents(target.folder, manifest)
	try {
		for (const { table, files } of contents.tables)
			for await (const body of files())
				await execute(`INSERT INTO "${table}" FORMAT Parquet`, { database, body })
		for (const sql of viewCreation(publication)) await execute(sql, { database })
		const rows = await compare(execute, database, contents)
		tell(
			`${database}: ${String(contents.tables.length)} tables, ${String(rows)} rows, counts and sums as in the package`,
		)
	} finally {
		await contents.close()
	}
	if (target.access) for (const sql of access(publication)) await execute(sql)
	const file = join(target.folder, 'datapackage.json')
	const described = JSON.parse(await readFile(file, 'utf8')) as Readonly<Record<string, unknown>>
	const engine = { kind: 'clickhouse', url: target.readerUrl, database, user: target.user }
	await writeFile(`${file}.new`, `${JSON.stringify({ ...described, engine }, null, '\t')}\n`)
	await rename(`${file}.new`, file)
	tell(`${file}: readers are answered by ${target.readerUrl}`)
}

/** Functions are the server's, and shared by all versions: one that says something else is not replaced. */
async function createFunctions(execute: Execute): Promise<void> {
	const known = new Set(
		(await execute("SELECT name FROM system.functions WHERE origin = 'SQLUserDefined'")).split('\n'),
	)
	for (const [name, sql] of functions()) {
		if (!known.has(name)) await execute(sql)
		else {
			const was = await execute(
				`SELECT create_query FROM system.functions WHERE name = '${name}' FORMAT TSVRaw`,
			)
			const is = await execute(`SELECT formatQuerySingleLine($mirror$${sql}$mirror$) FORMAT TSVRaw`)
			if (was.trim() !== is.trim())
				throw new Error(
					`The server has a function ${name} that says something else: ${was.trim()}\nDrop it, or use a server of its own.`,
				)
		}
	}
}

/** Counts and sums of money of every table, asked of both engines. */
async function compare(execute: Execute, database: string, contents: PackageContents): Promise<number> {
	let rows = 0
	for (const { table, from } of contents.tables) {
		const check = await contents.connection.runAndReadAll(`${checkOf(table)}${from}`)
		const wanted = check.getRows()[0]?.map(String) ?? []
		const found = (await execute(`${checkOf(table)}"${database}"."${table}" FORMAT TabSeparated`))
			.trim()
			.split('\t')
		if (differs(wanted, found))
			throw new Error(
				`Table ${table}: the package has ${wanted.join(', ')}; the server ${found.join(', ')} (rows, then sums in yuan).`,
			)
		rows += Number(wanted[0])
	}
	return rows
}

/** Zeros at the end are no difference: engines print them or not. */
const differs = (wanted: readonly string[], found: readonly string[]): boolean =>
	wanted.length !== found.length || wanted.some((text, at) => plain(text) !== plain(found[at] ?? ''))
const plain = (text: string): string => text.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')
