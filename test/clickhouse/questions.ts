import { namedProjects, vocabularyRows } from '../../src/state/vocabulary.ts'
import { destinations } from '../../src/app/palette/destinations.ts'
import type { Ask, Question } from '../../src/engine/engine.ts'
import { nameOf } from '../../src/engine/question.ts'
import type { Row, Shape } from '../../src/engine/row.ts'
import { roomOf, rooms } from '../../src/rooms/index.ts'
import { page } from '../../src/share/page.ts'
import { read, type Params } from '../../src/share/param.ts'
import { disclosures } from '../../src/views/disclosures/disclosures.ts'
import { askEvidence } from '../../src/views/evidence/evidence.ts'
import { notes } from '../../src/views/notes/notes.ts'
import { shownOf } from '../../src/views/room.ts'
import { beginningOf } from '../../src/views/listing/listing.ts'
import { rowsOf } from '../../src/views/shapes/many.ts'
import { loadSelection } from '../../src/views/selection/loaded.ts'
import { bound, question, type AnyView } from '../../src/views/view.ts'
import published from '../fixtures/links.txt?raw'
import { openJournal, type Journal } from './journal.ts'

/** A question that a page asks, and the address at which it does. */
export interface Asked {
	readonly at: string
	readonly question: Question<Shape>
	/** What answered it where it was recorded, or why nothing did. */
	readonly answer: readonly Row<Shape>[] | Error
}

/** All that is asked at one address for the first time. */
export interface Visit {
	readonly at: string
	readonly asked: readonly Asked[]
}

/** What is asked of a package beside the first choices of all views. */
export interface Choices {
	/** Values of the key of counties. */
	readonly counties: readonly string[]
	/** Addresses, one a line. */
	readonly links: string
	/** Views that are not asked. */
	readonly without?: readonly string[]
	/** Whether the rows behind every number are asked where no counties are chosen: of a country they are millions. */
	readonly evidenceOfAll?: boolean
}

const OF_PUBLISHED: Choices = { counties: ['640221', '130529.440823&y=2024'], links: published }

/** The first choices of a view and some counties. */
const first = (_: AnyView, counties: readonly string[]): readonly string[] => [
	'',
	...counties.map((codes) => `c=${codes}`),
]

/** Each value of each closed list of a view. */
const listed = ({ params }: AnyView): readonly string[] =>
	Object.entries(params as Readonly<Record<string, { readonly options?: readonly string[] }>>).flatMap(
		([key, { options = [] }]) => options.map((value) => `${key}=${value}`),
	)

/**
 * Everything that the pages ask at those choices and at the links: pictures, rows behind them, notes; each question once, and
 * none kept, because the answers about a country would not fit into memory together.
 * @param done visits that are left out, and the questions that were asked at them
 */
export async function* recorded(
	ask: Ask,
	{ counties, links, without = [], evidenceOfAll = true }: Choices = OF_PUBLISHED,
	done: Journal = openJournal(),
): AsyncGenerator<Visit, void> {
	// Some links select something in a picture.
	await loadSelection()
	const known = new Set(done.parts.flatMap(({ questions }) => questions))
	const found: Asked[] = []
	const recording = (at: string): Ask => {
		// What stands behind a number may ask again what its view asked.
		const answers = new Map<string, readonly Row<Shape>[] | Error>()
		return async (question, signal) => {
			const name = nameOf(question)
			const answer =
				answers.get(name) ??
				(await ask(question, signal).catch((error: unknown) =>
					error instanceof Error ? error : new Error(String(error)),
				))
			answers.set(name, answer)
			if (!known.has(name)) found.push({ at, question, answer })
			known.add(name)
			return (answer instanceof Error ? [] : answer) as never
		}
	}
	const once = async (listen: Ask, question: Question<Shape>) => {
		if (!known.has(nameOf(question))) await listen(question)
	}
	async function* visit(view: AnyView, search: URLSearchParams) {
		const at = `${view.id}?${search.toString()}`
		if (done.has(at)) return
		const listen = recording(at)
		const { values } = read(view.params as Params, search)
		await once(listen, question(view, values) as Question<Shape>)
		await askOfMany(listen, view, search)
		if (evidenceOfAll || search.has('c')) await askEvidence(listen, view, values, '', 'zh')
		await once(listen, notes(view.about, bound(view.params as Params, values)))
		yield { at, asked: found.splice(0) }
	}
	const constants: readonly Question<Shape>[] = [
		disclosures,
		vocabularyRows,
		namedProjects('130529-zuzhibu-2024-budget'),
		destinations,
	]
	if (!done.has('page')) {
		for (const constant of constants) await recording('page')(constant)
		yield { at: 'page', asked: found.splice(0) }
	}
	const views = (await Promise.all(rooms.map((room) => room.views()))).flat()
	for (const choices of [first, listed])
		for (const view of views.filter(({ id }) => !without.includes(id)))
			for (const search of choices(view, counties)) yield* visit(view, new URLSearchParams(search))
	for (const link of links.split('\n').filter((line) => line.startsWith('?'))) {
		const { searchParams } = new URL(link.split('\t')[0] ?? '', 'https://mirror.example/')
		const { view: named, show = '' } = Object.fromEntries(searchParams)
		const view = shownOf(await roomOf(named ?? page.view.initial).views(), show)
		if (view) yield* visit(view, searchParams)
	}
}

/** What a page asks where disclosures are many, however many they are here: a part of each, and a list page by page. */
async function askOfMany(ask: Ask, view: AnyView, search: URLSearchParams): Promise<void> {
	const ofMany = new URLSearchParams([...search].filter(([key]) => key !== 'shape'))
	if (view.measure?.many) ofMany.set('shape', 'many')
	const { values } = read(view.params as Params, ofMany)
	if (view.measure?.many) await rowsOf(ask, view, values, [])
	if (view.listing) await beginningOf(ask, view, view.listing, values)
}
