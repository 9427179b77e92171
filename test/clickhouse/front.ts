import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

interface Session {
	queryBindAsync(sql: string, values: object, options: { format: string }): Promise<{ bytes(): Uint8Array }>
	close(): void
}
interface Chdb {
	readonly Session: new (path: string) => Session
}

export interface Front {
	readonly url: string
	/** Settings of every question from now on, as the profile of a user gives them. */
	readonly become: (settings: Readonly<Record<string, string | number>>) => Promise<void>
	readonly close: () => Promise<void>
}

/**
 * ClickHouse as a library behind the part of its HTTP protocol that the page and the publication use: POST with `database`,
 * `query`, `param_…` and `default_format`. What it cannot show: users and quotas (chdb has one user), ending a query (a question
 * runs to its end), and what goes wrong after the first rows (an answer is made whole); those are tested against a simulated server.
 */
export async function openFront(): Promise<Front> {
	const { Session } = createRequire(import.meta.url)('chdb') as Chdb
	const folder = mkdtempSync(join(tmpdir(), 'clickhouse-'))
	const session = new Session(join(folder, 'data'))
	// One user, one session: questions take turns, so that each has its own database.
	let turn: Promise<unknown> = Promise.resolve()
	const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
		const result = turn.then(work)
		turn = result.catch(() => undefined)
		return result
	}
	const run = async (sql: string, values: object = {}, format = 'TabSeparated') =>
		(await session.queryBindAsync(sql, values, { format })).bytes()

	const answer = async (request: IncomingMessage): Promise<Uint8Array> => {
		const { searchParams } = new URL(request.url ?? '/', 'http://front')
		const body = await bodyOf(request)
		const database = searchParams.get('database')
		const format = searchParams.get('default_format') ?? 'TabSeparated'
		const values = Object.fromEntries(
			[...searchParams]
				.filter(([key]) => key.startsWith('param_'))
				.map(([key, value]) => [key.slice('param_'.length), unescaped(value)]),
		)
		const query = searchParams.get('query')
		return inTurn(async () => {
			if (database) await run(`USE "${database}"`)
			if (query === null) return run(body.toString(), values, format)
			const insert = /^(INSERT INTO .+) FORMAT (\w+)$/.exec(query)
			if (!insert) return run(query + body.toString(), values, format)
			const file = join(folder, 'inserted')
			writeFileSync(file, body)
			return run(`${insert[1] ?? ''} FROM INFILE '${file}' FORMAT ${insert[2] ?? ''}`)
		})
	}
	const server = createServer((request: IncomingMessage, response: ServerResponse) => {
		response.setHeader('access-control-allow-origin', '*')
		if (request.method !== 'POST') {
			response.writeHead(request.url === '/ping' ? 200 : 405).end('Ok.\n')
			return
		}
		answer(request).then(
			(bytes) => response.end(bytes),
			(error: unknown) => {
				const said = (error instanceof Error ? error.message : String(error)).replace(/^Query failed: /, '')
				response.writeHead(500, { 'content-type': 'text/plain; charset=UTF-8' }).end(said)
			},
		)
	})
	// An engine of this process may keep it busy for longer than a connection is kept, which would break off at its next question.
	Object.assign(server, { keepAliveTimeout: 0, headersTimeout: 0, requestTimeout: 0 })
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	return {
		url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`,
		become: (settings) =>
			inTurn(async () => {
				const assignments = Object.entries(settings).map(
					([name, value]) => `${name} = ${typeof value === 'number' ? String(value) : `'${value}'`}`,
				)
				await run(`SET ${assignments.join(', ')}`)
			}),
		close: async () => {
			server.closeAllConnections()
			await new Promise((resolve) => server.close(resolve))
			await turn
			session.close()
			rmSync(folder, { recursive: true, force: true })
		},
	}
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
	const parts: Buffer[] = []
	for await (const part of request) parts.push(part as Buffer)
	return Buffer.concat(parts)
}

const ESCAPES: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', '0': '\0', b: '\b', f: '\f' }

/** A value of tab-separated text as it is; the library escapes it again. */
const unescaped = (text: string): string | null =>
	text === String.raw`\N` ? null : text.replace(/\\(.)/gs, (_, char: string) => ESCAPES[char] ?? char)
