import { beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '../../src/engine/engine.ts'
import { rooms } from '../../src/rooms/index.ts'
import { read } from '../../src/share/param.ts'
import { MARK_ORIGINS } from '../../src/ui/charts/origin.ts'
import type { Column } from '../../src/views/columns.ts'
import { askEvidence } from '../../src/views/evidence/evidence.ts'
import { disclosures, type Disclosure } from '../../src/views/disclosures/disclosures.ts'
import { choicesShown } from '../../src/views/download/choices.ts'
import { origin } from '../../src/views/filter/origin.ts'
import { answerWords } from '../../src/views/table/file-table.ts'
import { question, type AnyView } from '../../src/views/view.ts'
import { openDataset } from '../support/engine.ts'

/**
 * Nodes of a tree contain each other, and a project's page is all that is known of one project: what is left of them
 * without some of their rows would no longer be what their totals say; so would the change of a budget from year to year.
 * A cell of coverage is a state, not a number.
 */
const WHOLES: ReadonlySet<string> = new Set(['tree', 'project', 'overview', 'years'])

const views = (await Promise.all(rooms.map((room) => room.views()))).flat()
const columnsOf = (view: AnyView): readonly [string, Column][] => Object.entries(view.columns.columns)
const hasOrigin = (view: AnyView) =>
	columnsOf(view).some(([name, { kind }]) => name === 'origin' && kind === 'origin')
const inMoney = (view: AnyView) => columnsOf(view).some(([, { kind }]) => kind === 'money')

let engine: Engine
let known: readonly Disclosure[]
beforeAll(async () => {
	engine = await openDataset()
	known = await engine.ask(disclosures)
})

test('every view of amounts whose rows carry an origin can be narrowed by it', () => {
	const without = views.filter(
		(view) => hasOrigin(view) && inMoney(view) && (view.params as { origin?: unknown }).origin !== origin,
	)
	expect(without.map(({ id }) => id).filter((id) => !WHOLES.has(id))).toEqual([])
})

const narrowed = views.filter((view) => (view.params as { origin?: unknown }).origin === origin)

/** What a row says, without what stands for its whole answer: which row leads, and its number as shown. */
const amountsIn = (view: AnyView, row: Readonly<Record<string, unknown>>) =>
	columnsOf(view)
		.filter(([, { kind }]) => kind === 'money' || kind === 'share' || kind === 'quotient' || kind === 'place')
		.map(([name]) => [name, row[name]])

describe.for(narrowed.map((view) => [view.id, view] as const))('%s', ([, view]) => {
	const rowsOf = async (search: string) =>
		(await engine.ask(
			question(view, read(view.params, new URLSearchParams(search)).values),
		)) as readonly Readonly<Record<string, unknown>>[]
	/** A row with nothing but a reason in it says why there is no number. */
	const numbers = (rows: Awaited<ReturnType<typeof rowsOf>>) =>
		rows.filter((row) =>
			columnsOf(view).some(([name, { kind, shown }]) => kind === 'money' && shown && row[name] !== null),
		)

	test.for([...MARK_ORIGINS])(
		'%s: the same rows with the same numbers and shares, and no others',
		async (one) => {
			const all = numbers(await rowsOf('')).filter((row) => row['origin'] === one)
			const kept = numbers(await rowsOf(`origin=${one}`))
			expect(kept.map((row) => amountsIn(view, row))).toEqual(all.map((row) => amountsIn(view, row)))
		},
	)

	test('all four together are all, and the files say what was chosen', async () => {
		const every = MARK_ORIGINS.join('.')
		expect(numbers(await rowsOf(`origin=${every}`))).toHaveLength(numbers(await rowsOf('')).length)
		const { values } = read(view.params, new URLSearchParams('origin=suggested'))
		const asked = { view, values, sql: view.sql, sent: {} }
		const shown = { ...asked, rows: [], isWhole: true, disclosures: known, noted: [] }
		expect(choicesShown(view, shown, 'zh').join('\n')).toContain('数字的来历：本站归类')
		expect(choicesShown(view, shown, 'en').join('\n')).toMatch(/Where the numbers come from.{1,2}Suggested/)
	})
})

test('some numbers of every origin are there to be chosen', async () => {
	const seen = new Set<unknown>()
	for (const view of narrowed)
		for (const row of await engine.ask(question(view, read(view.params, new URLSearchParams()).values)))
			seen.add((row as { origin: unknown }).origin)
	expect(MARK_ORIGINS.filter((one) => !seen.has(one))).toEqual([])
})

test.for(['projects', 'unit-costs'])('the sources of %s are those of the rows shown', async (id) => {
	const view = views.find((it) => it.id === id)
	if (!view) throw new Error(`no view ${id}`)
	for (const one of MARK_ORIGINS) {
		const { values } = read(view.params, new URLSearchParams(`origin=${one}`))
		const rows = await engine.ask(question(view, values))
		expect(await askEvidence(engine.ask, view, values, '', 'zh')).toHaveLength(rows.length)
	}
})

test('tables of targets have a column for the origin, on the screen and in files', async () => {
	for (const id of ['indicators', 'operators', 'kinds']) {
		const view = views.find((it) => it.id === id)
		if (!view) throw new Error(`no view ${id}`)
		const { values } = read(view.params, new URLSearchParams())
		const scene = {
			rows: await engine.ask(question(view, values)),
			values,
			disclosures: known,
			locale: 'zh' as const,
		}
		const { columns, rows } = (await view.table())(scene)
		const at = columns.findIndex(({ title }) => title === '来历')
		expect(at, id).toBeGreaterThan(0)
		for (const row of rows) expect(row[at]).toMatch(/^(原文|由合计推定|本站归类|本站测算)$/)
		expect(answerWords(view.columns, scene)['origin']?.title).toBe('来历')
	}
})
