// The page that only asks and draws, over the package that its address names.
import { openDecoder } from '../../../src/dataset/decoder.ts'
import { fetchFrom, fetchManifest, locate } from '../../../src/dataset/fetch.ts'
import { load } from '../../../src/dataset/load.ts'
import { onDemand } from '../../../src/dataset/on-demand.ts'
import { assets } from '../../../src/engine/duckdb/assets.ts'
import { openBrowser } from '../../../src/engine/duckdb/browser.ts'
import { aloneOn } from './alone.ts'
import type { Answered } from './page.ts'
import { saving } from './saving.ts'

const data = new URLSearchParams(location.search).get('data') ?? ''
const manifest = await fetchManifest(locate(data, new URL('../', document.baseURI).href))
const engine = onDemand(await openBrowser(assets))
const decoder = openDecoder()
await load(engine, manifest, fetchFrom(manifest), () => undefined, decoder.decode)
decoder.close()
/** An answer as text, with its milliseconds. */
async function answered(sql: string): Promise<Answered> {
	const started = performance.now()
	const table = await engine.select(sql, {})
	return {
		ms: performance.now() - started,
		text: table
			.toArray()
			.map((row: Iterable<readonly [string, unknown]>) =>
				Array.from(row, ([, cell]) => String(cell)).join('\n'),
			)
			.join('\n'),
	}
}

Object.assign(globalThis, {
	alone: await aloneOn(engine),
	answered,
	heap: () => engine.memory(),
	save: (how: 'stream' | 'whole', rows: number) => saving(engine, how, rows),
})
performance.mark('alone-ready')
