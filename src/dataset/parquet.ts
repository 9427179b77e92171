import { parquetMetadataAsync, parquetRead } from 'hyparquet'
import { Fault } from '../base/fault.ts'
import type { TableName } from '../schema/schema.ts'
import type { Found } from './read.ts'
import { columnsOf } from './tables.ts'

/** The columns of a Parquet file that the schema knows, uncompressed or Snappy. */
export async function readParquet(table: TableName, bytes: Uint8Array): Promise<Found> {
	try {
		return await columnsFrom(table, bytes)
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error)
		throw new Fault('dataset/unreadable-file', { file: `${table}.parquet`, reason }, error)
	}
}

async function columnsFrom(table: TableName, bytes: Uint8Array): Promise<Found> {
	const buffer = bytes.slice().buffer
	const metadata = await parquetMetadataAsync(buffer)
	const rows = Number(metadata.num_rows)
	const inFile = new Set(metadata.schema.map(({ name }) => name))
	const columns = new Map(
		columnsOf(table)
			.filter(([name]) => inFile.has(name))
			.map(([name]) => [name, Array<unknown>(rows).fill(null)]),
	)
	if (columns.size === 0 || rows === 0) return { rows, columns }
	await parquetRead({
		file: buffer,
		metadata,
		columns: [...columns.keys()],
		onChunk: ({ columnName, columnData, rowStart }) => {
			const target = columns.get(columnName)
			for (let at = 0; at < columnData.length; at++) if (target) target[rowStart + at] = columnData[at]
		},
	})
	return { rows, columns }
}
