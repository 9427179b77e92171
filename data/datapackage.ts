import { createHash } from 'node:crypto'
import { CSV_RESOURCE, frictionless } from '../src/schema/frictionless.ts'
import { TABLES, type TableName } from '../src/schema/schema.ts'

/** A published disclosure: its path in the package, its bytes and its title. */
export interface PublishedText {
	readonly path: string
	readonly bytes: Uint8Array
	readonly title: string
}

/** The Frictionless Data Package of one version: `files` holds a CSV and a Parquet file of every table. */
export function dataPackage(
	version: string,
	files: ReadonlyMap<string, Uint8Array>,
	disclosures: readonly PublishedText[],
): object {
	return {
		profile: 'data-package',
		name: 'county-mirror',
		title: '县镜：县级部门预算披露 · County Mirror: budget disclosures of Chinese counties',
		description:
			'金额单位为元；每一行都注明出自哪份披露文件的哪几行。Amounts are in yuan; every row names the lines of the disclosure it was read from.',
		version,
		licenses: [
			{
				name: 'CC-BY-4.0',
				path: 'https://creativecommons.org/licenses/by/4.0/',
				title: 'Creative Commons Attribution 4.0 International',
			},
		],
		resources: [
			...TABLES.flatMap((table) => [csvResource(table, files), parquetResource(table, files)]),
			...disclosures.map(textResource),
		],
	}
}

function csvResource(table: TableName, files: ReadonlyMap<string, Uint8Array>): object {
	return {
		name: table,
		...file(`${table}.csv`, files),
		...CSV_RESOURCE,
		...frictionless(table),
	}
}

function parquetResource(table: TableName, files: ReadonlyMap<string, Uint8Array>): object {
	return {
		name: `${table}-parquet`,
		...file(`${table}.parquet`, files),
		profile: 'data-resource',
		format: 'parquet',
		mediatype: 'application/vnd.apache.parquet',
		...frictionless(table),
	}
}

const textResource = ({ path, bytes, title }: PublishedText): object => ({
	name: path.replace(/^.*\//, '').replace(/\.txt$/, ''),
	path,
	...measured(bytes),
	profile: 'data-resource',
	format: 'txt',
	mediatype: 'text/plain',
	encoding: 'utf-8',
	title,
})

function file(path: string, files: ReadonlyMap<string, Uint8Array>): object {
	const bytes = files.get(path)
	if (!bytes) throw new Error(`${path} was not written, so the data package cannot describe it.`)
	return { path, ...measured(bytes) }
}

const measured = (bytes: Uint8Array) => ({
	bytes: bytes.byteLength,
	hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
})
