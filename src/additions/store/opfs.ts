import type { FileStore } from './file-store.ts'

const FOLDER = 'own-files'

/**
 * Files in the folder that the browser keeps for this site. What is written goes to a file beside and takes its name when it
 * is complete: a page that ends in the middle leaves the old one.
 * @throws DOMException where the browser has no such folder, forbids it, or cannot write to it from a page
 */
export async function openOpfs(): Promise<FileStore> {
	if (!('createWritable' in FileSystemFileHandle.prototype))
		throw new DOMException('createWritable', 'NotSupportedError')
	const root = await navigator.storage.getDirectory()
	const folder = await root.getDirectoryHandle(FOLDER, { create: true })
	return {
		where: 'opfs',
		names: () => namesIn(folder),
		read: (name) => unlessMissing(async () => (await folder.getFileHandle(name)).getFile()),
		write: async (name, content) => {
			const handle = await folder.getFileHandle(name, { create: true })
			const stream = await handle.createWritable()
			try {
				await stream.write(content)
				await stream.close()
			} catch (error) {
				// Half a file never takes the name. A new one would stay behind empty. A stream that broke may refuse to be
				// aborted: the error that broke it is the one to tell.
				await stream.abort().catch(() => undefined)
				if ((await handle.getFile()).size === 0) await folder.removeEntry(name)
				throw error
			}
		},
		remove: async (name) => {
			await unlessMissing(() => folder.removeEntry(name))
		},
	}
}

async function namesIn(folder: FileSystemDirectoryHandle): Promise<string[]> {
	const found: string[] = []
	for await (const name of folder.keys()) found.push(name)
	return found
}

async function unlessMissing<T>(work: () => Promise<T>): Promise<T | undefined> {
	try {
		return await work()
	} catch (error) {
		if (error instanceof DOMException && error.name === 'NotFoundError') return undefined
		throw error
	}
}
