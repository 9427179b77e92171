import { asFault } from '../base/fault.ts'
import { decode } from './decode.ts'
import type { Reply, Request } from './message.ts'

// The page’s side is `decoder.ts`.
addEventListener('message', ({ data: { id, table, format, bytes, constraints } }: MessageEvent<Request>) => {
	decode(table, format, bytes, constraints).then(
		(decoded) => {
			send({ id, decoded }, [decoded.ipc.buffer])
		},
		(error: unknown) => {
			const { code, facts } = asFault(error)
			send({ id, code, facts }, [])
		},
	)
})

const send = (reply: Reply, transfer: Transferable[]): void => {
	postMessage(reply, { transfer })
}
