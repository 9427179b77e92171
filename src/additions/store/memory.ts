import type { FileStore } from './file-store.ts'

/** What lasts as long as the page, where the browser lets nothing stay. */
export function openMemory(): FileStore {
	const files = new Map<string, Blob>()
	return {
		where: 'memory',
		names: () => Promise.resolve([...files.keys()]),
		read: (name) => Promise.resolve(files.get(name)),
		write: (name, content) => Promise.resolve(void files.set(name, content)),
		remove: (name) => Promise.resolve(void files.delete(name)),
	}
}
