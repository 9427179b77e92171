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

/** What three engines answered a statement whose columns nobody declared. */
interface StatementCompared {
	/** How many values the page's engine gave. */
	readonly values: number
	/** Where two part, or why one gave no answer; empty where all three answer alike. */
	readonly difference: string
}

/** Compares what three engines answer a statement whose columns nobody declared. */
export async function compareStatement(
	sql: string,
	values: Readonly<Record<string, Value>>,
	{ page, native, server }: Pick<Opinions, 'page' | 'native' | 'server'>,
): Promise<StatementCompared> {
	const answers = await Promise.allSettled([
		page.select(sql, values).then(cellsOf),
		native.runAndReadAll(withValues(sql, values)).then((reader) => {
			const names = reader.columnNames()
			return reader.getRows().map((row) => row.map((cell, at) => [names[at], written(cell)]))
		}),
		server.select(sql, values).then(cellsOf),
	])
	const [ours, ...others] = answers.map((answer) =>
		answer.status === 'fulfilled' ? answer.value : String(answer.reason),
	)
	if (typeof ours === 'string' || !ours) return { values: 0, difference: `DuckDB-Wasm: ${String(ours)}` }
	const differences = others.map((theirs, nth) => {
		const name = nth === 0 ? 'native DuckDB' : 'ClickHouse'
		if (typeof theirs === 'string') return `${name}: ${theirs}`
		const at = ours.findIndex((row, line) => JSON.stringify(row) !== JSON.stringify(theirs[line]))
		if (at < 0 && ours.length === theirs.length) return ''
		return `${name}: ${String(ours.length)} and ${String(theirs.length)} rows; ${JSON.stringify(ours[at])} and ${JSON.stringify(theirs[at])}`
	})
	return {
		values: ours.length * (ours[0]?.length ?? 0),
		difference: differences.find(Boolean) ?? '',
	}
}

function cellsOf(table: Table): readonly (readonly (readonly [string, string])[])[] {
	const { result } = resultOf(table)
	return Array.from({ length: result.length }, (_, row) =>
		result.columns.map(({ name }, column) => [name, written(result.cell(row, column))] as const),
	)
}

/** Floating sums depend on the order of adding in their last digits. */
const written = (value: unknown): string =>
	typeof value === 'number' ? String(Number(value.toPrecision(12))) : String(value)
