// The same questions and the same drawing as the page, with nothing around them: what a choice costs at least.
import { flushSync, mount, unmount } from 'svelte'
import { openDecoder } from '../../../src/dataset/decoder.ts'
import { fetchFrom, fetchManifest, locate } from '../../../src/dataset/fetch.ts'
import { load } from '../../../src/dataset/load.ts'
import { onDemand } from '../../../src/dataset/on-demand.ts'
import { assets } from '../../../src/engine/duckdb/assets.ts'
import { openBrowser } from '../../../src/engine/duckdb/browser.ts'
import { disclosures } from '../../../src/views/disclosures/disclosures.ts'
import { rooms } from '../../../src/rooms/index.ts'
import { notes } from '../../../src/views/notes/notes.ts'
import { bound, question, type AnyView } from '../../../src/views/view.ts'
import { read } from '../../../src/share/param.ts'
import { drawing } from '../../../src/ui/charts/drawing.ts'
import { init } from '../../../src/ui/charts/library-parts.ts'
import type { Alone, Answered } from './page.ts'
import { saving } from './saving.ts'

const WIDTH = 920

const data = new URLSearchParams(location.search).get('data') ?? ''
const manifest = await fetchManifest(locate(data, new URL('../', document.baseURI).href))
const engine = onDemand(await openBrowser(assets))
const decoder = openDecoder()
await load(engine, manifest, fetchFrom(manifest), () => undefined, decoder.decode)
decoder.close()
const known = await engine.ask(disclosures)
const views = (await Promise.all(rooms.map((room) => room.views()))).flat()
const instances = new Map<string, ReturnType<typeof init>>()

/** Milliseconds of the questions of a choice, and of putting their rows on the screen. */
async function alone(id: string, query: string): Promise<Alone> {
	const view = views.find((one) => one.id === id)
	if (!view) throw new Error(`There is no view ${id}.`)
	const { values } = read(view.params, new URLSearchParams(query))
	const noted = notes(view.about, bound(view.params, values))
	const started = performance.now()
	const [rows] = await Promise.all([engine.ask(question(view, values)), engine.ask(noted)])
	const sql = performance.now() - started
	const scene: Parameters<AnyView['charts']>[0] = { rows, values, disclosures: known, locale: 'zh' }
	return { sql, drawn: view.body ? await laid(view, scene) : charted(view, scene) }
}

function charted(view: AnyView, scene: Parameters<AnyView['charts']>[0]): number {
	const drawings = view
		.charts(scene)
		.map(({ id, chart }) => ({ id: `${view.id}-${id}`, ...drawing(chart, WIDTH) }))
	for (const { id, height } of drawings) if (!instances.has(id)) instances.set(id, begun(height))
	const started = performance.now()
	for (const { id, option } of drawings)
		instances.get(id)?.setOption({ ...option, animation: false }, { notMerge: true })
	return performance.now() - started
}

function begun(height: number): ReturnType<typeof init> {
	const element = document.body.appendChild(document.createElement('div'))
	return init(element, null, { renderer: 'svg', width: WIDTH, height })
}

/** What is a list has no `setOption`: its component is made anew from the rows. */
async function laid(view: AnyView, scene: Parameters<AnyView['charts']>[0]): Promise<number> {
	const body = await view.body?.()
	if (!body) return 0
	const started = performance.now()
	const mounted = mount(body.default, { target: document.body, props: { scene, view } })
	flushSync()
	const past = performance.now() - started
	await unmount(mounted)
	return past
}

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
	alone,
	answered,
	heap: () => engine.memory(),
	save: (how: 'stream' | 'whole', rows: number) => saving(engine, how, rows),
})
performance.mark('alone-ready')
