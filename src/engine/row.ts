import type { DataType, Table } from 'apache-arrow'
import { Fault } from '../base/fault.ts'

/** What a column of an answer must be. */
export interface Kind<T> {
	readonly accepts: (type: DataType) => boolean
	readonly nullable: boolean
	readonly sample?: T
}
export type Shape = Readonly<Record<string, Kind<unknown>>>
export type Row<S extends Shape> = {
	readonly [K in keyof S]: S[K] extends Kind<infer T> ? T : never
}

// Arrow's own numbers of its types. Shapes belong to the first picture, which does not wait for Arrow.
const [DICTIONARY, INT, FLOAT, UTF8, BOOL] = [-1, 2, 3, 5, 6]

export const text: Kind<string> = {
	accepts: ({ typeId }) => typeId === UTF8 || typeId === DICTIONARY,
	nullable: false,
}

/** Decimals and 64-bit integers are refused: they do not reach JavaScript as numbers. Cast them in SQL. */
export const number: Kind<number> = {
	accepts: (type) =>
		type.typeId === FLOAT || (type.typeId === INT && 'bitWidth' in type && Number(type.bitWidth) < 64),
	nullable: false,
}

export const flag: Kind<boolean> = { accepts: ({ typeId }) => typeId === BOOL, nullable: false }

export const nullable = <T>(kind: Kind<T>): Kind<T | null> => ({ accepts: kind.accepts, nullable: true })

/** Compares the answer with the declared shape, once per column, then reads it. */
export function decode<S extends Shape>(table: Table, shape: S): Row<S>[] {
	const columns = Object.entries(shape).map(([name, kind]) => {
		const column = table.getChild(name)
		if (!column || !kind.accepts(column.type as DataType) || (column.nullCount > 0 && !kind.nullable))
			throw new Fault('engine/shape-mismatch', { column: name, type: column ? String(column.type) : '–' })
		return [name, column] as const
	})
	return Array.from(
		{ length: table.numRows },
		(_, i) => Object.fromEntries(columns.map(([name, column]) => [name, column.get(i)])) as Row<S>,
	)
}
