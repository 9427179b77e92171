import type { Question } from '../engine/engine.ts'
import type { Row, Shape } from '../engine/row.ts'
import type { Told } from './session.svelte.ts'

/** How far the other version has come is not told: its answer or its fault is. */
const QUIET: Told = {
	progress: () => undefined,
	found: () => undefined,
	ready: () => undefined,
	restarted: () => undefined,
	failed: () => undefined,
}

/**
 * Asks a question of another published version, in an engine of its own that is closed when it has answered.
 * @throws Fault of loading or asking, such as `engine/query-failed` where that version has no such column.
 */
export async function askVersion<S extends Shape>(
	version: string,
	question: Question<S>,
	signal?: AbortSignal,
): Promise<Row<S>[]> {
	const { openData } = await import('./data.ts')
	const engine = await openData({ data: '', version }).open(QUIET)
	try {
		return await engine.ask(question, signal)
	} finally {
		await engine.close()
	}
}
