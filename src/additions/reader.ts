import { Fault } from '../base/fault.ts'
import { endOf, startModule } from '../dataset/start-module.ts'
import type { DrawnPage } from '../ingest/formats/pdf/drawing.ts'
import type { OwnReading } from './disclosure.ts'
import type {
	ContentFile,
	OwnFile,
	Progress,
	Reply,
	Request,
	ToDraw,
	ToPack,
	ToRead,
	Unpacked,
} from './message.ts'
import url from './worker.ts?worker&url'

/** Reads files of the reader's in a worker; stopping it ends the worker, and the next file starts another. */
export interface Reader {
	/**
	 * The file itself, or the files of an archive; `progress` hears how many of its pages are done.
	 * @throws Fault `engine/cancelled`, `page/unexpected`
	 */
	unpack(file: ContentFile, progress?: (done: number, all: number) => void): Promise<Unpacked>
	/** @throws Fault `engine/cancelled`, `page/unexpected` */
	read(wanted: ToRead): Promise<OwnReading>
	/** Several files as one that is read as one document. @throws Fault `engine/cancelled`, `page/unexpected` */
	merge(files: readonly ContentFile[], name: string): Promise<Unpacked>
	/** The files of which a document was made; none where it is a file of its own. @throws Fault as above */
	part(file: OwnFile): Promise<Unpacked>
	/** Draws a page of a PDF. @throws Fault `engine/cancelled`, `page/unexpected` */
	draw(wanted: ToDraw): Promise<DrawnPage>
	/** A data package as a ZIP. @throws Fault `engine/cancelled`, `page/unexpected` */
	pack(wanted: ToPack): Promise<Uint8Array>
	/** Gives up whatever is being read. */
	stop(): void
}

interface Waiting {
	readonly progress: ((done: number, all: number) => void) | undefined
	readonly resolve: (reply: Reply) => void
	readonly reject: (error: Error) => void
}

type Question = Request extends infer R ? (R extends Request ? Omit<R, 'id'> : never) : never

export function openReader(): Reader {
	const waiting = new Map<number, Waiting>()
	let worker: Worker | undefined
	let next = 0
	const fail = (fault: Fault) => {
		worker?.terminate()
		worker = undefined
		for (const { reject } of waiting.values()) reject(fault)
		waiting.clear()
	}
	const begin = (): Worker => {
		const started = startModule(url)
		started.addEventListener('message', ({ data }: MessageEvent<Reply | Progress>) => {
			const asker = waiting.get(data.id)
			if ('done' in data) {
				asker?.progress?.(data.done, data.all)
				return
			}
			waiting.delete(data.id)
			if ('code' in data) asker?.reject(new Fault(data.code, data.facts))
			else asker?.resolve(data)
		})
		started.addEventListener('error', (event) => {
			fail(endOf(event, url))
		})
		return started
	}
	const ask = (question: Question, progress?: Waiting['progress']): Promise<Reply> =>
		new Promise((resolve, reject) => {
			const id = next++
			waiting.set(id, { progress, resolve, reject })
			worker ??= begin()
			worker.postMessage({ id, ...question })
		})
	const unpacked = (reply: Reply): Unpacked =>
		'unpacked' in reply ? reply.unpacked : { files: [], missing: [] }
	return {
		unpack: async (file, progress) => unpacked(await ask({ task: 'unpack', file }, progress)),
		merge: async (files, name) => unpacked(await ask({ task: 'merge', files, name })),
		part: async (file) => unpacked(await ask({ task: 'part', file })),
		read: async (wanted) => {
			const reply = await ask({ task: 'read', ...wanted })
			if ('reading' in reply) return reply.reading
			throw new Fault('page/unexpected', { message: wanted.file.name })
		},
		draw: async (wanted) => {
			const reply = await ask({ task: 'draw', ...wanted })
			if ('drawn' in reply) return reply.drawn
			throw new Fault('page/unexpected', { message: wanted.file.name })
		},
		pack: async (wanted) => {
			const reply = await ask({ task: 'pack', ...wanted })
			if ('zip' in reply) return reply.zip
			throw new Fault('page/unexpected', { message: 'zip' })
		},
		stop: () => {
			fail(new Fault('engine/cancelled', {}))
		},
	}
}
