/** How a column is stored: `money` is DECIMAL(18,2) in yuan, carried as whole cents; `integer` is 32 bits. */
export type ColumnType = 'text' | 'integer' | 'number' | 'money' | 'flag'

export interface Column {
	readonly type: ColumnType
	/** NULL is refused. */
	readonly required?: true
	/** The closed list of values, where there is one. */
	readonly values?: readonly string[]
	readonly zh: string
	readonly en: string
}

export interface TableSchema {
	readonly zh: string
	readonly en: string
	/** Columns that identify a row. */
	readonly key: readonly string[]
	readonly columns: Readonly<Record<string, Column>>
}

type Stored = { text: string; integer: number; number: number; money: bigint; flag: boolean }
type Filled<C extends Column> = C extends { readonly values: readonly (infer V)[] } ? V : Stored[C['type']]

/** One row of a table as TypeScript sees it: money in whole cents (`bigint`), NULL as `null`. */
export type RowOf<T extends TableSchema> = {
	readonly [K in keyof T['columns']]: T['columns'][K] extends { readonly required: true }
		? Filled<T['columns'][K]>
		: Filled<T['columns'][K]> | null
}
