import { DuckDBDecimalValue, DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { macros } from '../src/dataset/relations.ts'
import { createTable } from '../src/dataset/tables.ts'
import { fillModels } from '../src/models/models.ts'
import { MODELS, NORMALIZED, schema, TABLES, type ModelName, type Row } from '../src/schema/schema.ts'
import type { Cell } from '../src/dataset/cell.ts'
import { csv } from '../src/dataset/write-csv.ts'
import { readCsv } from './parquet.ts'
import { violationsOf } from './validate.ts'

/** The CSV of every model, made by native DuckDB from the CSVs of a folder; one thread, so that it is always the same. */
export async function modelCsvs(folder: string): Promise<ReadonlyMap<string, string>> {
	const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
	const connection = await instance.connect()
	try {
		for (const table of TABLES) await connection.run(createTable(table))
		for (const table of NORMALIZED)
			await connection.run(`INSERT INTO "${table}" SELECT * FROM ${readCsv(table, folder)}`)
		for (const sql of [...macros(), ...fillModels()]) await connection.run(sql)
		const csvs = new Map<string, string>()
		for (const model of MODELS) {
			const rows = await rowsOf(connection, model)
			const wrong = violationsOf(model, rows)
			if (wrong.length > 0) throw new Error(`A model breaks the schema:\n${wrong.join('\n')}`)
			csvs.set(model, csv(model, rows))
		}
		return csvs
	} finally {
		connection.closeSync()
		instance.closeSync()
	}
}

/** The rows of a model in their order, money as whole cents. */
async function rowsOf(connection: DuckDBConnection, model: ModelName): Promise<readonly Row<ModelName>[]> {
	const reader = await connection.runAndReadAll(`SELECT * FROM "${model}"`)
	const names = Object.keys(schema[model].columns)
	return reader
		.getRows()
		.map(
			(row) =>
				Object.fromEntries(names.map((name, at) => [name, cell(row[at])])) as unknown as Row<ModelName>,
		)
}

const cell = (value: unknown): Cell => (value instanceof DuckDBDecimalValue ? value.value : (value as Cell))
