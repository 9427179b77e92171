import type { Question, RowSelection, Values } from '../engine/engine.ts'
import type { RestartingEngine } from '../engine/duckdb/restarting-engine.ts'
import type { Selected } from '../engine/duckdb/result.ts'
import type { Row, Shape } from '../engine/row.ts'
import type { Wanted } from './data.ts'

/**
 * Asks a question of another published version, in an engine of its own that is closed when it has answered.
 * @throws Fault of loading or asking, such as `engine/query-failed` where that version has no such column.
 */
export const askVersion = <S extends Shape>(
	version: string,
	question: Question<S>,
	signal?: AbortSignal,
	tables: Wanted['tables'] = 'all',
): Promise<Row<S>[]> => within(version, (engine) => engine.ask(question, signal), tables)

/**
 * Asks a reader's own statement of another published version, in an engine of its own that is closed when it has
 * answered: no more than `rows.limit` rows, and whether there are more.
 * @throws Fault of loading, and those of `Engine.select`
 */
export async function selectVersion(
	version: string,
	sql: string,
	values: Values,
	rows: RowSelection & { readonly limit: number },
	signal?: AbortSignal,
): Promise<Selected> {
	const { resultOf } = await import('../engine/duckdb/result.ts')
	const more = { ...rows, limit: rows.limit + 1 }
	return within(version, async (engine) =>
		resultOf(await engine.select(sql, values, signal, more), rows.limit),
	)
}

async function within<T>(
	version: string,
	work: (engine: RestartingEngine) => Promise<T>,
	tables: Wanted['tables'] = 'all',
): Promise<T> {
	const [{ openData }, { QUIET }] = await Promise.all([import('./data.ts'), import('./page-engine.ts')])
	const engine = await openData({ data: '', version, tables }).open(QUIET)
	try {
		return await work(engine)
	} finally {
		await engine.close()
	}
}
