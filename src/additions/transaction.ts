import { text } from '../engine/row.ts'
import type { Engine, Loadable } from '../engine/engine.ts'

/** Does the work all or nothing. @throws what the work throws: then the engine is as it was */
export async function transaction(engine: Loadable, work: () => Promise<void>): Promise<void> {
	await engine.run('BEGIN TRANSACTION')
	try {
		await work()
		await engine.run('COMMIT')
	} catch (error) {
		await engine.run('ROLLBACK')
		throw error
	}
}

const ATTACHED = `SELECT view_name FROM duckdb_views() WHERE view_name = 'document'`

/** Whether the tables lie in an attached database: then they stand as views, into which nothing can be inserted. */
export async function isAttached(engine: Engine): Promise<boolean> {
	return (await engine.ask({ sql: ATTACHED, rows: { view_name: text }, values: {} })).length > 0
}
