import { beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '../../src/engine/engine.ts'
import economic from '../../src/rooms/finances/economic/view.ts'
import revenue from '../../src/rooms/finances/finances/view.ts'
import { read } from '../../src/share/param.ts'
import { askEvidence } from '../../src/views/evidence/evidence.ts'
import { question } from '../../src/views/view.ts'
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
