import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { NORMALIZED, TABLES, type Tables } from '../src/schema/schema.ts'
import { prune } from './completions.ts'
import { csv } from '../src/dataset/write-csv.ts'
import { dataPackage } from './datapackage.ts'
import type { InputFile } from './inputs.ts'
import { modelCsvs } from './models.ts'
import { writeParquet } from './parquet.ts'
import { dataVersion, succeed, type Version } from './versions.ts'

/** Writes one CSV a table that was read, removes those of tables that are no more, and gives the CSVs of all tables. */
export async function normalize(tables: Tables, folder: string): Promise<ReadonlyMap<string, string>> {
	const csvs = new Map(NORMALIZED.map((table) => [`${table}.csv`, csv(table, tables[table])]))
	await mkdir(folder, { recursive: true })
	for (const name of await readdir(folder))
		if (name.endsWith('.csv') && !csvs.has(name)) await rm(join(folder, name))
	for (const [name, text] of csvs) await writeFile(join(folder, name), text)
	const models = await modelCsvs(folder)
	return new Map(TABLES.map((table) => [`${table}.csv`, models.get(table) ?? csvs.get(`${table}.csv`) ?? '']))
}

/** Publishes the CSVs as a version of their own, unless that version was released; returns all versions. */
export async function publish(
	csvs: ReadonlyMap<string, string>,
	{ tables, files }: { readonly tables: Tables; readonly files: readonly InputFile[] },
	folder: string,
): Promise<readonly Version[]> {
	const version = dataVersion([...csvs.values()])
	const before = await versions(folder)
	const after = succeed(before, version)
	for (const it of before)
		if (it.released === null) await rm(join(folder, it.version), { recursive: true, force: true })
	if (!after.some((it) => it.version === version && it.released !== null))
		await writePackage(csvs, { tables, files }, { version, folder: join(folder, version) })
	await writeVersions(after, folder)
	await prune(folder)
	return after
}

async function writePackage(
	csvs: ReadonlyMap<string, string>,
	{ tables, files }: { readonly tables: Tables; readonly files: readonly InputFile[] },
	{ version, folder }: { readonly version: string; readonly folder: string },
): Promise<void> {
	await mkdir(join(folder, 'disclosures'), { recursive: true })
	for (const [name, text] of csvs) await writeFile(join(folder, name), text)
	await writeParquet(folder)
	const names = TABLES.flatMap((table) => [`${table}.csv`, `${table}.parquet`])
	const bytes = await Promise.all(
		names.map(async (name) => [name, new Uint8Array(await readFile(join(folder, name)))] as const),
	)
	// A text that was not read as a document is none of the package.
	const texts = tables.document.map(({ source_file, title }) => {
		const file = files.find(({ name }) => name === source_file)
		if (!file) throw new Error(`${source_file} is in table document but was not read.`)
		return { path: `disclosures/${source_file}`, bytes: file.bytes, title }
	})
	for (const { path, bytes } of texts) await writeFile(join(folder, path), bytes)
	await writeFile(join(folder, 'datapackage.json'), json(dataPackage(version, new Map(bytes), texts)))
}

/** The versions published in a folder, newest first; none where nothing was published yet. */
async function versions(folder: string): Promise<readonly Version[]> {
	await mkdir(folder, { recursive: true })
	if (!(await readdir(folder)).includes('versions.json')) return []
	return JSON.parse(await readFile(join(folder, 'versions.json'), 'utf8')) as Version[]
}

export const writeVersions = (all: readonly Version[], folder: string): Promise<void> =>
	writeFile(join(folder, 'versions.json'), json(all))

const json = (value: object) => `${JSON.stringify(value, null, '\t')}\n`
