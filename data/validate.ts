import type { Column, TableSchema } from '../src/schema/column.ts'
import { NORMALIZED, schema, type TableName, type Tables } from '../src/schema/schema.ts'
import type { Cell } from '../src/dataset/cell.ts'

type Cells = Readonly<Record<string, Cell | undefined>>

/** What is wrong with the rows by the schema, each sentence with its table, row (from 1) and column. */
export function violations(tables: Tables): string[] {
	return NORMALIZED.flatMap((table) => {
		const rows: readonly Cells[] = tables[table]
		return [...violationsOf(table, rows), ...references(tables, table, rows)]
	})
}

/** The same of one table by itself: types, closed lists, what is required, keys. */
export const violationsOf = (table: TableName, rows: readonly Cells[]): string[] => [
	...columns(table, rows),
	...keys(table, rows),
]

const at = (table: string, row: number, column: string) =>
	`${table}, row ${String(row + 1)}, column ${column}`

function columns(table: TableName, rows: readonly Cells[]): string[] {
	const declared = Object.entries<Column>(schema[table].columns)
	return rows.flatMap((row, i) => {
		const wrong = declared.flatMap(([name, column]) => {
			const reason = fault(column, row[name])
			return reason ? [`${at(table, i, name)}: ${reason}`] : []
		})
		const foreign = Object.keys(row).filter((name) => !(name in schema[table].columns))
		return [...wrong, ...foreign.map((name) => `${at(table, i, name)}: not a column of the schema`)]
	})
}

function fault({ type, required, values }: Column, value: Cell | undefined): string | undefined {
	if (value === undefined) return 'is missing'
	if (value === null) return required ? 'is required' : undefined
	if (!IS[type](value)) return `“${String(value)}” is not of type ${type}`
	if (value === '') return 'is empty text; NULL is meant'
	if (values && !values.includes(value as string))
		return `“${String(value)}” is not one of ${values.join(', ')}`
	return undefined
}

const IS: Readonly<Record<Column['type'], (value: unknown) => boolean>> = {
	text: (value) => typeof value === 'string',
	integer: (value) => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31,
	number: (value) => Number.isFinite(value),
	money: (value) => typeof value === 'bigint' && value > -(10n ** 18n) && value < 10n ** 18n,
	flag: (value) => typeof value === 'boolean',
}

function keys(table: TableName, rows: readonly Cells[]): string[] {
	const { key }: TableSchema = schema[table]
	const seen = new Map<string, number>()
	return rows.flatMap((row, i) => {
		const text = JSON.stringify(key.map((column) => row[column]))
		const first = seen.get(text)
		if (first !== undefined)
			return [`${at(table, i, key.join(' + '))}: repeats row ${String(first + 1)}, ${text}`]
		seen.set(text, i)
		return []
	})
}

/** Columns that point to the row of another table with the same key. */
const POINTERS = {
	county_code: 'county',
	department_id: 'department',
	document_id: 'document',
	project_id: 'project',
	indicator_id: 'indicator',
	purpose: 'purpose',
} as const satisfies Readonly<Record<string, keyof Tables>>

function references(tables: Tables, table: TableName, rows: readonly Cells[]): string[] {
	// Denominators cite disclosures that need not be among those read this time.
	if (table === 'denominator') return []
	return Object.entries(POINTERS).flatMap(([column, target]) => {
		if (target === table || !(column in schema[table].columns)) return []
		const known = new Set(tables[target].map((row: Cells) => row[column]))
		return rows.flatMap((row, i) =>
			row[column] === null || known.has(row[column])
				? []
				: [`${at(table, i, column)}: “${String(row[column])}” is not in ${target}`],
		)
	})
}
