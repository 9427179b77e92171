import { beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '../../src/engine/engine.ts'
import { behind } from '../../src/rooms/behind.ts'
import spending from '../../src/rooms/function/spending/index.ts'
import { question } from '../../src/rooms/view.ts'
import { read } from '../../src/share/param.ts'
import { openDataset } from '../support/engine.ts'

let engine: Engine
beforeAll(async () => {
	engine = await openDataset()
})

const values = (query: string) => read(spending.params, new URLSearchParams(query)).values
const rows = (query: string) => engine.ask(question(spending, values(query)))
const parts = async (query: string, of: string) =>
	engine.ask(await behind(spending, spending.params, values(query), of))
const sum = (list: readonly { readonly amount: number | null }[]) =>
	Math.round(list.reduce((total, { amount }) => total + (amount ?? 0), 0) * 100) / 100
const JULU = '130529-zuzhibu-2024-budget'

/** Figures typed from the documents. */
describe('spending', () => {
	test('巨鹿 by item: 2130705 is 6538.30 of 7601.94 万元, printed, and all items come to the total', async () => {
		const julu = await rows('c=130529')
		expect(julu[0]).toMatchObject({
			code: '2130705',
			amount: 65_383_000,
			base: 76_019_400,
			origin: 'disclosed',
		})
		expect(julu[0]?.share).toBeCloseTo(6538.3 / 7601.94, 12)
		expect(sum(julu)).toBe(76_019_400)
		expect(julu.map(({ code }) => code)).toContain('2010399')
	})

	test.for([
		['3', 7],
		['5', 11],
		['7', 19],
	] as const)('巨鹿 at %s digits has %i codes, and they come to the same total', async ([digits, count]) => {
		const julu = await rows(`c=130529&digits=${digits}`)
		expect(julu).toHaveLength(count)
		expect(sum(julu)).toBe(76_019_400)
	})

	test('opening 213 shows its subclasses, opening 21307 its items', async () => {
		const inside = (code: string) => rows(`digits=3&at=${JULU}.${code}`)
		expect((await inside('213')).map(({ code, amount }) => [code, amount])).toEqual([
			['21307', 65_383_000],
			['21301', 114_700],
		])
		expect((await inside('21307')).map(({ code }) => code)).toEqual(['2130705'])
	})

	test('counties without codes stand by purpose, as suggested, and come to the sum of their projects', async () => {
		for (const [code, total] of [
			['630123', 8_333_900],
			['640221', 17_910_000],
			['440823', 34_303_160],
		] as const) {
			const own = await rows(`c=${code}`)
			expect(new Set(own.map(({ lens, origin }) => `${lens} ${origin}`))).toEqual(
				new Set(['purpose suggested']),
			)
			expect(sum(own)).toBe(total)
			expect(own[0]?.base).toBe(total)
		}
	})

	test('a purpose opens into its projects, each printed on its lines', async () => {
		const [largest] = await rows('c=640221')
		const opened = await rows(`at=${largest?.document_id ?? ''}.${largest?.code ?? ''}`)
		expect(opened).toHaveLength(largest?.parts ?? 0)
		expect(sum(opened)).toBe(largest?.amount)
		for (const project of opened) expect(project).toMatchObject({ lens: 'project', opens: false })
	})

	test('the parts of each number come to that number', async () => {
		for (const row of await rows('digits=3'))
			expect(sum(await parts('digits=3', `${row.document_id}.${row.code}`))).toBe(row.amount)
	})

	test('years and departments choose; what nobody has is empty', async () => {
		expect(new Set((await rows('y=2022')).map(({ document_id }) => document_id))).toEqual(
			new Set(['640221-zuzhibu-2022-targets']),
		)
		expect(await rows('y=1999')).toEqual([])
		expect(await rows('dep=jiaoyuju')).toEqual([])
		expect(await rows('at=no-such-document.213')).toEqual([])
	})
})
