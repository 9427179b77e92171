import type { Table } from 'apache-arrow'
import type { CsvOptions } from '../../export/csv.ts'
import type { Sheet } from '../../export/sheet.ts'
import type { Streamed } from './formats.ts'
import type { Sink } from './sink.ts'

/** How a file of every row is written. */
export interface Writing {
	readonly format: Streamed
	readonly sheet: Omit<Sheet, 'cells'>
	readonly options: CsvOptions
	/** Every row, in parts. */
	readonly tables: AsyncIterable<Table>
	readonly sink: Sink
	/** Hears how many rows have been written so far. */
	readonly told: (rows: number) => void
}

/**
 * Writes an answer that comes in parts, each as it comes; resolves to the size of the file in bytes. What fails or is
 * cancelled leaves no file.
 * @throws Fault those of `Engine.stream`
 */
export async function writeWhole({ sink, ...writing }: Writing): Promise<number> {
	try {
		for await (const part of await parts(writing)) await sink.write(part)
		return await sink.finish()
	} catch (error) {
		await sink.discard()
		throw error
	}
}

async function parts({ format, sheet, options, tables, told }: Omit<Writing, 'sink'>) {
	const counted = counting(tables, told)
	switch (format) {
		case 'csv':
			return (await import('../../export/csv.ts')).csvParts(sheet, await results(counted), options)
		case 'json':
			return (await import('../../export/json.ts')).jsonParts(sheet, await results(counted))
		case 'parquet':
			return (await import('../../export/parquet.ts')).parquetParts(sheet, counted)
	}
}

async function* counting(tables: AsyncIterable<Table>, told: (rows: number) => void): AsyncGenerator<Table> {
	let rows = 0
	for await (const table of tables) {
		yield table
		// Whoever asks for the next part has written this one.
		rows += table.numRows
		told(rows)
	}
}

async function results(tables: AsyncIterable<Table>): Promise<AsyncIterable<Sheet['cells']>> {
	const { resultOf } = await import('../../engine/duckdb/result.ts')
	return (async function* () {
		for await (const table of tables) yield resultOf(table).result
	})()
}
