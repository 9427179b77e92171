import { beforeAll, describe, expect, test } from 'vitest'
import { LOCALES } from '../../src/base/text.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { askEvidence } from '../../src/views/evidence/evidence.ts'
import { disclosures, type Disclosure } from '../../src/views/disclosures/disclosures.ts'
import { rooms } from '../../src/rooms/index.ts'
import { question, targetsOf, type AnyView } from '../../src/views/view.ts'
import { answerWords, shownResult } from '../../src/views/table/file-table.ts'
import { read, write } from '../../src/share/param.ts'
import { marksOf } from '../../src/ui/charts/chart.ts'
import { draw } from '../../src/ui/charts/draw.ts'
import { drawing } from '../../src/ui/charts/drawing.ts'
import { openDataset } from '../support/engine.ts'

/** What every view gets without writing a line: its SQL asked, its shape checked, its address round-tripped, its picture drawn. */
const rooming = await Promise.all(rooms.map(async (room) => ({ room, views: await room.views() })))
const views = rooming.flatMap((it) => it.views.map((view) => [view.id, view] as const))

test('what a room shows first is called like the room, and no two views are called alike', () => {
	for (const { room, views } of rooming) if (views[0]) expect(views[0].id).toBe(room.id)
	expect(new Set(views.map(([id]) => id)).size).toBe(views.length)
})

/** The first choices of a view, and each value of each closed list beside them. */
const choices = (view: AnyView) =>
	[
		'',
		...Object.entries(
			view.params as Readonly<Record<string, { readonly options?: readonly string[] }>>,
		).flatMap(([key, { options = [] }]) => options.map((value) => `${key}=${value}`)),
	].map((query) => read(view.params, new URLSearchParams(query)).values)

/** Where a headline names what only the source names, in Chinese: the column that has it. */
const SOURCE_NAMES: Readonly<Record<string, string>> = { project: 'name' }

let engine: Engine
let known: readonly Disclosure[]
beforeAll(async () => {
	engine = await openDataset()
	known = await engine.ask(disclosures)
})

describe.for(views)('%s', ([, view]: readonly [string, AnyView]) => {
	const initial = read(view.params, new URLSearchParams()).values
	const scene = async () => ({
		values: initial,
		disclosures: known,
		rows: await engine.ask(question(view, initial)),
	})

	test('its SQL answers in the declared shape', async () => {
		expect((await scene()).rows.length).toBeGreaterThan(0)
	})

	test('the rows behind its numbers have the shape that all views share', async () => {
		const rows = await askEvidence(engine.ask, view, initial, '', 'zh')
		expect(rows.length).toBeGreaterThan(0)
		for (const row of rows) expect(row.line_end).toBeGreaterThanOrEqual(row.line_start)
	})

	test('its initial address says nothing and reads back', () => {
		expect(write(view.params, initial).toString()).toBe('')
	})

	test.for([...LOCALES])('has a title, a sentence and a table in %s', async (locale) => {
		const shown = { ...(await scene()), locale }
		expect(view.title(shown).length).toBeGreaterThan(4)
		expect(view.lead(shown).length).toBeGreaterThan(4)
		const { columns, rows } = (await view.table())(shown)
		for (const row of rows) expect(row).toHaveLength(columns.length)
		for (const picture of view.charts(shown)) expect(picture.sentence).not.toMatch(/undefined|NaN|null/)
	})

	test('its English headline is English at every choice, but for names that only the source has', async () => {
		const few = ['c=130529', 'c=440823.640221'].map(
			(query) => read(view.params, new URLSearchParams(query)).values,
		)
		for (const values of [...choices(view), ...few]) {
			const rows: readonly Readonly<Record<string, unknown>>[] = await engine.ask(question(view, values))
			const title = view.title({ rows, values, disclosures: known, locale: 'en' })
			const column = SOURCE_NAMES[view.id]
			const names = column ? rows.map((row) => row[column]).filter((name) => typeof name === 'string') : []
			const own = names.reduce((rest, name) => rest.replace(name, ''), title)
			expect(own, title).not.toMatch(/\p{Script=Han}|\b1 (?:documents|disclosures|budgets|projects)\b/u)
		}
	})

	test.for([...LOCALES])(
		'every column of its files is described in %s, in the unit of its kind',
		(locale) => {
			const { columns } = view
			for (const values of choices(view)) {
				const nothing = { rows: [], values, disclosures: known, locale }
				for (const [name, { title, unit = '' }] of Object.entries(answerWords(columns, nothing))) {
					const where = `${name}: ${title}（${unit}）`
					expect(title, where).toMatch(locale === 'zh' ? /\p{Script=Han}/u : /^[\p{Lu}\p{N}“]/u)
					expect(where).not.toMatch(/undefined|null|NaN/)
					const [money, each, other] = {
						zh: ['元', /^元\/./, /元/] as const,
						en: ['yuan', /^yuan per ./, /yuan/] as const,
					}[locale]
					const kind = columns.columns[name]?.kind
					if (kind === 'money') expect(unit, where).toBe(money)
					else if (kind === 'quotient') expect(unit, where).toMatch(each)
					// What is no money is in no unit of money, neither in its title nor beside it.
					else expect(`${title}${unit}`, where).not.toMatch(other)
				}
				const shown = shownResult(columns, nothing).columns.map(({ name }) => name)
				expect(shown.join()).not.toMatch(/undefined|null|NaN/)
				expect(new Set(shown).size).toBe(shown.length)
			}
		},
	)

	test.for([358, 920])('its pictures at %i px', async (width) => {
		const pictures = view.charts({ ...(await scene()), locale: 'zh' })
		// A page keeps them apart by their ids, and shows nothing where two are the same.
		expect(new Set(pictures.map(({ id }) => id)).size).toBe(pictures.length)
		for (const picture of pictures) {
			expect(targetsOf(picture).map((target) => target !== undefined)).toEqual(
				marksOf(picture.chart).map(() => true),
			)
			const svg = draw(drawing(picture.chart, width), width, picture.id)
			await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(
				`drawings/${view.id}.${picture.id}.${String(width)}.svg`,
			)
		}
	})
})
