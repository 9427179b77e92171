import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm'
import { Fault } from '../../base/fault.ts'
import type { Engine } from '../engine.ts'
import type { Assets } from './assets.ts'
import { bindings, PROTOCOLS } from './bindings.ts'
import { duckdbEngine } from './duckdb-engine.ts'
import { watchdog } from './watchdog.ts'
import { startWorker } from './worker.ts'

/** What an engine may take; without, what the device suggests. */
export interface Limits {
	/** How long one question may take. */
	readonly seconds?: number
	/** How long the worker may be silent while it is asked. */
	readonly grace?: number
	/** How much DuckDB may take for data, in MB. */
	readonly megabytes?: number
}

/**
 * DuckDB in a worker of this page, from our own origin.
 * @param started the worker, where it was started before all that talks to it was there
 * @throws Fault `engine/not-started`
 */
export async function openBrowser(
	assets: Assets,
	limits: Limits = {},
	started = startWorker(assets, { megabytes: limits.megabytes }),
): Promise<Engine> {
	const { seconds = 30, grace = 10 } = limits
	const { worker, lock, megabytes, heap } = started
	const closing = new AbortController()
	const db = new AsyncDuckDB(new VoidLogger(), worker)
	const life = watchdog(
		worker,
		() => db.ping(),
		grace,
		() => {
			closing.abort()
			worker.terminate()
		},
	)
	started.onError(life.cut)
	try {
		let first: number | undefined = await life.call(() => started.opened)
		const connect = () => {
			const connection = first ?? db.connectInternal()
			first = undefined
			return connection
		}
		life.watch()
		free(lock, closing.signal, life.cut)
		return await duckdbEngine(bindings(db, connect, life.call, PROTOCOLS.network), {
			extensions: absolute('extension'),
			megabytes,
			memory: heap,
			seconds,
			close: () => {
				life.cut()
				return Promise.resolve()
			},
		})
	} catch (error) {
		life.cut(error)
		throw new Fault('engine/not-started', { reason: reason(error) }, error)
	}
}

/** The worker’s lock is taken before it answers for the first time, and can only be had when it has ended. */
function free(lock: string, closing: AbortSignal, ended: (cause: Error) => void): void {
	// Absent where the page is served without encryption; then the pings find out.
	const { locks } = navigator as { readonly locks?: LockManager }
	if (!locks) return
	locks
		.query()
		// Where storage is blocked the worker has no lock, although the page may be given one: the pings find out then.
		.then(({ held = [] }) =>
			held.some(({ name }) => name === lock)
				? locks.request(lock, { signal: closing }, () => {
						ended(new Error('the worker ended'))
					})
				: undefined,
		)
		// An aborted request is how the watch ends; where a frame may not have locks, the pings find out.
		.catch(() => undefined)
}

/** What stopped the worker, rather than that it stopped. */
const reason = (error: unknown): string => {
	const root = error instanceof Fault ? (error.cause ?? error) : error
	return root instanceof Error ? root.message : String(root)
}

const absolute = (path: string): string => new URL(path, document.baseURI).href
