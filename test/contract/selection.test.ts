import { beforeAll, expect, test } from 'vitest'
import { viewSelect } from '../../src/dataset/relations.ts'
import { integer, text } from '../../src/engine/row.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { rooms } from '../../src/rooms/index.ts'
import { read, write } from '../../src/share/param.ts'
import { RANGED, selection, toggled } from '../../src/share/selection.ts'
import type { Session } from '../../src/state/session.svelte.ts'
import { marksOf } from '../../src/ui/charts/chart.ts'
import { disclosures, type Disclosure } from '../../src/views/disclosures/disclosures.ts'
import { askEvidence } from '../../src/views/evidence/evidence.ts'
import { rangeOf, selectionOf } from '../../src/views/selection/from-mark.ts'
import { loadSelection } from '../../src/views/selection/loaded.ts'
import counted from '../../src/views/selection/counted.sql?raw'
import { narrowing } from '../../src/views/selection/narrowing.ts'
import { withoutRanges } from '../../src/views/selection/resolve.ts'
import { picturesOf } from '../../src/views/shapes/shape.ts'
import { question, type AnyView } from '../../src/views/view.ts'
import { openDataset } from '../support/engine.ts'

const JULU = '130529-zuzhibu-2024-budget'
const ALL = { c: '', dep: '', y: '' }

const views = (await Promise.all(rooms.map((room) => room.views()))).flat()
let engine: Engine
let known: readonly Disclosure[]
beforeAll(async () => {
	await loadSelection()
	engine = await openDataset()
	known = await engine.ask(disclosures)
})

type Rows = readonly Readonly<Record<string, unknown>>[]
function viewNamed(id: string): AnyView {
	const view = views.find((it) => it.id === id)
	if (!view) throw new Error(`no view ${id}`)
	return view
}
const valuesOf = (view: AnyView, query: string) => read(view.params, new URLSearchParams(query)).values
const ask = async (id: string, query: string): Promise<Rows> =>
	engine.ask(question(viewNamed(id), valuesOf(viewNamed(id), query)))
const sceneOf = async (id: string, query: string) => ({
	rows: await ask(id, query),
	values: valuesOf(viewNamed(id), query),
	disclosures: known,
	locale: 'zh' as const,
})
/** As much of a session as a range is found with. */
const session = { ask: (asked: Parameters<Engine['ask']>[0]) => engine.ask(asked) } as unknown as Session
const written = (next: ReturnType<typeof rangeOf>) => (next ? selection.write([next]) : '')

test('one class is selected: the kinds of values are those of its targets, counted in the table itself', async () => {
	const expected = await engine.ask({
		sql: `
			SELECT document_id, kind_id AS key, count(*)::INTEGER AS counted
			FROM indicator_quality
			WHERE class_id = 'satisfaction' AND kind_id <> 'blank' AND damage_rule IS NULL
			GROUP BY document_id, kind_id`,
		rows: { document_id: text, key: text, counted: integer },
		values: {},
	})
	const found = await ask('kinds', 'pick=class.satisfaction')
	const plain = ({ document_id, key, counted }: Rows[number]) =>
		[document_id, key, counted].map(String).join(' ')
	expect(found.map(plain).sort()).toEqual(expected.map(plain).sort())
	expect(found.length).toBeGreaterThan(4)
})

test('a picture is not narrowed by what is selected in it, nor one that does not tell targets apart', async () => {
	for (const id of ['indicators', 'classes-per-project', 'weights'])
		expect(await ask(id, 'pick=class.satisfaction'), id).toEqual(await ask(id, ''))
	// However classes are told apart, they are one thing.
	expect(await ask('indicators', 'pick=class-printed.output')).toEqual(await ask('indicators', ''))
})

test('the rows behind a narrowed number are the targets that it counts', async () => {
	const view = viewNamed('kinds')
	const query = 'pick=class.satisfaction..document.130529-zuzhibu-2024-budget'
	const rows = await ask('kinds', query)
	const behind = await askEvidence(engine.ask, view, valuesOf(view, query), '', 'zh')
	expect(new Set(behind.map(({ document_id }) => document_id))).toEqual(new Set([JULU]))
	expect(behind).toHaveLength(rows.reduce((sum, { counted }) => sum + (counted as number), 0))
})

test.for(views.flatMap((view) => ('c' in view.params ? [[view.id, view] as const] : [])))(
	'%s: a document that is selected leaves what its county leaves',
	async ([id, view]) => {
		const query = `pick=document.${JULU}`
		const narrowed = narrowing(view, valuesOf(view, query)).length > 0
		// One disclosure cannot be compared; what counties were once called is no disclosure's.
		if (id === 'comparable' || id === 'crosswalk') return
		expect(await ask(id, query)).toEqual(await ask(id, narrowed ? 'c=130529' : ''))
	},
)

