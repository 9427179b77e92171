import { parquetWriteBuffer, type SchemaElement } from 'hyparquet-writer'
import { about } from './about.ts'
import { physical, type Physical } from './physical.ts'
import type { Sheet } from './sheet.ts'

/** A sheet as a Parquet file; title, notes, sources, query and link are its key-value metadata. */
export function parquet(sheet: Sheet): Uint8Array<ArrayBuffer> {
	const columns = physical(sheet.columns, sheet.cells)
	const names = sheet.columns.map(({ name }) => name)
	const buffer = parquetWriteBuffer({
		schema: [
			{ name: 'root', num_children: columns.length },
			...columns.map((column, at) => element(names[at] ?? '', column)),
		],
		columnData: columns.map((column, at) => ({ name: names[at] ?? '', data: stored(column) })),
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
	return new Uint8Array(buffer)
}

function element(name: string, column: Physical): SchemaElement {
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
				logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: false, unit: 'MICROS' },
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

const stored = (column: Physical): unknown[] => [...column.values]
