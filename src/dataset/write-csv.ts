import Papa from 'papaparse'
import { yuan } from '../base/money.ts'
import { schema, type Row, type TableName } from '../schema/schema.ts'
import type { Cell } from './cell.ts'

/** A table as text: UTF-8, LF, a header, RFC 4180 quotes; NULL is empty, money is yuan with two decimals. */
export function csv<T extends TableName>(table: T, rows: readonly Row<T>[]): string {
	const columns = Object.keys(schema[table].columns)
	const data = rows.map((row) =>
		columns.map((column) => written((row as Readonly<Record<string, Cell>>)[column] ?? null)),
	)
	return `${Papa.unparse([columns, ...data], { newline: '\n' })}\n`
}

const written = (value: Cell): string => {
	if (value === null) return ''
	return typeof value === 'bigint' ? yuan(value) : String(value)
}
