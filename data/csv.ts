import Papa from 'papaparse'
import { cents } from '../src/base/money.ts'
import type { Cell } from '../src/dataset/cell.ts'
import type { Column } from '../src/schema/column.ts'
import { schema, type Row, type TableName } from '../src/schema/schema.ts'

/** The rows of a table from its text; the header must be the schema's columns in their order. */
export function rows<T extends TableName>(table: T, text: string): Row<T>[] {
	const columns = Object.entries<Column>(schema[table].columns)
	const names = columns.map(([name]) => name)
	const { data, errors } = Papa.parse<string[]>(text.replace(/\r?\n$/, ''), { delimiter: ',' })
	const [error] = errors
	if (error) throw new Error(`${table}.csv, row ${String(error.row ?? 0)}: ${error.message}`)
	const [header = [], ...body] = data
	if (header.join() !== names.join())
		throw new Error(`${table}.csv: the header is ${header.join()} and should be ${names.join()}`)
	return body.map((cells, i) => {
		if (cells.length !== names.length)
			throw new Error(
				`${table}.csv, row ${String(i + 1)}: ${String(cells.length)} cells instead of ${String(names.length)}`,
			)
		const at = (name: string) => `${table}.csv, row ${String(i + 1)}, column ${name}`
		return Object.fromEntries(
			columns.map(([name, { type }], n) => [name, value(type, cells[n] ?? '', at(name))]),
		) as Row<T>
	})
}

const FORM = { integer: /^-?\d+$/, number: /^-?\d+(\.\d+)?$/, flag: /^(true|false)$/ } as const

function value(type: Column['type'], cell: string, at: string): Cell {
	if (cell === '') return null
	if (type === 'text') return cell
	if (type === 'money') {
		const amount = cents(cell, '元')
		if (amount === undefined || amount === null) throw new Error(`${at}: “${cell}” is not an amount`)
		return amount
	}
	if (!FORM[type].test(cell)) throw new Error(`${at}: “${cell}” is not of type ${type}`)
	return type === 'flag' ? cell === 'true' : Number(cell)
}
