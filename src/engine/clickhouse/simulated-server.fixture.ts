import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a server was asked: its address with all that stands in it, and the statement. */
export interface Heard {
	readonly search: URLSearchParams
	readonly sql: string
	/** Whether whoever asked went away before the answer was whole. */
	readonly left: Promise<void>
}

/** How one question is answered. */
export type Reply = (response: ServerResponse, heard: Heard) => void | Promise<void>

export interface SimulatedServer {
	readonly url: string
	readonly heard: readonly Heard[]
	/** Resolves when a statement was heard that the form fits. */
	readonly hears: (form: RegExp) => Promise<Heard>
	readonly close: () => Promise<void>
}

/** A server that speaks ClickHouse's protocol as it is told to, for what no library in a process can show. */
export async function simulatedServer(reply: Reply): Promise<SimulatedServer> {
	const heard: Heard[] = []
	const waiting: { readonly form: RegExp; readonly give: (heard: Heard) => void }[] = []
	const answer = async (request: IncomingMessage, response: ServerResponse) => {
		const left = new Promise<void>((resolve) => response.once('close', resolve))
		const parts: Buffer[] = []
		for await (const part of request) parts.push(part as Buffer)
		const { searchParams: search } = new URL(request.url ?? '/', 'http://127.0.0.1')
		const one = { search, sql: Buffer.concat(parts).toString(), left }
		heard.push(one)
		for (const { form, give } of waiting) if (form.test(one.sql)) give(one)
		if (one.sql.startsWith('KILL QUERY')) response.end()
		else await reply(response, one)
	}
	const server = createServer((request, response) => {
		answer(request, response).catch((error: unknown) => response.destroy(error as Error))
	})
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	return {
		url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`,
		heard,
		hears: (form) =>
			new Promise((give) => {
				const already = heard.find(({ sql }) => form.test(sql))
				if (already) give(already)
				else waiting.push({ form, give })
			}),
		close: async () => {
			server.closeAllConnections()
			await new Promise((resolve) => server.close(resolve))
		},
	}
}
