import { Table, tableFromArrays, tableToIPC } from 'apache-arrow'
import { afterEach, expect, test } from 'vitest'
import type { Fault } from '../../base/fault.ts'
import { number } from '../row.ts'
import { clickhouseEngine } from './clickhouse-engine.ts'
import { simulatedServer, type Reply, type SimulatedServer } from './simulated-server.fixture.ts'

let server: SimulatedServer | undefined
afterEach(async () => {
	await server?.close()
	server = undefined
})

/** An engine whose server answers so. */
async function answering(reply: Reply, options: { readonly seconds?: number } = {}) {
	server = await simulatedServer(reply)
	return clickhouseEngine({ url: server.url, database: 'mirror_1', user: 'reader' }, options)
}

const rows = (...values: readonly number[]) =>
	tableToIPC(tableFromArrays({ n: Float64Array.from(values) }), 'stream')
const END_OF_STREAM = 8
const question = { sql: 'SELECT $n::INTEGER AS n', rows: { n: number }, values: { n: '7' } }
const faultOf = (work: Promise<unknown>): Promise<Fault> =>
	work.then(
		() => {
			throw new Error('it was answered')
		},
		(error: unknown) => error as Fault,
	)

test('a question is sent with its values beside it, and its rows are read', async () => {
	const engine = await answering((response) => void response.end(rows(7, 8)))
	expect(await engine.ask(question)).toEqual([{ n: 7 }, { n: 8 }])
	const { search, sql } = await (server as SimulatedServer).hears(/SELECT/)
	expect(sql).toBe('SELECT  {n:Int32} ::INTEGER AS n')
	expect(Object.fromEntries(search)).toMatchObject({
		database: 'mirror_1',
		user: 'reader',
		default_format: 'ArrowStream',
		wait_end_of_query: '1',
		param_n: '7',
	})
	expect(search.get('query_id')).toMatch(/^[0-9a-f]{32}$/)
})

test('an answer without rows has its columns', async () => {
	const engine = await answering((response) => void response.end(rows()))
	expect(await engine.ask(question)).toEqual([])
})

test.for([
	[
		'159',
		'Timeout exceeded: elapsed 30001.2 ms, maximum: 30000 ms. (TIMEOUT_EXCEEDED)',
		'engine/timed-out',
		{ seconds: 30 },
	],
	[
		'241',
		'(total) memory limit exceeded: would use 4.01 GiB, maximum: 3.73 GiB. (MEMORY_LIMIT_EXCEEDED)',
		'engine/out-of-memory',
		{ limit: '3.73 GiB' },
	],
	[
		'396',
		'Limit for result exceeded, max bytes: 190.73 MiB, current bytes: 191.00 MiB. (TOO_MANY_ROWS_OR_BYTES)',
		'engine/out-of-memory',
		{ limit: '190.73 MiB' },
	],
	[
		'201',
		'Quota for user `reader` for 60s has been exceeded: queries = 601/600. (QUOTA_EXCEEDED)',
		'engine/busy',
		{ reason: 'Quota for user `reader` for 60s has been exceeded: queries = 601/600. (QUOTA_EXCEEDED)' },
	],
	['202', 'Too many simultaneous queries. Maximum: 100. (TOO_MANY_SIMULTANEOUS_QUERIES)', 'engine/busy', {}],
	[
		'497',
		'reader: Not enough privileges. To execute this query, it is necessary to have the grant SELECT ON system.users. (ACCESS_DENIED)',
		'engine/forbidden',
		{},
	],
	['164', 'Cannot modify setting in readonly mode. (READONLY)', 'engine/forbidden', {}],
	['394', 'Query was cancelled. (QUERY_WAS_CANCELLED)', 'engine/cancelled', {}],
	[
		'47',
		'Unknown expression identifier `x`. (UNKNOWN_IDENTIFIER)',
		'engine/query-failed',
		{ message: 'Unknown expression identifier `x`. (UNKNOWN_IDENTIFIER)' },
	],
] as const)('error %s of the server is a fault: %s', async ([code, said, fault, facts]) => {
	const engine = await answering(
		(response) =>
			void response
				.writeHead(500)
				.end(`Code: ${code}. DB::Exception: ${said} (version 26.7.2.1 (official build))\n`),
	)
	expect(await faultOf(engine.ask(question))).toMatchObject({ code: fault, facts })
	expect((server as SimulatedServer).heard).toHaveLength(1)
})

