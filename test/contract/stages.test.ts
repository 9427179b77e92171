import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Engine } from '../../src/engine/engine.ts'
import { rooms } from '../../src/rooms/index.ts'
import execution from '../../src/rooms/function/execution/view.ts'
import { read } from '../../src/share/param.ts'
import { disclosures } from '../../src/views/disclosures/disclosures.ts'
import { notes } from '../../src/views/notes/notes.ts'
import { question, type AnyView } from '../../src/views/view.ts'
import { BUDGET, FINAL, openWith } from '../support/added.ts'

/** A budget alone, and with the final account of the same department and year beside it. */
let alone: Engine
let beside: Engine
beforeAll(async () => {
	alone = await openWith([BUDGET])
	beside = await openWith([BUDGET, FINAL])
}, 120_000)
afterAll(async () => {
	await alone.close()
	await beside.close()
})

const BUDGET_ID = '630123-shuiliju-2031-budget'
const FINAL_ID = '630123-shuiliju-2031-budget-final'
const views = (await Promise.all(rooms.map((room) => room.views()))).flat() as readonly AnyView[]

/** Asks a question of every disclosure of the county, and takes the rows that are of the budget. */
async function rowsOf(engine: Engine, view: AnyView, query: string): Promise<readonly unknown[]> {
	const { values } = read(view.params, new URLSearchParams(query))
	const rows = (await engine.ask(question(view, values))) as readonly Readonly<Record<string, unknown>>[]
	return rows.filter(({ document_id }) => document_id === BUDGET_ID)
}

/** Sets the two beside each other on purpose; its own tests are below. */
const BESIDE: ReadonlySet<string> = new Set(['execution'])
const ofDisclosures = views.filter((view) => 'document_id' in view.rows && !BESIDE.has(view.id))

test.for(ofDisclosures.map((view) => [view.id, view] as const))(
	'%s: what it says of a budget stays as it is when the final account is loaded',
	{ timeout: 60_000 },
	async ([, view]) => {
		for (const query of ['', 'c=630123', 'c=630123&dep=shuiliju&y=2031'])
			expect(await rowsOf(beside, view, query)).toEqual(await rowsOf(alone, view, query))
	},
)

test('the views that add up money do say something of the budget', async () => {
	const told = await Promise.all(
		ofDisclosures.map(async (view) => [view.id, (await rowsOf(beside, view, 'c=630123')).length] as const),
	)
	const silent = told.filter(([, rows]) => rows === 0).map(([id]) => id)
	for (const id of ['function', 'funds', 'tree', 'scale', 'totals', 'projects', 'indicators'])
		expect(silent).not.toContain(id)
})

test.for(['money', 'targets'] as const)('notes on %s name the document that is no budget', async (about) => {
	const kinds = async (engine: Engine) =>
		(await engine.ask(notes(about, { c: '630123' })))
			.filter(({ kind }) => kind === 'stages')
			.map(({ document_id, said }) => [document_id, said])
	expect(await kinds(beside)).toEqual([[FINAL_ID, 'final']])
	expect(await kinds(alone)).toEqual([])
})

test('no model adds amounts of the two up', async () => {
	const sum = async (engine: Engine, table: string, column: string): Promise<string> =>
		String(
			await engine.select(
				`SELECT sum(${column})::VARCHAR AS s, count(*) AS n FROM ${table} WHERE document_id = '${BUDGET_ID}'`,
				{},
			),
		)
	for (const [table, column] of [
		['amount_by_function', 'amount_yuan'],
		['amount_by_code', 'amount_yuan'],
		['amount_split', 'amount_yuan'],
		['disclosure_amount', 'amount_yuan'],
		['project_with_purpose', 'amount_yuan'],
	] as const)
		expect([table, await sum(beside, table, column)]).toEqual([table, await sum(alone, table, column)])
})

const inZh = async (from: Engine, query: string) => {
	const { values } = read(execution.params, new URLSearchParams(query))
	return {
		rows: await from.ask(question(execution, values)),
		values,
		disclosures: await from.ask(disclosures),
		locale: 'zh' as const,
	}
}

test('budgets alone say in one sentence that there is nothing to compare', async () => {
	const shown = await inZh(alone, 'y=2022.2024')
	expect(execution.title(shown)).toBe('所选 4 份文件都是预算，没有调整预算数和决算数，不能计算执行率')
	expect(shown.rows.map(({ final, adjusted, rate }) => [final, adjusted, rate])).toEqual(
		shown.rows.map(() => [null, null, null]),
	)
	expect(execution.charts(shown)).toHaveLength(4)
})

test('a final account stands beside the budget of its department and year, code by code', async () => {
	const { rows } = await inZh(beside, 'y=2031')
	const coded = rows.filter(({ statement }) => statement === 'expenditure_by_function')
	expect(
		coded.map(({ item, budget, adjusted, final, base }) => [item, budget, adjusted, final, base]),
	).toEqual([
		['total', 6_000_000, null, 5_745_000, 'budget'],
		['213', 6_000_000, null, 5_745_000, 'budget'],
		['21303', 6_000_000, null, 5_745_000, 'budget'],
		['2130301', 1_000_000, null, 1_000_000, 'budget'],
		['2130305', 5_000_000, null, 4_745_000, 'budget'],
	])
	expect(coded.map(({ rate }) => rate)).toEqual([0.9575, 0.9575, 0.9575, 1, 0.949])
	// The budget leads to the line of the budget, the final account to its own.
	expect(new Set(coded.map((row) => [row.document_id, row.budget_document].join()))).toEqual(
		new Set([[FINAL_ID, '630123-shuiliju-2031-budget'].join()]),
	)
})

test('where a row prints all three figures the rate is of the adjusted one', async () => {
	const { rows } = await inZh(beside, 'y=2031')
	const three = rows.filter(({ statement }) => statement === 'three_public')
	expect(
		three.map(({ name, budget, adjusted, final, rate, base }) => [name, budget, adjusted, final, rate, base]),
	).toEqual([
		['合计', 80_000, 60_000, 45_000, 0.75, 'adjusted'],
		['2.公务用车购置及运行维护费', 50_000, 40_000, 35_000, 0.875, 'adjusted'],
		['3.公务接待费', 30_000, 20_000, 10_000, 0.5, 'adjusted'],
	])
})

test('its picture is of the whole expenditure; its title asks the question again', async () => {
	const shown = await inZh(beside, 'y=2031')
	const [card, ...others] = execution.charts(shown)
	expect(others).toEqual([])
	expect(card?.chart).toMatchObject({
		bars: [{ label: '600.00 万元' }, { value: null, label: '没有印出' }, { label: '574.50 万元' }],
	})
	expect(card?.below).toEqual([['执行率 95.8%（占年初预算数）']])
	expect(execution.title(shown)).toBe('预算、调整预算与决算各是多少，执行了多少？')
})
