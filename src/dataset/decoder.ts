import { Fault } from '../base/fault.ts'
import type { Decode, Decoded } from './decode.ts'
import type { Reply, Request } from './message.ts'
import { endOf, startModule } from './start-module.ts'
import url from './worker.ts?worker&url'

interface Waiting {
	readonly resolve: (decoded: Decoded) => void
	readonly reject: (error: Error) => void
}

export interface Decoder {
	readonly decode: Decode
	close(): void
}

/** Decodes files in a worker, so that the page stays responsive; it starts with the first of them. */
export function openDecoder(): Decoder {
	let started: Worker | undefined
	const waiting = new Map<number, Waiting>()
	let next = 0
	const fail = (fault: Fault) => {
		for (const { reject } of waiting.values()) reject(fault)
		waiting.clear()
	}
	const start = () => {
		const worker = startModule(url)
		worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
			const asker = waiting.get(data.id)
			waiting.delete(data.id)
			if ('decoded' in data) asker?.resolve(data.decoded)
			else asker?.reject(new Fault(data.code, data.facts))
		})
		worker.addEventListener('error', (event) => {
			fail(endOf(event, url))
		})
		return worker
	}
	return {
		decode: (table, format, bytes, constraints) =>
			new Promise((resolve, reject) => {
				const id = next++
				waiting.set(id, { resolve, reject })
				const request: Request = { id, table, format, bytes, constraints }
				;(started ??= start()).postMessage(request, [bytes.buffer as ArrayBuffer])
			}),
		close: () => {
			started?.terminate()
			fail(new Fault('engine/cancelled', {}))
		},
	}
}
