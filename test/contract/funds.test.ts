import { beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '../../src/engine/engine.ts'
import { askEvidence } from '../../src/views/evidence/evidence.ts'
import funds from '../../src/rooms/function/funds/view.ts'
import { question } from '../../src/views/view.ts'
import { read } from '../../src/share/param.ts'
import { openDataset } from '../support/engine.ts'

let engine: Engine
beforeAll(async () => {
	engine = await openDataset()
})

const values = (query: string) => read(funds.params, new URLSearchParams(query)).values
const rows = (query: string) => engine.ask(question(funds, values(query)))
const whole = async (query: string) =>
	Object.fromEntries(
		(await rows(query)).filter(({ code }) => code === '').map(({ key, amount }) => [key, amount]),
	)

/** Figures typed from the documents. */
describe('kinds of money', () => {
	test('巨鹿: 444.93 basic, 7157.01 project; 7580.94 general public, 21.00 fund; 21.00 carried over', async () => {
		expect(await whole('c=130529')).toEqual({ basic: 4_449_300, project: 71_570_100 })
		expect(await whole('c=130529&split=fund')).toEqual({
			general_public: 75_809_400,
			government_fund: 210_000,
		})
		expect(await whole('c=130529&split=carried')).toEqual({
			current_year: 75_809_400,
			carried_over: 210_000,
		})
	})

	test('the only code with carried-over money and a fund is 2120899', async () => {
		for (const [split, key] of [
			['fund', 'government_fund'],
			['carried', 'carried_over'],
		] as const)
			expect(
				(await rows(`c=130529&split=${split}`))
					.filter((row) => row.key === key && row.code)
					.map(({ code }) => code),
			).toEqual(['2120899'])
	})

	test('行政运行 of 巨鹿 is 242.18 basic and 91.94 project, 334.12 in all', async () => {
		const own = (await rows('c=130529')).filter(({ code }) => code === '2013201')
		expect(own.map(({ key, amount, whole }) => [key, amount, whole])).toEqual([
			['basic', 2_421_800, 3_341_200],
			['project', 919_400, 3_341_200],
		])
	})

	test('遂溪 tells its department as a whole, the four-decimal amounts to the cent', async () => {
		expect(await whole('c=440823')).toEqual({
			basic: 12_550_227.51,
			project: 10_215_575,
			other: 119_771_160,
		})
	})

	test('three projects of 湟源 are named 结余: 23.80 + 3.00 + 9.52 of 833.39 万元, and only suggested', async () => {
		const own = await rows('c=630123&split=carried')
		expect(own.map(({ key, amount, origin, parts }) => [key, amount, origin, parts])).toEqual([
			['current_year', 7_970_700, 'suggested', 10],
			['carried_over', 363_200, 'suggested', 3],
		])
		const behind = await askEvidence(
			engine.ask,
			funds,
			values('split=carried'),
			`${own[0]?.document_id ?? ''}..carried_over`,
			'zh',
		)
		expect(behind.map(({ amount }) => amount)).toEqual([238_000, 30_000, 95_200])
	})

	test('who does not split is told by an empty key', async () => {
		for (const query of ['c=640221', 'c=640221&split=fund', 'c=440823&split=carried'])
			expect((await rows(query)).map(({ key, amount }) => [key, amount])).toEqual([['', null]])
	})

	test.for([['3'], ['5'], ['7']] as const)('at %s digits the rows come to the whole', async ([digits]) => {
		for (const split of ['kind', 'fund', 'carried']) {
			const own = await rows(`c=130529&split=${split}&digits=${digits}`)
			const sum = (list: typeof own) => list.reduce((total, { amount }) => total + (amount ?? 0), 0)
			expect(sum(own.filter(({ code }) => code))).toBe(sum(own.filter(({ code }) => !code)))
		}
	})
})
