import { expect, test, vi } from 'vitest'
import { openDecoder } from '../../src/dataset/decoder.ts'
import { fetchFrom, fetchManifest, locate } from '../../src/dataset/fetch.ts'
import { load } from '../../src/dataset/load.ts'
import { onDemand } from '../../src/dataset/on-demand.ts'
import { assets } from '../../src/engine/duckdb/assets.ts'
import { openBrowser } from '../../src/engine/duckdb/browser.ts'
import { aloneOn } from '../bench/alone/alone.ts'

vi.setConfig({ testTimeout: 120_000 })

/** What the bench measures choices against, by what the picture of each must say. */
const SAYS = [
	['function', 'digits=3', '一般公共服务支出'],
	['per-capita', 'by=village', '万元/村'],
	['indicators', 'as=printed', '满意度'],
	['projects', 'q=dangjian', '党建'],
	['findings', 'kind=quality', '行'],
] as const

test('every picture of the bench of choices is drawn alone as well', async () => {
	const versions = (await (await fetch('/data/versions.json')).json()) as { readonly version: string }[]
	const manifest = await fetchManifest(locate(`/data/${versions[0]?.version ?? ''}`, location.href))
	const engine = onDemand(await openBrowser(assets))
	const decoder = openDecoder()
	try {
		await load(engine, manifest, fetchFrom(manifest), () => undefined, decoder.decode)
		const alone = await aloneOn(engine)
		for (const [view, query, words] of SAYS) {
			document.body.replaceChildren()
			const { sql, drawn } = await alone(view, query)
			expect(sql).toBeGreaterThan(0)
			expect(drawn).toBeGreaterThan(0)
			expect(document.body.textContent, view).toContain(words)
		}
	} finally {
		decoder.close()
		await engine.close()
	}
})
