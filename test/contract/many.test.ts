import { beforeAll, describe, expect, test } from 'vitest'
import type { Engine, Question } from '../../src/engine/engine.ts'
import type { Shape } from '../../src/engine/row.ts'
import { rooms } from '../../src/rooms/index.ts'
import { read } from '../../src/share/param.ts'
import { disclosures, type Disclosure } from '../../src/views/disclosures/disclosures.ts'
import { loadSelection } from '../../src/views/selection/loaded.ts'
import { isMany, rowsOf } from '../../src/views/shapes/many.ts'
import { likesOf, partsOf } from '../../src/views/shapes/measure.ts'
import { picturesOf } from '../../src/views/shapes/shape.ts'
import { question, type AnyView } from '../../src/views/view.ts'
import { openDataset } from '../support/engine.ts'

const views = (await Promise.all(rooms.map((room) => room.views()))).flat()
const named = (id: string): AnyView => {
	const view = views.find((it) => it.id === id)
	if (!view) throw new Error(`no view ${id}`)
	return view
}

let engine: Engine
let known: readonly Disclosure[]
beforeAll(async () => {
	await loadSelection()
	engine = await openDataset()
	known = await engine.ask(disclosures)
})

const ask = (asked: Question<Shape>) => engine.ask(asked)
const valuesOf = (view: AnyView, query: string) => {
	const { values, rejected } = read(view.params, new URLSearchParams(query))
	expect(rejected).toEqual([])
	return values
}

/** Choices of each view that answers less where disclosures are many. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
	function: [
		...['', 'digits=5', 'digits=7', 'lens=purpose', 'origins=suggested', 'origins=inferred_exact&digits=7'],
		...['kind=basic', 'kind=project', 'origins=suggested&kind=project', 'fund=government_fund'],
		...['carried=carried_over', 'origin=suggested', 'focus=213', 'digits=7&focus=2130705', 'c=63.64'],
		...['scale=per&by=estimate', 'scale=amount&unit=wan'],
	],
	funds: [
		'',
		'split=fund',
		'split=carried',
		'focus=project',
		'origin=suggested&split=carried',
		'digits=3&length=amount',
		'c=63.64',
	],
	'per-capita': ['', 'by=estimate', 'by=village&part=total', 'by=cadre&part=basic', 'part=201&by=estimate'],
	deadlines: ['', 'damaged=in', 'c=63.64', 'pick=class.output'],
	percents: ['', 'damaged=in', 'class=output', 'class=satisfaction&damaged=in', 'pick=class.output'],
	goals: ['', 'c=13.44', 'y=2024'],
	'per-village': ['', 'place=communities', 'place=both', 'place=both&focus=communities', 'origin=derived'],
	'quantity-cost': ['', 'c=44.13', 'unit=yuan'],
	vague: ['', 'damaged=in', 'y=2024', 'pick=class.output'],
	weights: ['', 'c=63.64', 'y=2024'],
	scale: ['', 'focus=basic', 'c=63.64', 'origin=disclosed', 'focus=itemised&axis=own'],
	finances: ['', 'focus=total', 'focus=fiscal_appropriation', 'c=13.44', 'unit=wan'],
	economic: ['', 'focus=302', 'digits=5', 'c=13'],
	'running-costs': ['', 'focus=three_public_total', 'origin=disclosed'],
	assets: ['', 'focus=vehicle', 'y=2024'],
	'classes-per-project': ['', 'c=63.64', 'y=2024', 'complete=listed'],
}
const choices = Object.entries(CHOICES).flatMap(([id, all]) =>
	all.flatMap((query) => ['many', 'place'].map((shape) => [id, `${query}&shape=${shape}`] as const)),
)

test('views that answer less where disclosures are many are tried here', () => {
	const having = views.filter(({ measure }) => measure?.many).map(({ id }) => id)
	expect(having.sort()).toEqual(Object.keys(CHOICES).sort())
})

describe('pictures of many disclosures', () => {
	test.for(choices)('%s?%s: are the same from fewer rows as from all', async ([id, query]) => {
		const view = named(id)
		const { measure } = view
		if (!measure) throw new Error('no measure')
		const values = valuesOf(view, query)
		const answer = await rowsOf(ask, view, values, known)
		expect(answer.isWhole).toBe(false)
		const fewer = { ...answer, values, disclosures: known, locale: 'zh' as const }
		const all = {
			rows: await ask(question(view, values) as Question<Shape>),
			values,
			disclosures: known,
			locale: 'zh' as const,
		}
		const counts = (scene: typeof fewer | typeof all) =>
			partsOf(measure, scene).map(({ key, count }) => [key, count])
		expect(counts(fewer)).toEqual(counts(all))
		const numbers = (scene: typeof fewer | typeof all) =>
			likesOf(measure, scene).map(({ key, all }) => [
				key,
				all.flatMap(({ disclosure, value }) => (value === null ? [] : [[disclosure.document_id, value]])),
			])
		expect(numbers(fewer)).toEqual(numbers(all))
		// Without functions, which are another each time; what they write is among what is drawn.
		const drawn = async (scene: typeof fewer | typeof all) => JSON.stringify(await picturesOf(view, scene))
		expect(await drawn(fewer)).toEqual(await drawn(all))
		expect(view.title(fewer)).toBe(view.title(all))
	})

	test('hold a row for each chosen disclosure, also where it has no such part', async () => {
		const view = named('function')
		const { rows } = await rowsOf(ask, view, valuesOf(view, 'shape=many&focus=229'), known)
		expect(rows.map((row) => row['document_id']).sort()).toEqual(
			known.map(({ document_id }) => document_id).sort(),
		)
	})
})

describe('all rows are asked for', () => {
	test.for(['', 'shape=few', 'c=630123', 'shape=many&at=630123-zuzhibu-2024-budget.201'])(
		'where few disclosures are shown, or one stands open: %s',
		async (query) => {
			const view = named('function')
			const values = valuesOf(view, query)
			const answer = await rowsOf(ask, view, values, known)
			expect(answer.isWhole).toBe(true)
			expect(answer.rows).toEqual(await ask(question(view, values) as Question<Shape>))
		},
	)

	test('where a country has no more than a dozen of what is chosen', () => {
		const view = named('function')
		const country = known.flatMap((it) =>
			Array.from({ length: 4 }, (_, at) => ({ ...it, document_id: `${it.document_id}-${String(at)}` })),
		)
		const isManyAt = (query: string) => isMany(valuesOf(view, query), country)
		expect([isManyAt(''), isManyAt('c=63'), isManyAt('shape=few')]).toEqual([true, false, false])
	})
})
