import { Fault } from '../../base/fault.ts'
import type { Call } from './bindings.ts'

export interface Watchdog {
	/** Rejects with `engine/died` where the worker dies first: its own promises would stay open for ever. */
	readonly call: Call
	/** Pings from now on: while it is fetched and compiled, a worker may be silent as long as the network likes. */
	readonly watch: () => void
	/** Ends the watch: whatever is pending or comes later rejects with `engine/died`. */
	readonly cut: (cause?: unknown) => void
}

/**
 * The death of a worker is an `error` event, or no message for `grace` seconds while calls are pending, a ping among them.
 * Any answer is a sign of life: a slow browser takes longer for fifty calls than for one, and a ping waits behind them.
 * `died` is told once.
 */
export function watchdog(
	worker: Worker,
	ping: () => Promise<unknown>,
	grace: number,
	died: () => void,
): Watchdog {
	let cause: { readonly fault: Fault } | undefined
	let pending = 0
	let watching = false
	let timer: ReturnType<typeof setTimeout> | undefined
	let tell: (fault: Fault) => void = () => undefined
	const death = new Promise<never>((_, reject) => {
		tell = reject
	})
	// Whoever waits hears of it through `call`; that nobody waits is no error.
	death.catch(() => undefined)

	const cut = (reason?: unknown) => {
		if (cause) return
		cause = { fault: new Fault('engine/died', {}, reason) }
		clearTimeout(timer)
		tell(cause.fault)
		died()
	}
	let heard = false
	const beat = () => {
		heard = false
		ping().catch(cut)
		const later = (then: () => void) => {
			timer = setTimeout(then, grace * 500)
		}
		const check = (silent: () => void) => {
			timer = undefined
			if (!heard) silent()
			else if (pending > 0) beat()
		}
		later(() => {
			check(() => {
				// When a computer wakes up the timer comes before the answer: it gets the other half.
				later(() => {
					check(() => {
						cut(new Error(`no answer within ${String(grace)} s`))
					})
				})
			})
		})
	}
	worker.addEventListener('message', () => {
		heard = true
	})
	worker.addEventListener('error', (event) => {
		// One whose script could not be fetched has nothing to say of it.
		cut(new Error(event.message || 'the worker could not be fetched'))
	})
	return {
		cut,
		watch: () => {
			watching = true
		},
		call: async (work) => {
			if (cause) throw cause.fault
			pending++
			if (watching && !timer) beat()
			try {
				return await Promise.race([work(), death])
			} finally {
				pending--
			}
		},
	}
}
