import { fetchFrom } from './fetch.ts'
import type { Filling } from './filling.ts'
import type { Manifest } from './manifest.ts'
import { readSnapshot } from './snapshot.ts'

/**
 * Begins to fetch a package. What goes wrong with its files is thrown where they are loaded.
 * @throws Fault `dataset/…` where the host cannot serve such a package
 */
export async function beginFilling(manifest: Manifest): Promise<Filling> {
	if (manifest.snapshot !== undefined) return fillWithSnapshot(manifest, manifest.snapshot)
	const { fillWithTables } = await import('./fill-with-tables.ts')
	return fillWithTables(manifest)
}

/** All is there at once: nothing is created, decoded or inserted in the page. */
function fillWithSnapshot(manifest: Manifest, path: string): Filling {
	const fetching = fetchFrom(manifest)(path)
	const reading = fetching.then((bytes) => readSnapshot(path, bytes))
	// Nobody waits for it until there is an engine; `load` does, and throws it.
	reading.catch(() => undefined)
	return {
		into: (engine) => ({
			engine,
			load: async (progress) => {
				const database = await reading
				const { length } = database
				// Sent together, in this order.
				await Promise.all([engine.hold(database), engine.lock()])
				progress(length, length)
			},
			finish: () => Promise.resolve(),
		}),
		close: () => undefined,
	}
}
