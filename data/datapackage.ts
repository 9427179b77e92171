import { createHash } from 'node:crypto'
import type { Column, TableSchema } from '../src/schema/column.ts'
import { schema, TABLES, type TableName } from '../src/schema/schema.ts'

/** A published disclosure: its path in the package, its bytes and its title. */
export interface PublishedText {
	readonly path: string
	readonly bytes: Uint8Array
	readonly title: string
}

const FRICTIONLESS = {
	text: 'string',
	integer: 'integer',
	number: 'number',
	money: 'number',
	flag: 'boolean',
} as const

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
		profile: 'tabular-data-resource',
		format: 'csv',
		mediatype: 'text/csv',
		encoding: 'utf-8',
		dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true },
		...described(table),
	}
}

function parquetResource(table: TableName, files: ReadonlyMap<string, Uint8Array>): object {
	return {
		name: `${table}-parquet`,
		...file(`${table}.parquet`, files),
		profile: 'data-resource',
		format: 'parquet',
		mediatype: 'application/vnd.apache.parquet',
		...described(table),
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

/** Titles are Chinese, descriptions English, for the table and every field alike. */
function described(table: TableName): object {
	const { zh, en, key, columns }: TableSchema = schema[table]
	const fields = Object.entries(columns).map(([name, column]) => field(name, column, key))
	// A primary key may not be NULL, which the department of a county's own denominators is.
	const primary = key.every((name) => columns[name]?.required)
	return {
		title: zh,
		description: en,
		schema: { fields, ...(primary && { primaryKey: key }), missingValues: [''] },
	}
}

const field = (name: string, { type, required, values, zh, en }: Column, key: readonly string[]): object => ({
	name,
	type: FRICTIONLESS[type],
	title: zh,
	description: en,
	constraints: {
		required: required ?? false,
		...(key.length === 1 && key[0] === name && { unique: true }),
		...(values && { enum: values }),
	},
})
