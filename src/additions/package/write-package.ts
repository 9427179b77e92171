import { strToU8, zip, type AsyncZippable } from 'fflate'
import { sha256 } from '../../base/sha256.ts'
import { csv } from '../../dataset/write-csv.ts'
import { CSV_RESOURCE, frictionless } from '../../schema/frictionless.ts'
import { NORMALIZED, type Row, type TableName } from '../../schema/schema.ts'
import { FORMAT, type FileToPack } from './own-package.ts'
import { text } from './text.ts'

/**
 * A data package as a ZIP: the files as they are, the rows that were read from them as one CSV a table, and what the reader
 * said of them. `made` is the moment, ISO 8601; the same input gives the same bytes.
 */
export async function writePackage(
	files: readonly FileToPack[],
	made: string,
	version: string,
): Promise<Uint8Array> {
	const originals = files.map(({ record, bytes }) => ({ path: pathOf(record), record, bytes }))
	const tables = NORMALIZED.flatMap((table): { table: TableName; path: string; bytes: Uint8Array }[] => {
		const rows = rowsOf(files, table)
		return rows.length > 0 ? [{ table, path: `rows/${table}.csv`, bytes: strToU8(csv(table, rows)) }] : []
	})
	const description = {
		profile: 'data-package',
		name: 'county-mirror-own-files',
		title: `${text.zh.title} · ${text.en.title}`,
		description: `${text.zh.description}${text.en.description}`,
		created: made,
		county_mirror: {
			format: FORMAT,
			data_version: version,
			files: originals.map(({ path, record }) => ({ path, ...record })),
		},
		resources: await Promise.all([
			...originals.map(async ({ path, record, bytes }, at) => ({
				name: `original-${String(at + 1)}`,
				path,
				...(await measured(bytes)),
				profile: 'data-resource',
				title: record.name,
			})),
			...tables.map(async ({ table, path, bytes }) => ({
				name: table,
				path,
				...(await measured(bytes)),
				...CSV_RESOURCE,
				...frictionless(table),
			})),
		]),
	}
	return zipped(
		{
			'datapackage.json': strToU8(`${JSON.stringify(description, undefined, '\t')}\n`),
			...Object.fromEntries(originals.map(({ path, bytes }) => [path, bytes])),
			...Object.fromEntries(tables.map(({ path, bytes }) => [path, bytes])),
		},
		made,
	)
}

/** Rows of all documents; a county or department that several name stands once. */
function rowsOf(files: readonly FileToPack[], table: TableName): Row<TableName>[] {
	const rows = files.flatMap(({ documents }) =>
		documents.flatMap((one) => (one as Partial<Record<TableName, readonly Row<TableName>[]>>)[table] ?? []),
	)
	const key = { county: 'county_code', department: 'department_id' }[table as string]
	if (key === undefined) return rows
	return [...new Map(rows.map((row) => [row[key as keyof typeof row], row])).values()]
}

/** A path that every operating system takes, and that no two files share. */
const pathOf = ({ sha256, name }: { readonly sha256: string; readonly name: string }): string =>
	`originals/${sha256.slice(0, 8)}-${name
		.replace(/^.*[/\\]/, '')
		.replace(/[^\p{L}\p{N}._-]+/gu, '_')
		.slice(-100)}`

const measured = async (bytes: Uint8Array) => ({
	bytes: bytes.byteLength,
	hash: `sha256:${await sha256(bytes)}`,
})

const zipped = (files: AsyncZippable, made: string): Promise<Uint8Array> =>
	new Promise((resolve, reject) => {
		zip(files, { level: 6, mtime: new Date(made) }, (error, bytes) => {
			if (error) reject(error)
			else resolve(bytes)
		})
	})