test.for([
	['behind a part', (bytes: Uint8Array) => bytes.slice(0, -END_OF_STREAM)],
	['within a part', (bytes: Uint8Array) => bytes.slice(0, -40)],
	['before any', () => new Uint8Array()],
] as const)(
	'what goes wrong %s comes with status 200, and is told in the words of the server',
	async ([, cut]) => {
		const said =
			'Code: 395. DB::Exception: Value passed to throwIf is non-zero 县. (FUNCTION_THROW_IF_VALUE_IS_NON_ZERO)'
		const tag = 'dmrdfnujjqvszhav'
		const engine = await answering((response) => {
			response.writeHead(200, { 'x-clickhouse-exception-tag': tag })
			response.write(cut(rows(1, 2, 3)))
			response.end(
				`\r\n__exception__\r\n${tag}\r\n${said}\n${String(Buffer.byteLength(said))} ${tag}\r\n__exception__\r\n`,
			)
		})
		expect(await faultOf(engine.select('SELECT n FROM t', {}))).toMatchObject({
			code: 'engine/query-failed',
			facts: { message: 'Value passed to throwIf is non-zero 县. (FUNCTION_THROW_IF_VALUE_IS_NON_ZERO)' },
		})
	},
)

test('a server of before tags says what went wrong at the end of the body', async () => {
	const engine = await answering((response) => {
		response.write(rows(1).slice(0, -END_OF_STREAM))
		response.end(
			'Code: 159. DB::Exception: Timeout exceeded: elapsed 5 seconds, maximum: 5. (TIMEOUT_EXCEEDED)\n',
		)
	})
	expect(await faultOf(engine.select('SELECT n FROM t', {}))).toMatchObject({ code: 'engine/timed-out' })
})

test('words of a document that look like an error are no error', async () => {
	const engine = await answering((response) => {
		const table = tableFromArrays({ said: ['Code: 159. DB::Exception: so'] })
		response.end(tableToIPC(table, 'stream'))
	})
	expect((await engine.select('SELECT said FROM t', {})).numRows).toBe(1)
})

test('an answer that breaks off, a server that is gone, a proxy in its place: it cannot be reached', async () => {
	const broken = await answering((response) => {
		response.write(rows(1).slice(0, -END_OF_STREAM), () => response.destroy())
	})
	expect(await faultOf(broken.ask(question))).toMatchObject({ code: 'engine/unreachable' })
	const { url } = server as SimulatedServer
	await server?.close()
	const gone = await faultOf(clickhouseEngine({ url, database: 'd', user: 'u' }).ask(question))
	expect(gone).toMatchObject({ code: 'engine/unreachable', facts: { server: new URL(url).host } })
	const proxied = await answering((response) => void response.writeHead(502).end('<html>Bad Gateway</html>'))
	expect(await faultOf(proxied.ask(question))).toMatchObject({ facts: { reason: 'HTTP 502' } })
})

test('an end that comes too early without a word is no answer', async () => {
	const engine = await answering((response) => void response.end(rows(1).slice(0, -END_OF_STREAM)))
	expect(await faultOf(engine.ask(question))).toMatchObject({ code: 'engine/unreachable' })
})

test('a cancelled question ends on the server: the connection is closed, and the query killed by its name', async () => {
	const engine = await answering(() => undefined)
	const stop = new AbortController()
	const asked = faultOf(engine.ask(question, stop.signal))
	const heard = await (server as SimulatedServer).hears(/SELECT/)
	stop.abort()
	expect(await asked).toMatchObject({ code: 'engine/cancelled' })
	await heard.left
	const killed = await (server as SimulatedServer).hears(/^KILL QUERY/)
	expect(killed.search.get('param_id')).toBe(heard.search.get('query_id'))
})

test('a question that takes too long is ended on the server too', async () => {
	const engine = await answering(() => undefined, { seconds: 0.05 })
	expect(await faultOf(engine.ask(question))).toMatchObject({
		code: 'engine/timed-out',
		facts: { seconds: 0.05 },
	})
	await (server as SimulatedServer).hears(/^KILL QUERY/)
})

test('a long answer comes in parts, and whoever stops asking ends it', async () => {
	// Arrow gives a part once a byte behind it has come.
	const batches = [tableFromArrays({ n: Float64Array.of(1, 2) }), tableFromArrays({ n: Float64Array.of(3) })]
	const parts = tableToIPC(new Table(batches.flatMap((table) => table.batches)), 'stream')
	const engine = await answering((response) => void response.write(parts.slice(0, -END_OF_STREAM)))
	let seen = 0
	for await (const table of engine.stream('SELECT n FROM t', {})) {
		seen += table.numRows
		break
	}
	expect(seen).toBe(2)
	const heard = await (server as SimulatedServer).hears(/SELECT/)
	expect(heard.search.has('wait_end_of_query')).toBe(false)
	await heard.left
	await (server as SimulatedServer).hears(/^KILL QUERY/)
})
