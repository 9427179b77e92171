import { Fault } from '../base/fault.ts'
import type { Target } from '../dataset/filling.ts'
import type { Manifest } from '../dataset/manifest.ts'
import { assets } from '../engine/duckdb/assets.ts'
import type { RestartingEngine } from '../engine/duckdb/restarting-engine.ts'
import { startWorker, type StartedWorker, type Unless } from '../engine/duckdb/worker.ts'
import type { Engine } from '../engine/engine.ts'
import type { Told } from './startable.ts'

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
		import('../dataset/begin-filling.ts'),
		import('./absent-tables.ts'),
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
 * DuckDB and Arrow are a chunk of their own, fetched with the engine. The package is fetched while the engine starts: both take
 * about as long, and neither needs the other.
 */
export async function pageEngine(
	found: () => Promise<Manifest>,
	told: Told,
	begun?: Promise<StartedWorker>,
): Promise<RestartingEngine> {
	const [{ openBrowser }, { restartingEngine }, { beginFilling }, { withAbsentTables }] = await modules()
	const begin = async () => {
		const manifest = await found()
		return { manifest, filling: await beginFilling(manifest) }
	}
	let missing: readonly string[] = []
	/** What each engine is filled with. */
	const targets = new WeakMap<Engine, Awaited<ReturnType<typeof begin>> & { readonly target: Target }>()
	/** It is opened once; an engine after it starts its own. */
	let first = begun
	// Thrown where it is opened.
	begun?.catch(() => undefined)
	const open = async () => {
		const beginning = begin()
		// Thrown below, once there is an engine: without one its own fault is told, not that of the files.
		beginning.catch(() => undefined)
		try {
			const worker = first
			first = undefined
			const opened = await openBrowser(assets, {}, await worker)
			const { manifest, filling } = await beginning.catch(async (error: unknown) => {
				await opened.close()
				throw error
			})
			const target = filling.into(opened)
			targets.set(target.engine, { manifest, filling, target })
			return target.engine
		} catch (error) {
			beginning.then(
				({ filling }) => {
					filling.close()
				},
				() => undefined,
			)
			throw error
		}
	}
	const prepare = async (engine: Engine, unseen: boolean) => {
		const known = targets.get(engine)
		if (!known) throw new Error('An engine is prepared that was not opened here.')
		const { manifest, filling, target } = known
		missing = manifest.missing
		const hear = unseen ? QUIET : told
		try {
			hear.found(manifest.version, new URL('.', manifest.url).href, '', manifest.synthetic)
			await target.load(hear.progress)
		} finally {
			filling.close()
		}
		const filled = target.finish()
		await told.complete(engine)
		hear.ready()
		void filled.then(hear.filled)
	}
	const restarting = restartingEngine(open, prepare, (event) => {
		if (event === 'restarted') told.restarted()
		else told.failed(new Fault('engine/not-started', { reason: 'restart' }))
	})
	return withAbsentTables(restarting, () => missing)
}
