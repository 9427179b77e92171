// The same questions and the same drawing as the page, with nothing around them: what a choice costs at least.
import { flushSync, mount, unmount } from 'svelte'
import type { Engine } from '../../../src/engine/engine.ts'
import { rooms } from '../../../src/rooms/index.ts'
import { read } from '../../../src/share/param.ts'
import { Session } from '../../../src/state/session.svelte.ts'
import { drawing } from '../../../src/ui/charts/drawing.ts'
import { init } from '../../../src/ui/charts/library-parts.ts'
import { disclosures } from '../../../src/views/disclosures/disclosures.ts'
import { notes } from '../../../src/views/notes/notes.ts'
import { bound, question, type AnyView } from '../../../src/views/view.ts'
import Body from './Alone.svelte'

const WIDTH = 920

/** What a choice costs at least: milliseconds of its questions, and of drawing their rows. */
export interface Alone {
	readonly sql: number
	readonly drawn: number
}
type Scene = Parameters<AnyView['charts']>[0]

/** Asks what a view shows where the address of the app has this query, and puts it on the screen; it stands there until the next. */
export type AskAlone = (id: string, query: string) => Promise<Alone>

/** What asks an engine that is filled. */
export async function aloneOn(engine: Engine): Promise<AskAlone> {
	const known = await engine.ask(disclosures)
	const views = (await Promise.all(rooms.map((room) => room.views()))).flat()
	const session = sessionOf(engine)
	const instances = new Map<string, ReturnType<typeof init>>()
	let mounted: object | undefined

	const charted = (view: AnyView, scene: Scene): number => {
		const drawings = view
			.charts(scene)
			.map(({ id, chart }) => ({ id: `${view.id}-${id}`, ...drawing(chart, WIDTH) }))
		for (const { id, height } of drawings) if (!instances.has(id)) instances.set(id, begun(height))
		const started = performance.now()
		for (const { id, option } of drawings)
			instances.get(id)?.setOption({ ...option, animation: false }, { notMerge: true })
		return performance.now() - started
	}
	/** What is a list has no `setOption`: its component is made anew from the rows. */
	const laid = async (view: AnyView, scene: Scene, load: NonNullable<AnyView['body']>): Promise<number> => {
		const { default: component } = await load()
		if (mounted) await unmount(mounted)
		const started = performance.now()
		mounted = mount(Body, { target: document.body, props: { session, view, scene, Body: component } })
		flushSync()
		return performance.now() - started
	}
	return async (id, query) => {
		const view = views.find((one) => one.id === id)
		if (!view) throw new Error(`There is no view ${id}.`)
		const { values } = read(view.params, new URLSearchParams(query))
		const noted = notes(view.about, bound(view.params, values))
		const started = performance.now()
		const [rows] = await Promise.all([engine.ask(question(view, values)), engine.ask(noted)])
		const sql = performance.now() - started
		const scene: Scene = { rows, values, disclosures: known, locale: 'zh' }
		return { sql, drawn: view.body ? await laid(view, scene, view.body) : charted(view, scene) }
	}
}

function begun(height: number): ReturnType<typeof init> {
	const element = document.body.appendChild(document.createElement('div'))
	return init(element, null, { renderer: 'svg', width: WIDTH, height })
}

/** What bodies ask beyond the rows that they are given. */
const sessionOf = (engine: Engine): Session =>
	new Session({
		shipped: undefined,
		frugal: true,
		newer: '',
		strange: [],
		text: () => Promise.reject(new Error('This page has no texts of documents.')),
		open: ({ ready, filled }) => ({
			start: () => {
				ready()
				filled()
				return Promise.resolve()
			},
			ask: engine.ask,
			select: () => Promise.reject(new Error('Nobody writes a statement here.')),
			stream: () => {
				throw new Error('Nobody writes a statement here.')
			},
			change: (work) => work(engine),
		}),
	})
