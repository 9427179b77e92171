import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readManifest } from '../../src/dataset/manifest.ts'

/** Attaches the databases of a package in native DuckDB, and gives their tables the names that they have in the page. */
async function attachPackage(connection: DuckDBConnection, folder: string): Promise<void> {
	const path = join(folder, 'datapackage.json')
	const { databases } = readManifest(await readFile(path, 'utf8'), path)
	for (const [at, { path: file, tables, views }] of databases.entries()) {
		const name = `country_${String(at)}`
		await connection.run(`ATTACH '${join(folder, file)}' AS ${name} (READ_ONLY)`)
		for (const table of [...tables, ...views])
			await connection.run(`CREATE VIEW "${table}" AS FROM ${name}."${table}"`)
	}
}

/** Native DuckDB over the databases of a package. */
export async function openPackage(
	folder: string,
	options: Readonly<Record<string, string>> = {},
): Promise<DuckDBConnection> {
	const connection = await (await DuckDBInstance.create(':memory:', { ...options })).connect()
	await attachPackage(connection, folder)
	return connection
}
