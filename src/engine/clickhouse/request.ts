import { Fault } from '../../base/fault.ts'
import type { Server } from './server.ts'
import { serverFailure } from './failure.ts'
import { lateError, TAIL } from './late-error.ts'
import type { ServerStatement } from './statement.ts'

export interface Sent extends ServerStatement {
	readonly server: Server
	/** Names the query on the server, so that it can be ended there. */
	readonly queryId: string
	/** The server holds the answer back until it is whole: what goes wrong then comes with its own status. */
	readonly whole: boolean
	/** How long the server may take, for the sentence about it. */
	readonly seconds: number
}

/**
 * Sends one statement and gives the answer's bytes as they come.
 * @throws Fault `engine/unreachable` where the server does not answer or breaks off, and those of `serverFailure`, also after
 * bytes were given out; what `signal` was aborted with
 */
export async function* answerOf(sent: Sent, signal: AbortSignal): AsyncGenerator<Uint8Array, void> {
	const { server, sql, seconds } = sent
	const unreachable = (reason: string, cause?: unknown) =>
		new Fault('engine/unreachable', { server: hostOf(server), reason }, cause)
	const response = await fetch(addressOf(sent), {
		method: 'POST',
		body: sql,
		signal,
		credentials: 'omit',
		cache: 'no-store',
	}).catch((error: unknown) => {
		signal.throwIfAborted()
		throw unreachable(reasonOf(error), error)
	})
	if (!response.ok) {
		const said = await response.text().catch((error: unknown) => reasonOf(error))
		if (/^Code: \d+\./.test(said)) throw serverFailure(said, sql, seconds)
		throw unreachable(`HTTP ${String(response.status)}`)
	}
	let tail = new Uint8Array()
	const tag = response.headers.get('x-clickhouse-exception-tag')
	const late = () => {
		const said = lateError(tail, tag)
		return said === undefined ? undefined : serverFailure(said, sql, seconds)
	}
	const reader = response.body?.getReader()
	if (!reader) return
	try {
		for (;;) {
			const { done, value } = await reader.read().catch((error: unknown) => {
				signal.throwIfAborted()
				throw late() ?? unreachable(reasonOf(error), error)
			})
			if (done) {
				if (isEnd(tail)) return
				throw late() ?? unreachable('EOF')
			}
			tail = endOf(tail, value)
			// The last bytes may be a sentence and no rows: whoever reads rows would stumble over it before it is whole.
			const broken = tag === null ? undefined : late()
			if (broken) throw broken
			yield value
		}
	} finally {
		// A body that broke off cannot be cancelled any more, and needs not be: what broke it is thrown already.
		await reader.cancel().catch(() => undefined)
	}
}

/** Ends a query of ours on the server; it ends by itself where it notices that nobody listens any more. */
export async function kill(server: Server, queryId: string): Promise<void> {
	const sql = 'KILL QUERY WHERE query_id = {id:String} ASYNC'
	const parameters = new Map([['id', queryId]])
	const sent = { server, sql, parameters, queryId: `${queryId}-end`, whole: false, seconds: 0 }
	// A proxy may stand between: its connection to the server outlives ours.
	await fetch(addressOf(sent), { method: 'POST', body: sql, credentials: 'omit', keepalive: true }).then(
		(response) => response.body?.cancel(),
		// Gone with its server, it needs no ending.
		() => undefined,
	)
}

function addressOf({ server, parameters, queryId, whole }: Sent): string {
	const url = new URL(server.url)
	const { searchParams } = url
	searchParams.set('database', server.database)
	searchParams.set('user', server.user)
	searchParams.set('default_format', 'ArrowStream')
	searchParams.set('query_id', queryId)
	if (whole) searchParams.set('wait_end_of_query', '1')
	for (const [name, value] of parameters) searchParams.set(`param_${name}`, value)
	return url.href
}

const hostOf = ({ url }: Server): string => new URL(url).host

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Arrow's mark behind the last rows. */
const END = [0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0]
const isEnd = (tail: Uint8Array): boolean =>
	tail.length >= END.length && tail.subarray(-END.length).every((byte, at) => byte === END[at])

function endOf(tail: Uint8Array, more: Uint8Array): Uint8Array<ArrayBuffer> {
	if (more.length >= TAIL) return more.slice(-TAIL)
	const kept = tail.subarray(Math.max(0, tail.length + more.length - TAIL))
	const joined = new Uint8Array(kept.length + more.length)
	joined.set(kept)
	joined.set(more, kept.length)
	return joined
}
