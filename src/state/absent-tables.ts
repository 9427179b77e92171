import { Fault } from '../base/fault.ts'
import type { RestartingEngine } from '../engine/duckdb/restarting-engine.ts'

/**
 * An engine over a package that lacks tables of the schema and where nothing can stand in for them: a question about one of
 * them is answered with `dataset/missing-table` in place of the engine's remark about its catalogue.
 * @param missing the tables that are not there, as far as they are known
 */
export function withAbsentTables(
	engine: RestartingEngine,
	missing: () => readonly string[],
): RestartingEngine {
	const explained = (error: unknown): unknown => explain(error, missing())
	return {
		...engine,
		ask: (question, signal) =>
			engine.ask(question, signal).catch((error: unknown) => {
				throw explained(error)
			}),
		select: (...asked) =>
			engine.select(...asked).catch((error: unknown) => {
				throw explained(error)
			}),
		stream: async function* (...asked) {
			try {
				yield* engine.stream(...asked)
			} catch (error) {
				throw explained(error)
			}
		},
	}
}

/** A name that stands in no schema is the reader's own slip, and the engine says best what is wrong with it. */
function explain(error: unknown, missing: readonly string[]): unknown {
	if (!(error instanceof Fault) || error.code !== 'engine/query-failed') return error
	const { message } = (error as Fault<'engine/query-failed'>).facts
	const [, table] = /^Catalog Error: Table with name (\w+) does not exist/.exec(message) ?? []
	return table && missing.includes(table) ? new Fault('dataset/missing-table', { table }, error) : error
}
