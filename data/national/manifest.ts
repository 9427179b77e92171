import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { frictionless } from '../../src/schema/frictionless.ts'
import type { TableName } from '../../src/schema/schema.ts'

import type { Extent } from './arguments.ts'
import type { Database } from './databases.ts'

/** What the manifest of a made-up package is made from. */
interface Contents {
	readonly version: string
	readonly extent: Extent
	readonly out: string
	readonly databases: readonly Database[]
	readonly whole: readonly TableName[]
}

/** A data package whose large tables stand in databases; `synthetic` is what the page shows wherever its numbers go. */
export async function nationalPackage({ version, extent, out, databases, whole }: Contents): Promise<object> {
	return {
		profile: 'data-package',
		name: 'county-mirror-synthetic',
		title: '合成数据：不是任何县的披露 · Synthetic data: no county disclosed it',
		description:
			'按已公布披露文件的样式和分布抽取，只有县名是真的。Drawn in the shape of the published disclosures; only the names of counties are real.',
		version,
		synthetic: true,
		parameters: extent,
		licenses: [
			{ name: 'CC0-1.0', path: 'https://creativecommons.org/publicdomain/zero/1.0/', title: 'CC0 1.0' },
		],
		resources: [
			...(await Promise.all(
				whole.map(async (table) => ({
					name: `${table}-parquet`,
					...(await file(out, `${table}.parquet`)),
					profile: 'data-resource',
					format: 'parquet',
					mediatype: 'application/vnd.apache.parquet',
					...frictionless(table),
				})),
			)),
			...(await Promise.all(
				databases.map(async ({ file: path, tables, views }) => ({
					name: path.replace('.', '-'),
					...(await file(out, path)),
					profile: 'data-resource',
					format: 'duckdb',
					mediatype: 'application/vnd.duckdb.file',
					title: '数据库文件：按需分段读取 · Database file, read in parts as needed',
					tables: [...tables, ...views],
				})),
			)),
		],
	}
}

async function file(folder: string, path: string) {
	const hash = createHash('sha256')
	for await (const part of createReadStream(join(folder, path))) hash.update(part as Buffer)
	return { path, bytes: (await stat(join(folder, path))).size, hash: `sha256:${hash.digest('hex')}` }
}
