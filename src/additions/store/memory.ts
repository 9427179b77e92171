import type { FileStore } from './file-store.ts'

/** What lasts as long as the page, where the browser lets nothing stay. */
export function openMemory(): FileStore {
	const files = new Map<string, Uint8Array>()
	return {
		where: 'memory',
		names: () => Promise.resolve([...files.keys()]),
		read: (name) => Promise.resolve(files.get(name)),
		write: (name, bytes) => Promise.resolve(void files.set(name, bytes)),
		remove: (name) => Promise.resolve(void files.delete(name)),
	}
}
