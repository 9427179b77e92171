import { RecordBatch, Schema, Table } from 'apache-arrow'
import type { Omissions } from '../../base/result.ts'
import { BEYOND, SHORTENED } from './bounded-answer.ts'

/** Where a table carries what was left out of it: Arrow keeps such remarks beside the schema. */
const KEYS = { columns: 'omitted-columns', cells: 'shortened-cells', rows: 'omitted-rows' } as const

/**
 * An answer without the columns that tell what was done to its rows, and without the row with which it became too large;
 * what is left out stands in its metadata. `all` is how many columns the statement has.
 */
export function withoutMarks(table: Table, all: number): Table {
	const { fields } = table.schema
	const [shortened, beyond] = [table.getChild(SHORTENED), table.getChild(BEYOND)]
	if (!shortened || !beyond) return table
	const isCut = table.numRows > 0 && beyond.get(table.numRows - 1) === true
	const length = table.numRows - (isCut ? 1 : 0)
	let cells = 0
	for (let row = 0; row < length; row++) cells += Number(shortened.get(row))
	const shown = fields.length - 2
	const schema = new Schema(
		fields.slice(0, shown),
		new Map([
			[KEYS.columns, String(all - shown)],
			[KEYS.cells, String(cells)],
			[KEYS.rows, String(isCut)],
		]),
	)
	const places = Array.from({ length: shown }, (_, at) => at)
	const batches = table.batches.map((batch, at) => {
		const isLast = isCut && at === table.batches.length - 1
		const { data } = (isLast ? batch.slice(0, batch.numRows - 1) : batch).selectAt(places)
		return new RecordBatch(schema, data)
	})
	return new Table(schema, batches)
}

/** The first columns of an answer, of which `isCut` tells that rows are missing. */
export function firstColumns(table: Table, most: number, isCut: boolean): Table {
	const { fields } = table.schema
	const shown = Math.min(fields.length, most)
	const schema = new Schema(
		fields.slice(0, shown),
		new Map([
			[KEYS.columns, String(fields.length - shown)],
			[KEYS.rows, String(isCut)],
		]),
	)
	const places = Array.from({ length: shown }, (_, at) => at)
	return new Table(
		schema,
		table.batches.map((batch) => new RecordBatch(schema, batch.selectAt(places).data)),
	)
}

/** What was left out of an answer on its way. */
export function omissionsOf({ schema: { metadata } }: Table): Omissions & { readonly rows: boolean } {
	return {
		columns: Number(metadata.get(KEYS.columns) ?? 0),
		cells: Number(metadata.get(KEYS.cells) ?? 0),
		rows: metadata.get(KEYS.rows) === 'true',
	}
}
