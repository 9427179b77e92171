import { Fault } from '../../base/fault.ts'
import { failure } from './failure.ts'

export interface Limit {
	/** How long the engine may take. */
	readonly seconds: number
	readonly signal: AbortSignal | undefined
}

/**
 * Work of the engine that settles as soon as it is cancelled or out of time; `stop` then ends the work itself.
 * @throws Fault `engine/cancelled`, `engine/timed-out`, and whatever the work throws, as a fault about `sql`
 */
export function withTimeLimit<T>(
	work: () => Promise<T>,
	stop: AbortController,
	{ seconds, signal }: Limit,
	sql: string,
): Promise<T> {
	return new Promise((resolve, reject) => {
		const give = (fault: Fault) => {
			reject(fault)
			stop.abort()
		}
		const cancel = () => {
			give(new Fault('engine/cancelled', {}))
		}
		const timer = setTimeout(() => {
			give(new Fault('engine/timed-out', { seconds }))
		}, seconds * 1000)
		signal?.addEventListener('abort', cancel)
		if (signal?.aborted) cancel()
		work()
			.then(resolve, (error: unknown) => {
				reject(failure(error, sql))
			})
			.finally(() => {
				clearTimeout(timer)
				signal?.removeEventListener('abort', cancel)
			})
	})
}
