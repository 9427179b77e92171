import { beforeAll, describe, expect, test } from 'vitest'
import type { Engine, Question } from '../../src/engine/engine.ts'
import { integer, type Shape } from '../../src/engine/row.ts'
import { rooms } from '../../src/rooms/index.ts'
import { read } from '../../src/share/param.ts'
import { marksOf } from '../../src/ui/charts/chart.ts'
import { disclosures, type Disclosure } from '../../src/views/disclosures/disclosures.ts'
import { manyOf, mayBeLong, rowsOf } from '../../src/views/shapes/many.ts'
import { byKey } from '../../src/base/by-key.ts'
import { isOneByOne, picturesOf, tooMany } from '../../src/views/shapes/shape.ts'
import type { AnyRow, AnyScene } from '../../src/views/table/cell.ts'
import { question, type AnyView } from '../../src/views/view.ts'
import { openDataset } from '../support/engine.ts'

/** As many as nobody reads one by one: of each published disclosure so many. */
const TIMES = 75
/** More marks nobody can read. */
const MOST_MARKS = 600

const views = (await Promise.all(rooms.map((room) => room.views()))).flat()
const drawing = views.filter(({ body, oneByOne }) => !body || oneByOne)

let engine: Engine
let known: readonly Disclosure[]
let many: readonly Disclosure[]
beforeAll(async () => {
	engine = await openDataset()
	known = await engine.ask(disclosures)
	many = known.flatMap((it) => copies(it.document_id).map((document_id) => ({ ...it, document_id })))
})

const copies = (document: string): readonly string[] =>
	Array.from({ length: TIMES }, (_, at) => `${document}-${String(at)}`)

/** The rows of an answer as so many disclosures like those would give them. */
const manifold = (rows: readonly AnyRow[]): readonly AnyRow[] =>
	rows.flatMap((row) =>
		'document_id' in row
			? copies(row['document_id'] as string).map((document_id) => ({ ...row, document_id }))
			: [row],
	)

const asked = async (view: AnyView, query = '') => {
	const { values } = read(view.params, new URLSearchParams(query))
	const rows = await engine.ask(question(view, values) as Question<Shape>)
	return { values, rows: rows as readonly AnyRow[] }
}

/** What a view makes of many disclosures; it is known of each view, so that none is without. */
const kindOf = (view: AnyView): string => {
	if (view.measure) return 'a distribution'
	if (view.listing) return 'a list in pages'
	if (view.body && !view.oneByOne) return 'a body of its own'
	if (view.bounded) return 'bounded'
	if (!('document_id' in view.rows)) return 'of no single disclosure'
	return 'one by one'
}

test('what every view makes of many disclosures', () => {
	const kinds = byKey(views, kindOf)
	const ids = Object.fromEntries([...kinds].map(([kind, all]) => [kind, all.map(({ id }) => id)]))
	expect(ids).toMatchObject({
		'a list in pages': ['projects', 'findings'],
		bounded: ['years', 'families', 'checks'],
		'one by one': ['tree', 'execution', 'unit-costs'],
		'of no single disclosure': ['row-by-row', 'crosswalk'],
	})
	expect(views.filter(isOneByOne).map(({ id }) => id)).toEqual(ids['one by one'])
})

describe.for(drawing.map(({ id }) => id))('%s of many disclosures', (id) => {
	const view = views.find((it) => it.id === id) as AnyView

	test.for(['zh', 'en'] as const)('draws no mark for each (%s)', async (locale) => {
		const { values, rows } = await asked(view)
		const all = manifold(rows)
		const scene: AnyScene = { rows: all, values, disclosures: many, locale }
		const cards = await picturesOf(view, scene)
		const marks = cards.flatMap(({ chart }) => marksOf(chart))
		expect(marks.length).toBeLessThanOrEqual(MOST_MARKS)
		const isRefused = isOneByOne(view) && all.length > 0
		expect(tooMany(view, scene)).toBe(isRefused ? new Set(all.map((it) => it['document_id'])).size : null)
		// A view of no single disclosure may have nothing to draw before two are chosen.
		if ('document_id' in view.rows && !view.body) expect(cards.length > 0).toBe(!isRefused)
	})

	test('asks for no row of each where it draws none', async () => {
		const { values } = await asked(view)
		const questions: Question<Shape>[] = []
		const answer = await rowsOf(
			(one) => {
				questions.push(one)
				return engine.ask(one)
			},
			view,
			values,
			many,
		)
		if (!isOneByOne(view)) {
			expect(answer.beyond).toBeUndefined()
			return
		}
		expect(questions).toEqual([])
		expect(answer).toEqual({ rows: [], beyond: many.length, isWhole: false })
		for (const locale of ['zh', 'en'] as const) {
			const title = view.title({ ...answer, values, disclosures: many, locale })
			expect(title).toContain(String(many.length))
			expect(title).toContain(view.text[locale].name)
		}
	})

	test('draws the few as before', async () => {
		const { values, rows } = await asked(view)
		const scene: AnyScene = { rows, values, disclosures: known, locale: 'zh' }
		expect(tooMany(view, scene)).toBeNull()
		expect(await picturesOf(view, scene)).toEqual(view.charts(scene))
	})
})

test('a view that another answers for says which, in both languages', () => {
	for (const view of views.filter(({ instead }) => instead)) {
		const room = rooms.find(({ id }) => id === view.instead?.room)
		expect(room, view.id).toBeDefined()
		for (const locale of ['zh', 'en'] as const)
			expect(view.text[locale]['instead'], view.id).toMatch(/^“.+”$/)
	}
})

test('what is asked of a long list or of many is asked in their place', () => {
	for (const view of views) {
		const { values } = read(view.params, new URLSearchParams())
		if (view.listing) expect(mayBeLong(view, values), view.id).toBe(true)
		if (view.measure?.many) expect(manyOf(view, values), view.id).toBe(view.measure.many)
	}
})

test('checks of many are counted together: every one, once', async () => {
	const view = views.find(({ id }) => id === 'checks') as AnyView
	const { values, rows } = await asked(view)
	const [card] = view.charts({ rows: manifold(rows), values, disclosures: many, locale: 'en' })
	if (card?.chart.kind !== 'heat') throw new Error('no picture of all')
	const drawn = [0, 1, 2].map((column) =>
		(card.chart.kind === 'heat' ? card.chart.cells : [])
			.filter((cell) => cell.column === column)
			.reduce((sum, { label }) => sum + Number(label.replaceAll(',', '')), 0),
	)
	const counted = await engine.ask({
		sql: `SELECT (count(*) FILTER (WHERE outcome = 'fails'))::INTEGER AS fails,
			(count(*) FILTER (WHERE outcome = 'cannot_be_formed'))::INTEGER AS unformed,
			(count(*) FILTER (WHERE outcome = 'holds'))::INTEGER AS holds FROM reconciliation`,
		rows: { fails: integer, unformed: integer, holds: integer },
		values: {},
	})
	expect(drawn).toEqual(Object.values(counted[0] ?? {}).map((it) => it * TIMES))
})
