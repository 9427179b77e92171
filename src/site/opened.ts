import { checks } from '../rooms/home/intro/checks.ts'
import { LOCALES, type Locale } from '../base/text.ts'
import type { Engine, Question } from '../engine/engine.ts'
import { nameOf } from '../engine/question.ts'
import type { Row, Shape } from '../engine/row.ts'
import { disclosures } from '../views/disclosures/disclosures.ts'
import { rooms } from '../rooms/index.ts'
import type { Room } from '../views/room.ts'
import { notes } from '../views/notes/notes.ts'
import { bound, question, type AnyView, type ChartCard } from '../views/view.ts'
import { read } from '../share/param.ts'
import { draw } from '../ui/charts/draw.ts'
import { drawing } from '../ui/charts/drawing.ts'

// Fetched with this file: Vite, which loads it for a build, fetches nothing more once it is loaded.
const listed = await Promise.all(rooms.map(async (room) => ({ room, views: await room.views() })))

/** A view as it is when nothing was chosen yet: the answers to everything it asks, and what it shows of them. */
export interface Opened {
	readonly room: Room
	readonly view: AnyView
	/** Rows by the name of their question. */
	readonly answers: Readonly<Record<string, readonly unknown[]>>
	readonly scene: Omit<Parameters<AnyView['charts']>[0], 'locale'>
	readonly pictures: Readonly<Record<Locale, readonly ChartCard[]>>
	/** The SVG of one of them at one width in pixels; drawn once, whoever asks. */
	readonly svg: (locale: Locale, picture: ChartCard, width: number) => string
}

/** Every default view, or those of other rooms; what several of them ask is asked once. */
export async function openedViews(engine: Engine, from = listed): Promise<readonly Opened[]> {
	const ask = once(engine)
	const all: Opened[] = []
	for (const { room, views } of from) for (const view of views) all.push(await opened(ask, room, view))
	return all
}

async function opened(ask: Engine['ask'], room: Room, view: AnyView): Promise<Opened> {
	const { values } = read(view.params, new URLSearchParams())
	const [known, checked, own, noted] = [
		disclosures,
		checks,
		question(view, values),
		notes(view.about, bound(view.params, values)),
	]
	const scene = { rows: (await ask(own)) as Opened['scene']['rows'], values, disclosures: await ask(known) }
	const answers = {
		[nameOf(known)]: scene.disclosures,
		[nameOf(checked)]: await ask(checked),
		[nameOf(own)]: scene.rows,
		[nameOf(noted)]: await ask(noted),
	}
	const pictures = Object.fromEntries(
		LOCALES.map((locale) => [locale, view.charts({ ...scene, locale })]),
	) as Opened['pictures']
	return { room, view, answers, scene, pictures, svg: drawn(view.id) }
}

function once(engine: Engine): Engine['ask'] {
	const known = new Map<string, Promise<readonly unknown[]>>()
	return <S extends Shape>(asked: Question<S>) => {
		const name = nameOf(asked)
		const answer = known.get(name) ?? engine.ask(asked)
		known.set(name, answer)
		return answer as Promise<Row<S>[]>
	}
}

function drawn(view: string): Opened['svg'] {
	const known = new Map<string, string>()
	return (locale, { id, chart }, width) => {
		const name = `${id}.${locale}.${String(width)}`
		const svg = known.get(name) ?? draw(drawing(chart, width), width, `${view}-${id}`)
		known.set(name, svg)
		return svg
	}
}
