import type { FileStore } from './file-store.ts'
import { openIndexedDb } from './indexed-db.ts'
import { openMemory } from './memory.ts'
import { openOpfs } from './opfs.ts'

/** The first place in which this browser lets files stay; memory where it lets none. */
export async function openStore(
	places: readonly (() => Promise<FileStore>)[] = [openOpfs, openIndexedDb],
): Promise<FileStore> {
	for (const open of places)
		try {
			const store = await open()
			await store.names()
			return store
		} catch {
			// Missing, or forbidden by a setting: the next is tried, and which one it became is said on the screen.
		}
	return openMemory()
}
