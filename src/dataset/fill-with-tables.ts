import { openDecoder } from './decoder.ts'
import { checkRanges, fetchFrom } from './fetch.ts'
import type { Filling } from './filling.ts'
import { lazyInserts } from './lazy-inserts.ts'
import { beginReading, load } from './load.ts'
import type { Manifest } from './manifest.ts'
import { onDemand } from './on-demand.ts'

/** A package of tables, each decoded in a worker and inserted when it is asked for, or of databases that are read in parts. */
export async function fillWithTables(manifest: Manifest): Promise<Filling> {
	await checkRanges(manifest)
	const decoder = openDecoder()
	const fetchBytes = fetchFrom(manifest)
	const readings = beginReading(manifest, fetchBytes, decoder.decode)
	return {
		into: (opened) => {
			const inserting = lazyInserts(opened)
			const engine = onDemand(inserting)
			return {
				engine,
				load: async (progress) => {
					await load(engine, manifest, fetchBytes, progress, decoder.decode, readings)
				},
				finish: inserting.fill,
			}
		},
		close: () => {
			decoder.close()
		},
	}
}
