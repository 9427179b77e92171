import { LOCALES } from '../src/base/text.ts'
import type { Engine, Question } from '../src/engine/engine.ts'
import { nameOf } from '../src/engine/question.ts'
import type { Shape } from '../src/engine/row.ts'
import { disclosures } from '../src/rooms/disclosures.ts'
import { rooms } from '../src/rooms/index.ts'
import { notes } from '../src/rooms/notes/notes.ts'
import { bound, question, type AnyView } from '../src/rooms/view.ts'
import { read } from '../src/share/param.ts'
import type { Shipped } from '../src/state/shipped.ts'
import { draw } from '../src/ui/charts/draw.ts'
import { drawing } from '../src/ui/charts/drawing.ts'
import { WIDTHS } from '../src/ui/widths.ts'

// Fetched with this file: Vite, which loads it for a build, fetches nothing more once it is loaded.
const views = (await Promise.all(rooms.map((room) => room.views()))).flat()

/**
 * What every default view shows before the engine is there, as files of the site: `first/<view>.<language>.<width>.json`.
 * The rows come from the view's own SQL on the same engine, the pictures from the view's own chart code.
 */
export async function first(engine: Engine, version: string): Promise<ReadonlyMap<string, string>> {
	const files = new Map<string, string>()
	for (const view of views) {
		const { answers, scene } = await opened(engine, view)
		for (const locale of LOCALES)
			for (const width of WIDTHS) {
				const pictures = Object.fromEntries(
					view
						.pictures({ ...scene, locale })
						.map(({ id, chart }) => [id, draw(drawing(chart, width), width, `${view.id}-${id}`)]),
				)
				const shipped: Shipped = { version, answers, pictures, width, locale }
				files.set(`first/${view.id}.${locale}.${String(width)}.json`, JSON.stringify(shipped))
			}
	}
	return files
}

/** The answers to everything that a view asks when nothing was chosen yet, and what it shows of them. */
export async function opened(engine: Engine, view: AnyView) {
	const { values } = read(view.params, new URLSearchParams())
	const sent = bound(view.params, values)
	const answers: Record<string, readonly unknown[]> = {}
	const ask = async <S extends Shape>(asked: Question<S>) => {
		const rows = await engine.ask(asked)
		answers[nameOf(asked)] = rows
		return rows
	}
	const known = await ask(disclosures)
	const rows = await ask(question(view, values))
	await ask(notes(view.about, sent))
	return { answers, scene: { rows, values, disclosures: known } }
}