test('every statement of a view says what it is narrowed by, and its headline', async () => {
	const view = viewNamed('kinds')
	const scene = await sceneOf('kinds', `pick=class.benefit..document.${JULU}`)
	expect(view.title(scene)).toMatch(/（只看 类别：效益、巨鹿.*）$/)
	expect(view.title({ ...scene, locale: 'en' })).toMatch(/ \(only Classes: .*, Julu.*\)$/)
	const { sql, values } = question(view, scene.values)
	expect(values).toMatchObject({ picked_class: 'benefit', picked_document: JULU })
	expect(sql).toContain('chosen($picked_class::VARCHAR, class_id)')
})

test('a press selects the class, the province, the range or the disclosure that its mark is of', async () => {
	const classes = await sceneOf('indicators', 'as=three')
	const [card] = viewNamed('indicators').charts(classes)
	const [mark] = card ? marksOf(card.chart) : []
	expect(mark && selectionOf(viewNamed('indicators'), classes, mark)?.by).toBe('class-three')

	const places = await sceneOf('kinds', 'shape=place')
	const [map] = await picturesOf(viewNamed('kinds'), places)
	const tile = map && marksOf(map.chart)[0]
	expect(tile && written(selectionOf(viewNamed('kinds'), places, tile))).toMatch(/^place\.\d\d$/)

	const scale = await sceneOf('scale', '')
	const [bars] = viewNamed('scale').charts(scale)
	const [bar] = bars ? marksOf(bars.chart) : []
	expect(bar && written(selectionOf(viewNamed('scale'), scale, bar))).toMatch(/^document\.\d{6}-/)
})

test('a range drawn over a distribution leaves the disclosures whose number lies in it, whatever was set beside', async () => {
	const view = viewNamed('per-capita')
	const scene = await sceneOf('per-capita', 'by=estimate&shape=many')
	// 207.45, 41.60, 75.90 and 65.32 yuan a resident.
	const range = rangeOf(view, scene, 80, 50)
	expect(written(range)).toBe('range.per-capita.-.500e-1.800e-1.by-estimate')
	const others = await withoutRanges(session, 'unit-costs', range ? [range] : [], ALL)
	expect(others).toEqual([
		{ by: 'document', values: ['630123-zuzhibu-2024-targets', '640221-zuzhibu-2022-targets'] },
	])
	// Its own picture goes on to show all; a range that holds none leaves none.
	expect(await withoutRanges(session, 'per-capita', range ? [range] : [], ALL)).toEqual([])
	const empty = rangeOf(view, scene, 1, 2)
	const nobody = await withoutRanges(session, 'unit-costs', empty ? [empty] : [], ALL)
	const nothing = { ...valuesOf(viewNamed('unit-costs'), ''), pick: nobody }
	expect(await engine.ask(question(viewNamed('unit-costs'), nothing))).toEqual([])
})

test('a link holds selections in one order; a second press takes one back; unknown documents are named', () => {
	const raw = `document.${JULU}..class.benefit`
	const { values } = read({ pick: selection }, new URLSearchParams({ pick: raw }))
	expect(write({ pick: selection }, values).get('pick')).toBe(`class.benefit..document.${JULU}`)
	const [first] = values.pick
	expect(first && selection.write(toggled(values.pick, first))).toBe(`document.${JULU}`)
	expect(selection.write(toggled(values.pick, { by: 'class', values: ['cost'] }))).toContain('class.cost')
	expect(selection.read('class')).toBeUndefined()
	expect(selection.read('class..x')).toBeUndefined()
	const checked = read({ pick: selection }, new URLSearchParams({ pick: raw }), {
		document: new Set(['700001-x-2024-budget']),
	})
	expect(checked.absent).toEqual([{ key: 'pick', raw: JULU }])
	expect(checked.values.pick).toEqual([{ by: 'class', values: ['benefit'] }])
})

test('selected targets are counted as the shared view counts all', () => {
	expect(counted.replace(/^--.*\n/, '').trim()).toBe(viewSelect('indicator_count').trim())
})

test('a kind, a view or an order of numbers that a selection cannot have is named, and the rest is kept', () => {
	expect(views.filter(({ measure }) => measure).map(({ id }) => id)).toEqual(
		expect.arrayContaining([...RANGED]),
	)
	expect(RANGED).toHaveLength(views.filter(({ measure }) => measure).length)
	const wrong = [
		'nonsense.x',
		'range.nonsense.-.1.2',
		'range.kinds.-.9e9.1e2',
		'range.kinds.-.few.many',
		'word.x',
	]
	for (const pick of wrong) {
		const { values, absent } = read(
			viewNamed('kinds').params,
			new URLSearchParams({ pick: `${pick}..class.cost` }),
		)
		expect(absent).toEqual([{ key: 'pick', raw: pick }])
		expect(values).toMatchObject({ pick: [{ by: 'class', values: ['cost'] }] })
	}
})
