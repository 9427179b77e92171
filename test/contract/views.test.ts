import { beforeAll, describe, expect, test } from 'vitest'
import { LOCALES } from '../../src/base/text.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { askEvidence } from '../../src/views/evidence/evidence.ts'
import { disclosures, type Disclosure } from '../../src/views/disclosures/disclosures.ts'
import { rooms } from '../../src/rooms/index.ts'
import { question, targetsOf, type AnyView } from '../../src/views/view.ts'
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

	test.for([358, 920])('its pictures at %i px', async (width) => {
		for (const picture of view.charts({ ...(await scene()), locale: 'zh' })) {
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
