import { columnNames } from '../../ingest/cells/headed-tables.ts'
import { PART, type TextTable } from './text-table.ts'
import type { OwnType } from './column-type.ts'

/** What of a Parquet schema says which type a column has. */
interface Element {
	readonly name: string
	readonly type?: string
	converted_type?: string
	logical_type?: { readonly type: string }
	readonly scale?: number
	readonly precision?: number
	readonly num_children?: number
}

/**
 * A Parquet file as a table: every column of the type that it declares. A decimal is read from its digits, never by way of a
 * floating number; what is nested is text. One of its row groups is held at a time. Undefined for a file without rows.
 * @throws what the library throws
 */
export async function parquetTable(bytes: Uint8Array): Promise<TextTable | undefined> {
	const { parquetMetadataAsync, parquetRead } = await import('hyparquet')
	const file = Uint8Array.from(bytes).buffer
	const metadata = await parquetMetadataAsync(file)
	const [, ...elements] = metadata.schema as Element[]
	const tops = topLevel(elements)
	const columns = tops.map((element) => ({ element, declared: declaredType(element) }))
	// The library would make a floating number of a decimal: without its annotation the digits come as they are stored.
	for (const { element } of columns)
		if (isDecimal(element)) {
			delete element.converted_type
			delete element.logical_type
		}
	const rows = Number(metadata.num_rows)
	if (rows === 0) return undefined
	const names = columnNames(tops.map(({ name }) => name))
	return {
		sheet: '',
		columns: columns.map(({ declared }, at) => ({ name: names[at] ?? '', declared })),
		rows,
		async *parts() {
			let begin = 0
			for (const group of metadata.row_groups) {
				const end = begin + Number(group.num_rows)
				const read = new Map<string, Chunk[]>(tops.map(({ name }) => [name, []]))
				await parquetRead({
					file,
					metadata,
					utf8: false,
					rowStart: begin,
					rowEnd: end,
					onChunk: ({ columnName, columnData, rowStart }) => {
						read.get(columnName)?.push({ from: rowStart, cells: columnData })
					},
				})
				for (let from = begin; from < end; from += PART) {
					const to = Math.min(end, from + PART)
					const cells = columns.map(({ element, declared }) =>
						writtenRows(read.get(element.name) ?? [], declared, from, to),
					)
					yield {
						rows: to - from,
						cell: (column, row) => cells[column]?.[row] ?? '',
						line: (row) => from + row + 1,
					}
				}
				begin = end
			}
		},
	}
}

/** Cells of a column from a row on, as the library reads them. */
interface Chunk {
	readonly from: number
	readonly cells: ArrayLike<unknown>
}

/** The texts of some rows of a column. */
function writtenRows(
	chunks: readonly Chunk[],
	declared: OwnType,
	from: number,
	to: number,
): readonly string[] {
	const texts = Array.from({ length: to - from }, () => '')
	for (const { from: begin, cells } of chunks)
		for (let at = Math.max(0, from - begin); at < cells.length && begin + at < to; at += 1)
			texts[begin + at - from] = written(cells[at], declared)
	return texts
}

/** Elements that are columns themselves; those within a nested one are skipped. */
function topLevel(elements: readonly Element[]): readonly Element[] {
	const found: Element[] = []
	let skip = 0
	for (const element of elements) {
		if (skip === 0) found.push(element)
		else skip -= 1
		skip += element.num_children ?? 0
	}
	return found
}

const isDecimal = ({ converted_type, logical_type }: Element) =>
	converted_type === 'DECIMAL' || logical_type?.type === 'DECIMAL'

function declaredType(element: Element): OwnType {
	const { type, converted_type: converted, logical_type: logical, scale = 0, precision = 0 } = element
	if (isDecimal(element)) return { sql: 'DECIMAL', precision: precision <= 18 ? 18 : 38, scale }
	if (converted === 'DATE' || logical?.type === 'DATE') return { sql: 'DATE' }
	if (type === 'BOOLEAN') return { sql: 'BOOLEAN' }
	const isPlain = !/TIME/.test(`${converted ?? ''}${logical?.type ?? ''}`)
	// Half of them are more than a signed number of as many bits holds.
	if (converted === 'UINT_64') return { sql: 'DECIMAL', precision: 38, scale: 0 }
	if ((type === 'INT32' || type === 'INT64') && isPlain) return { sql: 'BIGINT' }
	if (type === 'DOUBLE' || type === 'FLOAT') return { sql: 'DOUBLE' }
	return { sql: 'VARCHAR' }
}

/** A value as the text that gives it back in its type. */
function written(value: unknown, type: OwnType): string {
	if (value === null || value === undefined) return ''
	if (type.sql === 'DECIMAL') return decimal(value, type.scale)
	if (value instanceof Date) {
		const iso = Number.isNaN(value.getTime()) ? '' : value.toISOString()
		return type.sql === 'DATE' ? iso.slice(0, 10) : iso.replace('T', ' ').replace(/(?:\.000)?Z$/, '')
	}
	if (value instanceof Uint8Array) return new TextDecoder().decode(value)
	if (typeof value === 'object')
		return JSON.stringify(value, (_, it: unknown) => (typeof it === 'bigint' ? String(it) : it))
	return (value as number | bigint | boolean).toString()
}

/** A decimal by its stored digits: a whole number, or bytes in two’s complement with the highest first. */
function decimal(value: unknown, scale: number): string {
	let whole = 0n
	if (value instanceof Uint8Array) {
		for (const byte of value) whole = (whole << 8n) | BigInt(byte)
		whole = BigInt.asIntN(8 * value.length, whole)
	} else whole = BigInt(value as number | bigint)
	if (scale === 0) return String(whole)
	const digits = String(whole < 0n ? -whole : whole).padStart(scale + 1, '0')
	return `${whole < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}
