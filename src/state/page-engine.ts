import { Fault } from '../base/fault.ts'
import type { LazyInserts } from '../dataset/lazy-inserts.ts'
import type { Manifest } from '../dataset/manifest.ts'
import { assets } from '../engine/duckdb/assets.ts'
import type { RestartingEngine } from '../engine/duckdb/restarting-engine.ts'
import { startWorker, type StartedWorker, type Unless } from '../engine/duckdb/worker.ts'
import type { Engine } from '../engine/engine.ts'
import type { Told } from './session.svelte.ts'

/** Where nobody waits for an engine, or only for its answer, nothing is told of it. */
export const QUIET: Told = {
	progress: () => undefined,
	found: () => undefined,
	ready: () => undefined,
	filled: () => undefined,
	restarted: () => undefined,
	failed: () => undefined,
	complete: () => Promise.resolve(),
}

/** What starts an engine and fills it; whoever knows that one will be wanted fetches it before. */
export const modules = () =>
	Promise.all([
		import('../engine/duckdb/browser.ts'),
		import('../engine/duckdb/restarting-engine.ts'),
		import('../dataset/load.ts'),
		import('../dataset/lazy-inserts.ts'),
		import('../dataset/decoder.ts'),
		import('../dataset/fetch.ts'),
		import('./absent-tables.ts'),
		import('../dataset/on-demand.ts'),
	])

/**
 * A worker that compiles DuckDB while everything else is fetched.
 * @throws what keeps this page from having workers, as a rejection
 */
export const beginWorker = (unless?: Unless): Promise<StartedWorker> =>
	new Promise((resolve) => {
		resolve(startWorker(assets, { unless }))
	})

/**
 * DuckDB, Arrow and the readers are a chunk of their own, fetched with the engine. Tables are fetched and decoded while the
 * engine starts: both take about as long, and neither needs the other.
 */
export async function pageEngine(
	found: () => Promise<Manifest>,
	told: Told,
	begun?: Promise<StartedWorker>,
): Promise<RestartingEngine> {
	const [
		{ openBrowser },
		{ restartingEngine },
		{ beginReading, load },
		{ lazyInserts },
		{ openDecoder },
		{ checkRanges, fetchFrom },
		{ withAbsentTables },
		{ onDemand },
	] = await modules()
	const begin = async () => {
		const manifest = await found()
		await checkRanges(manifest)
		const decoder = openDecoder()
		return { manifest, decoder, readings: beginReading(manifest, fetchFrom(manifest), decoder.decode) }
	}
	let missing: readonly string[] = []
	/** What is read for each engine, and what inserts it. */
	const begunFor = new WeakMap<
		Engine,
		{ readonly reading: ReturnType<typeof begin>; readonly fill: LazyInserts['fill'] }
	>()
	/** It is opened once; an engine after it starts its own. */
	let first = begun
	// Thrown where it is opened.
	begun?.catch(() => undefined)
	const open = async () => {
		const reading = begin()
		// Thrown by `prepare`, once there is an engine.
		reading.catch(() => undefined)
		try {
			const worker = first
			first = undefined
			const filled = lazyInserts(await openBrowser(assets, {}, await worker))
			const opened = onDemand(filled)
			begunFor.set(opened, { reading, fill: filled.fill })
			return opened
		} catch (error) {
			reading.then(
				({ decoder }) => {
					decoder.close()
				},
				// Without an engine its own fault is told, not that of the files.
				() => undefined,
			)
			throw error
		}
	}
	const prepare = async (opened: Engine, unseen: boolean) => {
		const { reading, fill } = begunFor.get(opened) ?? { reading: begin(), fill: () => Promise.resolve() }
		const { manifest, decoder, readings } = await reading
		missing = manifest.missing
		const hear = unseen ? QUIET : told
		try {
			hear.found(manifest.version, new URL('.', manifest.url).href, '', manifest.synthetic)
			await load(opened, manifest, fetchFrom(manifest), hear.progress, decoder.decode, readings)
		} finally {
			decoder.close()
		}
		const filling = fill()
		await told.complete(opened)
		hear.ready()
		void filling.then(hear.filled)
	}
	const restarting = restartingEngine(open, prepare, (event) => {
		if (event === 'restarted') told.restarted()
		else told.failed(new Fault('engine/not-started', { reason: 'restart' }))
	})
	return withAbsentTables(restarting, () => missing)
}
