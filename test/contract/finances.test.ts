import { beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '../../src/engine/engine.ts'
import assets from '../../src/rooms/finances/assets/view.ts'
import change from '../../src/rooms/finances/change/view.ts'
import economic from '../../src/rooms/finances/economic/view.ts'
import revenue from '../../src/rooms/finances/finances/view.ts'
import runningCosts from '../../src/rooms/finances/running-costs/view.ts'
import goals from '../../src/rooms/indicators/goals/view.ts'
import { read } from '../../src/share/param.ts'
import { askEvidence } from '../../src/views/evidence/evidence.ts'
import { question } from '../../src/views/view.ts'
import { BUDGET, FINAL, openWith } from '../support/added.ts'
import { openDataset } from '../support/engine.ts'

let engine: Engine
beforeAll(async () => {
	engine = await openDataset()
})

const valuesOf = (view: { readonly params: typeof economic.params }, query: string) =>
	read(view.params, new URLSearchParams(query)).values

/** Figures typed from the documents. */
describe('revenue and its sources', () => {
	const values = (query: string) => read(revenue.params, new URLSearchParams(query)).values
	const rows = (query: string) => engine.ask(question(revenue, values(query)))

	test('巨鹿: 7601.94 of which 7580.94 general public and 21.00 carried over, in its summary; zeros that a sentence prints', async () => {
		const own = await rows('c=130529')
		expect(own.map(({ item, amount, line_start }) => [item, amount, line_start])).toEqual([
			['total', 76_019_400, 77],
			['general_public', 75_809_400, 36],
			['carried_over', 210_000, 76],
			['fiscal_account', 0, 391],
			['government_fund', 0, 391],
			['own_funds', 0, 391],
			['state_capital', 0, 391],
		])
		expect(own[1]?.share).toBeCloseTo(0.997238, 6)
		expect(own[2]?.share).toBeCloseTo(0.002762, 6)
	})

	test('遂溪: 14253.69625 by appropriation, other funds blank and not zero, no total and so no share', async () => {
		expect(
			(await rows('c=440823')).map(({ item, amount, share, state }) => [item, amount, share, state]),
		).toEqual([
			['fiscal_appropriation', 142_536_962.5, null, 'printed'],
			['other_income', null, null, 'blank'],
		])
	})

	test('湟源 and 平罗 list no revenue, and say so in one row each', async () => {
		expect((await rows('c=630123.640221')).map(({ item, amount, state }) => [item, amount, state])).toEqual([
			['', null, 'not_disclosed'],
			['', null, 'not_disclosed'],
		])
	})

	test('behind the picture of 遂溪 stand its two cells', async () => {
		const behind = await askEvidence(engine.ask, revenue, values(''), '440823-zuzhibu-2024-targets', 'zh')
		expect(behind.map(({ name, line_start }) => [name, line_start])).toEqual([
			['财政拨款', 8],
			['其他资金', 9],
		])
	})
})

describe('economic classification', () => {
	const rows = (query: string) => engine.ask(question(economic, valuesOf(economic, query)))

	test('巨鹿: 353.70 wages, 55.38 goods and services, 35.85 subsidies of 444.93', async () => {
		const own = await rows('c=130529')
		expect(own.map(({ item, amount, line_start }) => [item, amount, line_start])).toEqual([
			['total', 4_449_300, 295],
			['301', 3_537_000, 296],
			['302', 553_800, 303],
			['303', 358_500, 309],
		])
		for (const [at, share] of [0.794957, 0.124469, 0.080574].entries())
			expect(own[at + 1]?.share).toBeCloseTo(share, 6)
	})

	test('its fourteen items come to the same total', async () => {
		const [total, ...items] = await rows('c=130529&digits=5')
		expect(items).toHaveLength(14)
		expect(items.reduce((sum, { amount }) => sum + (amount ?? 0), 0)).toBe(total?.amount)
	})

	test('the other three say that they do not list it', async () => {
		const own = await rows('c=440823.630123.640221')
		expect(own.map(({ state }) => state)).toEqual(['not_disclosed', 'not_disclosed', 'not_disclosed'])
	})
})

describe('running costs', () => {
	test('巨鹿: 55.38 to operate its offices, and a printed zero for each of the three public expenses', async () => {
		const own = await engine.ask(
			question(runningCosts, read(runningCosts.params, new URLSearchParams('c=130529')).values),
		)
		expect(own.map(({ item, amount, line_start }) => [item, amount, line_start])).toEqual([
			['operating_funds', 553_800, 403],
			['three_public_total', 0, 407],
			['three_public_abroad', 0, 407],
			['three_public_vehicles', 0, 407],
			['three_public_vehicle_purchase', 0, 407],
			['three_public_vehicle_operation', 0, 407],
			['three_public_reception', 0, 407],
		])
	})
})

describe('staff, assets and procurement', () => {
	const rows = (query: string) =>
		engine.ask(question(assets, read(assets.params, new URLSearchParams(query)).values))

	test('巨鹿: 457.71 of fixed assets in four parts that come to it, two units, nothing to be bought', async () => {
		const own = await rows('c=130529')
		expect(
			own.map(({ item, amount, quantity, measured_in }) => [item, amount, quantity, measured_in]),
		).toEqual([
			['fixed_assets', 4_577_100, null, null],
			['building', 795_300, 2722, '平方米'],
			['vehicle', 160_000, 1, '台、辆'],
			['large_equipment', 570_500, 2, null],
			['other_fixed_assets', 3_051_300, 1048, null],
			['fixed_assets_to_purchase', 0, null, null],
			['units', null, 2, '个'],
			['administrative_units', null, 1, '个'],
			['public_institutions', null, 1, '个'],
		])
		// 79.53 + 16.00 + 57.05 + 305.13 = 457.71
		const shares = own.flatMap(({ share }) => (share === null ? [] : [share]))
		expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
	})

	test('遂溪 has 106 staff and two units, and says that it lists no assets', async () => {
		expect((await rows('c=440823')).map(({ item, quantity, state }) => [item, quantity, state])).toEqual([
			['', null, 'not_disclosed'],
			['subordinate_units', 2, 'printed'],
			['fiscal_supported_staff', 106, 'printed'],
		])
	})
})

describe('change on the year before', () => {
	const values = (query: string) => read(change.params, new URLSearchParams(query)).values
	const rows = (query: string) => engine.ask(question(change, values(query)))

	test('巨鹿: 153.77 less than 7755.71, 31.73 more of basic and 185.50 less of project expenditure', async () => {
		const own = await rows('c=130529')
		expect(own.map(({ part, previous, amount, change: by }) => [part, previous, amount, by])).toEqual([
			['total', 77_557_100, 76_019_400, -1_537_700],
			['basic', 4_132_000, 4_449_300, 317_300],
			['project', 73_425_100, 71_570_100, -1_855_000],
			['three_public', 0, 0, 0],
		])
		expect(own[0]?.rate).toBeCloseTo(-0.019827, 6)
		// Nothing is divided by a zero.
		expect(own[3]?.rate).toBeNull()
	})

	test('of the others only one year stands', async () => {
		const own = await rows('c=440823.630123.640221')
		expect(own.map(({ basis, amount }) => [basis, amount])).toEqual([
			['one_year', null],
			['one_year', null],
			['one_year', null],
		])
	})

	test('two budgets of one department are subtracted, never a budget and a final account; both stand behind it', async () => {
		const text = BUDGET.text.replaceAll('600.00', '630.00').replaceAll('500.00', '530.00')
		const made = await openWith([BUDGET, FINAL, { name: 'water-later.txt', text }])
		const [before, later] = ['630123-shuiliju-2031-budget', '630123-shuiliju-2031-budget-2']
		for (const table of ['document', 'disclosure'])
			await made.run(`UPDATE ${table} SET fiscal_year = 2032 WHERE document_id = '${later}'`)
		const choice = values('dep=shuiliju')
		const own = await made.ask(question(change, choice))
		expect(
			own
				.filter(({ basis }) => basis === 'two_years')
				.map((row) => [
					row.document_id,
					row.previous_document,
					row.part,
					row.previous,
					row.amount,
					row.change,
				]),
		).toEqual([
			[later, before, 'total', 6_000_000, 6_300_000, 300_000],
			[later, before, 'basic', 1_000_000, 1_000_000, 0],
			[later, before, 'project', 5_000_000, 5_300_000, 300_000],
			[later, before, 'itemised', 5_000_000, 5_300_000, 300_000],
		])
		const behind = await askEvidence(made.ask, change, choice, `${later}.project`, 'zh')
		expect(behind.map(({ document_id, amount }) => [document_id, amount])).toEqual([
			[before, 5_000_000],
			[later, 5_300_000],
		])
		await made.close()
	}, 120_000)
})

test('a final account shows what it accounts for, not the budget beside it', async () => {
	const made = await openWith([FINAL])
	const own = await made.ask(
		question(runningCosts, read(runningCosts.params, new URLSearchParams('dep=shuiliju')).values),
	)
	expect(own.map(({ item, amount, state }) => [item, amount, state])).toEqual([
		['three_public_total', 45_000, 'printed'],
		['three_public_abroad', null, 'blank'],
		['three_public_vehicles', 35_000, 'printed'],
		['three_public_reception', 10_000, 'printed'],
	])
	await made.close()
}, 120_000)

test('goals of 巨鹿: six goals with 21 targets, 17 of them with a number', async () => {
	const own = await engine.ask(question(goals, read(goals.params, new URLSearchParams('c=130529')).values))
	expect(own).toHaveLength(21)
	expect(new Set(own.map(({ goal }) => goal)).size).toBe(6)
	expect(own.filter(({ value }) => value === null).map(({ name, printed }) => [name, printed])).toEqual([
		['党员干部思想政治学习积极性', '提高'],
		['工作能力', '明显提升'],
		['工作积极性', '明显提高'],
		['基层治理现代化程度', '大大提升'],
	])
	const reported = own.find(({ name }) => name === '流转办结上报事件数量')
	expect(reported).toMatchObject({ operator: '>=', value: 225_000, measured_in: '件', line_start: 453 })
})
