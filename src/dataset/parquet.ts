import { parquetMetadataAsync, parquetRead, type SchemaElement } from 'hyparquet'
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
	const scales = new Map(metadata.schema.map((element) => [element.name, scaleOf(element)]))
	await parquetRead({
		file: buffer,
		metadata,
		columns: [...columns.keys()],
		onChunk: ({ columnName, columnData, rowStart }) => {
			const target = columns.get(columnName)
			const scale = scales.get(columnName)
			for (let at = 0; at < columnData.length; at++) {
				const value: unknown = columnData[at]
				if (target) target[rowStart + at] = scale && typeof value === 'number' ? nearest(value, scale) : value
			}
		},
	})
	return { rows, columns }
}

const scaleOf = ({ converted_type: type, scale }: SchemaElement): number | undefined =>
	type === 'DECIMAL' ? scale : undefined

/** hyparquet multiplies a DECIMAL’s digits by 10⁻ˢᶜᵃˡᵉ, which is not the nearest number: 1000 × 0.0001 < 0.1. */
const nearest = (value: number, scale: number): number => Math.round(value * 10 ** scale) / 10 ** scale
