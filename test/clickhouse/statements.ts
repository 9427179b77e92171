import type { Table } from 'apache-arrow'
import type { Value } from '../../src/engine/engine.ts'
import { withValues } from '../../src/engine/duckdb/statement.ts'
import { resultOf } from '../../src/engine/duckdb/result.ts'
import type { Column } from '../../src/schema/column.ts'
import { schema, type ModelName } from '../../src/schema/schema.ts'
import type { Opinions } from './opinions.ts'

/** What a model comes to: rows, sums of its numbers, and how many different texts a column has. */
export function sumsOf(model: ModelName): string {
	const columns = Object.entries<Column>(schema[model].columns)
	const sums = columns
		.filter(([, { type }]) => type === 'money' || type === 'integer' || type === 'number')
		.map(
			([name, { type }]) =>
				`CAST(sum("${name}") AS ${type === 'number' ? 'DOUBLE' : 'VARCHAR'}) AS "${name}"`,
		)
	const texts = columns
		.filter(([, { type }]) => type === 'text')
		.map(([name]) => `CAST(count(DISTINCT "${name}") AS VARCHAR) AS "${name}"`)
	return `SELECT ${['CAST(count(*) AS VARCHAR) AS counted', ...sums, ...texts].join(', ')} FROM ${model}`
}

/** Where two engines answer a statement differently whose columns nobody declared; empty where all three answer alike. */
export async function statementDifference(
	sql: string,
	values: Readonly<Record<string, Value>>,
	{ page, native, server }: Pick<Opinions, 'page' | 'native' | 'server'>,
): Promise<string> {
	const ours = cellsOf(await page.select(sql, values))
	const reader = await native.runAndReadAll(withValues(sql, values))
	const names = reader.columnNames()
	const others = [
		['native DuckDB', reader.getRows().map((row) => row.map((cell, at) => [names[at], written(cell)]))],
		['ClickHouse', cellsOf(await server.select(sql, values))],
	] as const
	for (const [name, theirs] of others) {
		const at = ours.findIndex((row, nth) => JSON.stringify(row) !== JSON.stringify(theirs[nth]))
		if (at >= 0 || ours.length !== theirs.length)
			return `${name}: ${String(ours.length)} and ${String(theirs.length)} rows; ${JSON.stringify(ours[at])} and ${JSON.stringify(theirs[at])}`
	}
	return ''
}

function cellsOf(table: Table): readonly (readonly (readonly [string, string])[])[] {
	const { result } = resultOf(table)
	return Array.from({ length: result.length }, (_, row) =>
		result.columns.map(({ name }, column) => [name, written(result.cell(row, column))] as const),
	)
}

/** Zeros behind the point are written or not; floating sums depend on the order of adding in their last digits. */
const written = (value: unknown): string =>
	typeof value === 'number'
		? String(Number(value.toPrecision(12)))
		: String(value)
				.replace(/(\.\d*?)0+$/, '$1')
				.replace(/\.$/, '')
