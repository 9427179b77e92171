import { beforeAll, expect, test } from 'vitest'
import type { Engine } from '../../src/engine/engine.ts'
import { rooms } from '../../src/rooms/index.ts'
import { read } from '../../src/share/param.ts'
import { draw } from '../../src/ui/charts/draw.ts'
import { drawing } from '../../src/ui/charts/drawing.ts'
import { disclosures } from '../../src/views/disclosures/disclosures.ts'
import { picturesOf } from '../../src/views/shapes/shape.ts'
import { question, type AnyView } from '../../src/views/view.ts'
import { openDataset } from '../support/engine.ts'

let engine: Engine
let views: readonly AnyView[]
beforeAll(async () => {
	engine = await openDataset()
	views = (await Promise.all(rooms.map((room) => room.views()))).flat().filter(({ measure }) => measure)
})

const sceneOf = async (view: AnyView, query: string, locale: 'zh' | 'en') => {
	const { values, rejected } = read(view.params, new URLSearchParams(query))
	expect(rejected).toEqual([])
	const known = await engine.ask(disclosures)
	return { values, locale, rows: await engine.ask(question(view, values)), disclosures: known }
}

test('views of one number a disclosure have shapes for many', () => {
	expect(views.map(({ id }) => id).sort()).toEqual([
		'assets',
		'change',
		'classes-per-project',
		'deadlines',
		'economic',
		'finances',
		'function',
		'funds',
		'goals',
		'home',
		'indicators',
		'kinds',
		'operators',
		'per-capita',
		'per-village',
		'percents',
		'quantity-cost',
		'running-costs',
		'scale',
		'totals',
		'vague',
		'weights',
	])
})

test.for(['many', 'place'])(
	'each of them draws the shape %s, in both languages and at both widths',
	async (shape) => {
		for (const view of views)
			for (const locale of ['zh', 'en'] as const) {
				const scene = await sceneOf(view, `shape=${shape}&by=estimate`, locale)
				const cards = await picturesOf(view, scene)
				expect(cards, view.id).toHaveLength(1)
				for (const { chart, sentence, id } of cards) {
					expect(sentence.length, view.id).toBeGreaterThan(10)
					for (const width of [358, 920])
						expect(draw(drawing(chart, width), width, id)).not.toMatch(/NaN|undefined|null/)
				}
			}
	},
)

test('a distribution counts every disclosure that has the number, once, and gives no quantile of four', async () => {
	for (const view of views) {
		const scene = await sceneOf(view, 'shape=many&by=estimate', 'zh')
		const [card] = await picturesOf(view, scene)
		if (card?.chart.kind !== 'spread') throw new Error(`${view.id} has no distribution`)
		const counted = card.chart.rows.flatMap(({ bins }) => bins).reduce((sum, { value }) => sum + value, 0)
		expect(counted, view.id).toBeGreaterThan(0)
		expect(counted, view.id).toBeLessThanOrEqual(4)
		expect(card.chart.rows.flatMap(({ quantiles }) => quantiles)).toEqual([])
		expect(
			card.below
				?.flat()
				.filter((line) => typeof line === 'string')
				.join(' '),
		).toContain('不足 30 份，不列分位数')
	}
})

test('no headline of many ranks them', async () => {
	for (const view of views) {
		const scene = await sceneOf(view, 'shape=many&by=estimate', 'zh')
		const many = scene.disclosures.flatMap((it) =>
			Array.from({ length: 10 }, (_, at) => ({ ...it, document_id: `${it.document_id}-${String(at)}` })),
		)
		const known = scene.disclosures
		const rows = (scene.rows as unknown as readonly { readonly document_id: string }[]).flatMap((row) =>
			Array.from({ length: 10 }, (_, at) => ({ ...row, document_id: `${row.document_id}-${String(at)}` })),
		)
		const title = view.title({ ...scene, rows, disclosures: many })
		expect(title, view.id).toMatch(/[？?]$/)
		for (const { county } of known) expect(title, view.id).not.toContain(county)
	}
})
