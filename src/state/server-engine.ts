import { clickhouseEngine } from '../engine/clickhouse/clickhouse-engine.ts'
import type { Server } from '../engine/clickhouse/server.ts'
import type { RestartingEngine } from '../engine/duckdb/restarting-engine.ts'
import type { Told } from './startable.ts'

/**
 * Who answers where a package names a server. What a reader adds never leaves the page: from then on an engine in the page
 * answers, which `openPage` opens and fills with the package, and the server is asked no more.
 */
export function serverEngine(
	server: Server,
	{
		version,
		base,
		synthetic,
	}: { readonly version: string; readonly base: string; readonly synthetic: boolean },
	told: Told,
	openPage: (told: Told) => Promise<RestartingEngine>,
): RestartingEngine {
	const remote = clickhouseEngine(server)
	/** Answers in the place of the server, once it holds what was added. */
	let page: RestartingEngine | undefined
	let opening: Promise<RestartingEngine> | undefined
	let isFound = false
	return {
		start: async () => {
			if (page) return page.start()
			if (isFound) return
			isFound = true
			told.found(version, base, new URL(server.url).host, synthetic)
			told.ready()
			told.filled()
		},
		ask: (question, signal) => (page ?? remote).ask(question, signal),
		select: (...asked) => (page ?? remote).select(...asked),
		stream: (...asked) => (page ?? remote).stream(...asked),
		change: async (work) => {
			// Until it holds what is added, the server answers and the page says so.
			opening ??= openPage({ ...told, found: () => undefined })
			try {
				const opened = await opening
				await opened.change(work)
				if (page) return
				page = opened
				told.found(version, base, '', synthetic)
			} catch (error) {
				if (!page) opening = undefined
				throw error
			}
		},
		close: async () => {
			await (await opening)?.close()
		},
	}
}
