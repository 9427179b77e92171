import type { OwnFile, ToRead } from '../../src/additions/message.ts'
import type { Reader } from '../../src/additions/reader.ts'
import { DeviceFiles } from '../../src/additions/store/device-files.ts'
import type { FileStore } from '../../src/additions/store/file-store.ts'
import { openMemory } from '../../src/additions/store/memory.ts'
import { sha256 } from '../../src/base/sha256.ts'
import type { Engine } from '../../src/engine/engine.ts'
import type { NamedFile } from '../../src/share/own-files.ts'
import { Additions } from '../../src/state/additions.svelte.ts'
import { Session } from '../../src/state/session.svelte.ts'

async function ownFile(name: string, text: string): Promise<OwnFile> {
	const bytes = new TextEncoder().encode(text)
	return { name, content: new Blob([bytes]), sha256: await sha256(bytes) }
}

/** Reads every file as lines and no document; a file of several lines was made of files of one line each. */
export const reader: Reader = {
	unpack: async ({ name, content }) => ({ files: [await ownFile(name, await content.text())], missing: [] }),
	read: async ({ file }: ToRead) => {
		const texts = (await file.content.text()).split('\n')
		return {
			outcome: 'read',
			lineCount: texts.length,
			partLines: texts.length > 1 ? texts.map((_, at) => at + 1) : [],
			lines: texts.map((text, at) => ({ line: at + 1, page: 1, cells: [text] })),
			disclosures: [],
			tables: [],
			sketches: [],
			offers: [],
			digest: file.sha256,
		}
	},
	merge: async (files, name) => {
		const texts = await Promise.all(files.map(({ content }) => content.text()))
		return { files: [await ownFile(name, texts.join('\n'))], missing: [] }
	},
	part: async ({ content }) => ({
		files: await Promise.all((await content.text()).split('\n').map((text) => ownFile(`${text}.txt`, text))),
		missing: [],
	}),
	draw: () => Promise.reject(new Error('nothing to draw')),
	pack: () => Promise.reject(new Error('nothing to pack')),
	stop: () => undefined,
}

/** Holds nothing; `change` does what is wanted to it. */
export function session(change: () => Promise<void> = () => Promise.resolve()): Session {
	const engine = { ask: () => Promise.resolve([]), run: () => Promise.resolve() } as unknown as Engine
	return new Session({
		shipped: undefined,
		frugal: true,
		newer: '',
		strange: [],
		text: () => Promise.reject(new Error('no package')),
		open: () => ({
			start: () => Promise.resolve(),
			ask: () => Promise.resolve([]),
			select: () => Promise.reject(new Error('no statement')),
			stream: () => {
				throw new Error('no statement')
			},
			change: async (work) => {
				await change()
				await work(engine)
			},
		}),
	})
}

/** What stands in the page of a tab that has this store. */
export function tab(
	store: FileStore,
	listen: (heard: (id: string | null) => void) => void = () => undefined,
	reads: Reader = reader,
) {
	const files = new DeviceFiles(
		store,
		(work) => work(true),
		() => undefined,
	)
	const room = () => Promise.resolve(undefined)
	const persist = () => Promise.resolve(true)
	return new Additions(
		() => Promise.resolve(reads),
		() => Promise.resolve({ files, listen, room, persist }),
	)
}

/** A place that lasts. */
export const disk = (): FileStore => ({ ...openMemory(), where: 'opfs' })
export const file = (text: string) => new File([text], `${text}.txt`)
export const idOf = (text: string) => sha256(new TextEncoder().encode(text))
const digest = (text: string) => idOf(text).then((id) => id.slice(0, 16))
/** A file as a link names it. */
export const wanted = async (text: string): Promise<NamedFile> => ({
	name: `${text}.txt`,
	size: text.length,
	sha256: await idOf(text),
	rows: await digest(text),
	answers: { county: '巨鹿县' },
})
