import { Fault } from '../base/fault.ts'
import type { TableName } from '../schema/schema.ts'
import type { Found } from './read.ts'

/** What a package declares about the rows of a table, as the Frictionless specification writes it. */
export interface Constraints {
	readonly primaryKey: readonly string[]
	readonly required: readonly string[]
	/** The values that a column may have, as text. */
	readonly values: Readonly<Record<string, readonly string[]>>
	readonly foreignKeys: readonly ForeignKey[]
}

/** Columns whose values together stand in columns of another resource, or of the same one where `resource` is empty. */
export interface ForeignKey {
	readonly fields: readonly string[]
	readonly resource: string
	readonly referenced: readonly string[]
}

/** The constraints in the `schema` of a resource; what is not written as specified declares nothing. */
export function constraintsOf(schema: unknown): Constraints {
	const { primaryKey, fields, foreignKeys } = recordOf(schema)
	const named = listOf(fields).map((field) => {
		const { name, constraints } = recordOf(field)
		return [String(name), recordOf(constraints)] as const
	})
	return {
		primaryKey: namesIn(primaryKey),
		required: named.filter(([, { required }]) => required === true).map(([name]) => name),
		values: Object.fromEntries(
			named.flatMap(([name, { enum: values }]) =>
				Array.isArray(values) ? [[name, values.map(String)] as const] : [],
			),
		),
		foreignKeys: listOf(foreignKeys).flatMap((declared) => {
			const { fields: own, reference } = recordOf(declared)
			const { resource, fields: others } = recordOf(reference)
			const [names, referenced] = [namesIn(own), namesIn(others)]
			if (typeof resource !== 'string' || !names.length || names.length !== referenced.length) return []
			return [{ fields: names, resource, referenced }]
		}),
	}
}

/**
 * Looks at the rows of a file as they came, all columns of it, also those that the page does not know.
 * @throws Fault `dataset/repeated-key`, `dataset/bad-table` (rows count from 1, without the header), `dataset/missing-column`
 */
export function checkConstraints(
	table: TableName,
	{ rows, columns }: Found,
	{ primaryKey, required, values }: Constraints,
): void {
	const refuse = (row: number, column: string, value: unknown) =>
		new Fault('dataset/bad-table', { table, row: row + 1, column, value: printed(value) })
	for (const column of new Set([...required, ...primaryKey]))
		columns.get(column)?.forEach((value, row) => {
			if (value === null || value === undefined) throw refuse(row, column, '')
		})
	for (const [column, allowed] of Object.entries(values)) {
		const known = new Set(allowed)
		columns.get(column)?.forEach((value, row) => {
			if (value !== null && value !== undefined && !known.has(printed(value)))
				throw refuse(row, column, value)
		})
	}
	const key = primaryKey.flatMap((name) => columns.get(name) ?? [])
	// A column of the key that the reader of the file left out says nothing of the rows.
	if (!primaryKey.length || key.length !== rows * primaryKey.length) return
	const parts = primaryKey.map((name) => columns.get(name) ?? [])
	const first = new Map<string, number>()
	for (let row = 0; row < rows; row++) {
		const cells = parts.map((part) => printed(part[row]))
		const name = JSON.stringify(cells)
		const before = first.get(name)
		if (before !== undefined)
			throw new Fault('dataset/repeated-key', {
				table,
				row: row + 1,
				first: before + 1,
				columns: primaryKey.join(', '),
				value: cells.join(', '),
			})
		first.set(name, row)
	}
}

const printed = (value: unknown): string =>
	typeof value === 'string'
		? value
		: JSON.stringify(value ?? null, (_, inner: unknown) =>
				typeof inner === 'bigint' ? String(inner) : inner,
			)

const namesIn = (names: unknown): readonly string[] =>
	(typeof names === 'string' ? [names] : listOf(names)).map(String)
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
