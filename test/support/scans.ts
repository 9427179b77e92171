import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api'

/** How many rows of a table a statement read, all its scans of it together. */
export type Scans = ReadonlyMap<string, number>

interface Operator {
	readonly operator_type?: string
	readonly operator_rows_scanned?: number
	readonly extra_info?: Readonly<Record<string, unknown>>
	readonly children?: readonly Operator[]
}

/** Runs a statement in native DuckDB, and tells how many rows of each table it read: what a zone map left out is not counted. */
export async function scansOf(
	connection: DuckDBConnection,
	sql: string,
	values: Readonly<Record<string, DuckDBValue>>,
): Promise<Scans> {
	const reader = await connection.runAndReadAll(`EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`, { ...values })
	const found = new Map<string, number>()
	const visit = ({ operator_type, operator_rows_scanned = 0, extra_info = {}, children = [] }: Operator) => {
		const table = extra_info['Table']
		if (operator_type === 'TABLE_SCAN' && typeof table === 'string') {
			const name = table.replace(/^.*\./, '')
			found.set(name, (found.get(name) ?? 0) + operator_rows_scanned)
		}
		for (const child of children) visit(child)
	}
	visit(JSON.parse(String(reader.getRows()[0]?.[1])) as Operator)
	return found
}
