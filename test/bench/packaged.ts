import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TABLES, type TableName } from '../../src/schema/schema.ts'

const PUBLISHED = 'public/data'

/** The newest published version. */
export async function newest(): Promise<string> {
	const text = await readFile(join(PUBLISHED, 'versions.json'), 'utf8')
	const [first] = JSON.parse(text) as readonly { readonly version: string }[]
	if (!first) throw new Error('public/data/versions.json lists no version: run `npm run data`.')
	return first.version
}

/** A table of a published version as CSV. */
export const published = (version: string, table: TableName): Promise<string> =>
	readFile(join(PUBLISHED, version, `${table}.csv`), 'utf8')

/** A made-up package in a new folder: tables of a published version as CSV, changed. The page makes the models that are not among them. */
export async function packaged(
	version: string,
	name: string,
	change: (text: string, table: TableName) => string,
	tables: readonly TableName[] = TABLES,
): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'county-mirror-'))
	for (const table of tables)
		await writeFile(join(folder, `${table}.csv`), change(await published(version, table), table))
	const resources = tables.map((table) => ({ name: table, path: `${table}.csv`, format: 'csv' }))
	await writeFile(join(folder, 'datapackage.json'), JSON.stringify({ name, version: '00000000', resources }))
	return folder
}
