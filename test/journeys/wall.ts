import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A proxy through which nothing passes. What a page, or a worker of it, asks of another host ends here, and is written down. */
export interface Wall {
	readonly address: string
	/** Everything asked for since the wall stands. */
	readonly asked: readonly string[]
	readonly close: () => Promise<void>
}

/** Builds a wall on a free port. */
export async function wall(): Promise<Wall> {
	const asked: string[] = []
	const server = createServer((request, response) => {
		asked.push(`${request.method ?? ''} ${request.url ?? ''}`)
		response.writeHead(403).end()
	})
	// Encrypted requests ask only for a tunnel to the host.
	server.on('connect', (request, socket) => {
		asked.push(`CONNECT ${request.url ?? ''}`)
		socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
	})
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	const { port } = server.address() as AddressInfo
	return {
		address: `http://127.0.0.1:${String(port)}`,
		asked,
		close: () =>
			new Promise((resolve) => {
				server.close(() => {
					resolve()
				})
				server.closeAllConnections()
			}),
	}
}
