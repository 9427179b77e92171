import type { DataType, Table } from 'apache-arrow'
import { ByteWriter, parquetWriteBuffer, ParquetWriter, type SchemaElement } from 'hyparquet-writer'
import { about } from './about.ts'
import { physical, type Storage } from './physical.ts'
import type { Sheet } from './sheet.ts'
import { storageOf, storedOf } from './stored.ts'

/** A sheet as a Parquet file; title, notes, sources, query and link are its key-value metadata. */
export function parquet(sheet: Sheet): Uint8Array<ArrayBuffer> {
	const columns = physical(sheet.columns, sheet.cells)
	const buffer = parquetWriteBuffer({
		...described(sheet, columns),
		columnData: columns.map(({ values }, at) => ({ name: nameOf(sheet, at), data: [...values] })),
	})
	return new Uint8Array(buffer)
}

/** So many rows of an answer that comes in parts are written together: more would hold up the page for too long. */
const GROUP = 50_000

/**
 * The same in parts, group of rows by group of rows, for an answer that comes in parts and is too long to be held at
 * once. Its columns have the types of the answer, not the narrowest that hold the rows.
 */
export async function* parquetParts(
	sheet: Omit<Sheet, 'cells'>,
	tables: AsyncIterable<Table>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
	const bytes = new ByteWriter()
	const taken = () => {
		const part = new Uint8Array(bytes.getBuffer())
		bytes.index = 0
		return part
	}
	let storages: readonly Storage[] = []
	let writer: ParquetWriter | undefined
	let group: unknown[][] = []
	const write = () => {
		const columnData = group.map((data, at) => ({ name: nameOf(sheet, at), data }))
		group = []
		// A writer into memory has nothing to wait for.
		void writer?.write({ columnData, rowGroupSize: GROUP * 2 })
		return taken()
	}
	for await (const table of tables) {
		if (!writer) {
			storages = table.schema.fields.map(({ type }) => storageOf(type as DataType))
			writer = new ParquetWriter({ ...described(sheet, storages), writer: bytes })
		}
		storedOf(table, storages).forEach((values, at) => {
			const column = (group[at] ??= [])
			for (const value of values) column.push(value)
		})
		if ((group[0]?.length ?? 0) >= GROUP) yield write()
	}
	writer ??= new ParquetWriter({ ...described(sheet, physical(sheet.columns, NONE)), writer: bytes })
	if (group.length) yield write()
	void writer.finish()
	yield taken()
}

const NONE: Sheet['cells'] = { length: 0, cell: () => null }

const nameOf = ({ columns }: Pick<Sheet, 'columns'>, at: number): string => columns[at]?.name ?? ''

/** What stands in the file beside its rows. */
const described = (sheet: Omit<Sheet, 'cells'>, storages: readonly Storage[]) => ({
	schema: [
		{ name: 'root', num_children: storages.length },
		...storages.map((storage, at) => element(nameOf(sheet, at), storage)),
	],
	kvMetadata: [
		{
			key: 'about',
			value: about(sheet)
				.map((said) => said.join(': '))
				.join('\n'),
		},
		{ key: 'sql', value: sheet.sql },
		{ key: 'values', value: JSON.stringify(sheet.values) },
	],
	createdBy: 'county-mirror',
})

function element(name: string, column: Storage): SchemaElement {
	const common = { name, repetition_type: 'OPTIONAL' } as const
	switch (column.type) {
		case 'text':
			return { ...common, type: 'BYTE_ARRAY', converted_type: 'UTF8' }
		case 'boolean':
			return { ...common, type: 'BOOLEAN' }
		case 'double':
			return { ...common, type: 'DOUBLE' }
		case 'int64':
			return { ...common, type: 'INT64' }
		case 'date':
			return { ...common, type: 'INT32', converted_type: 'DATE' }
		case 'timestamp':
			return {
				...common,
				type: 'INT64',
				logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: column.utc, unit: 'MICROS' },
			}
		case 'decimal': {
			const { precision, scale } = column
			const digits = { converted_type: 'DECIMAL', precision, scale } as const
			return precision === 18
				? { ...common, ...digits, type: 'INT64' }
				: { ...common, ...digits, type: 'FIXED_LEN_BYTE_ARRAY', type_length: 16 }
		}
	}
}
