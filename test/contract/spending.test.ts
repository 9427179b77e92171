import { beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '../../src/engine/engine.ts'
import { askEvidence } from '../../src/views/evidence/evidence.ts'
import spending from '../../src/rooms/function/function/view.ts'
import { question } from '../../src/views/view.ts'
import { read } from '../../src/share/param.ts'
import { openDataset } from '../support/engine.ts'

let engine: Engine
beforeAll(async () => {
	engine = await openDataset()
})

const values = (query: string) => read(spending.params, new URLSearchParams(query)).values
const rows = (query: string) => engine.ask(question(spending, values(query)))
const parts = async (query: string, of: string) => askEvidence(engine.ask, spending, values(query), of, 'zh')
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

	// The columns of 部门支出总表, 一般公共预算支出表, 政府性基金支出表 and 部门收入总表.
	test.for([
		['kind=basic', 4_449_300, { '2013201': 2_421_800, '2013250': 724_000 }],
		['kind=project', 71_570_100, { '2013201': 919_400, '2013250': 1_637_000, '2130705': 65_383_000 }],
		['fund=general_public', 75_809_400, { '2013201': 3_341_200 }],
		['fund=general_public&kind=basic', 4_449_300, { '2013201': 2_421_800 }],
		['fund=government_fund', 210_000, { '2120899': 210_000 }],
		['carried=carried_over', 210_000, { '2120899': 210_000 }],
		['carried=current_year', 75_809_400, { '2130705': 65_383_000 }],
	] as const)('巨鹿 narrowed by %s comes to %i', async ([query, total, items]) => {
		const julu = await rows(`c=130529&${query}`)
		expect(sum(julu)).toBe(total)
		expect(julu[0]?.base).toBe(total)
		for (const [code, amount] of Object.entries(items))
			expect(julu.find((row) => row.code === code)?.amount).toBe(amount)
		expect(sum(await parts(`c=130529&${query}`, ''))).toBe(total)
	})

	test('what a document does not split says so, and is not zero', async () => {
		const reason = async (query: string) =>
			(await rows(query)).map(({ lens, code, amount }) => [lens, code, amount])
		expect(await reason('c=630123&fund=government_fund')).toEqual([['none', 'no_fund', null]])
		expect(await reason('c=440823&kind=basic')).toEqual([['none', 'no_basic', null]])
		expect(await reason('c=640221&carried=carried_over')).toEqual([['none', 'no_carried', null]])
		expect(await reason('c=130529&carried=carried_over&fund=government_fund')).toEqual([
			['none', 'no_crossing', null],
		])
		expect(await reason('c=130529&fund=government_fund&kind=basic')).toEqual([['none', 'nothing', null]])
		expect(await reason('c=440823&origins=inferred_exact')).toEqual([['none', 'inferred_exact', null]])
	})
})

/** The three projects of 巨鹿 for villages: 村级组织运转 6029.30, 星级党支部 500.00, 体检 9.00 万元. */
describe('spending by purpose', () => {
	test('all four counties by purpose; 巨鹿 by its projects, its basic expenditure apart', async () => {
		const all = await rows('lens=purpose')
		expect(new Set(all.map(({ reading }) => reading))).toEqual(new Set(['purpose']))
		const total = (county: string) => sum(all.filter(({ document_id }) => document_id.startsWith(county)))
		expect(total('630123')).toBe(8_333_900)
		expect(total('640221')).toBe(17_910_000)
		expect(total('440823')).toBe(34_303_160)
		expect(total('130529')).toBe(71_570_100)
		const julu = all.filter(({ document_id }) => document_id === JULU)
		expect(julu[0]).toMatchObject({
			code: 'villages',
			amount: 65_383_000,
			// Printed as "7157, 01", with a comma for the point.
			base_origin: 'inferred_exact',
			basic: 4_449_300,
		})
		expect(all.find(({ document_id }) => document_id.startsWith('440823'))?.basic).toBe(12_550_227.51)
		expect(all.find(({ document_id }) => document_id.startsWith('630123'))?.basic).toBeNull()
	})

	test('a purpose of 巨鹿 opens whatever the lens', async () => {
		for (const lens of ['', '&lens=purpose'])
			expect((await rows(`at=${JULU}.villages${lens}`)).map(({ amount }) => amount)).toEqual([
				60_293_000, 5_000_000, 90_000,
			])
	})
})

describe('codes of projects', () => {
	const amounts = async (query: string) =>
		Object.fromEntries((await rows(query)).map(({ code, amount }) => [code, amount]))

	test('what the sums prove stands apart from what is printed, and the rest is told', async () => {
		const proved = await rows('c=130529&origins=inferred_exact')
		expect(new Set(proved.map(({ lens, origin }) => `${lens} ${origin}`))).toEqual(
			new Set(['function inferred_exact', 'rest derived']),
		)
		expect(await amounts('c=130529&origins=inferred_exact')).toEqual({
			'2130705': 65_293_000,
			'2013299': 168_000,
			'2130152': 114_700,
			'2013201': 52_400,
			'2109999': 28_000,
			rest: 5_914_000,
		})
		expect(proved[0]?.base).toBe(71_570_100)
	})

	test('what rules suggest for 巨鹿 goes by classes too, and opens into its projects', async () => {
		expect(await amounts('c=130529&origins=suggested&digits=3')).toEqual({
			'201': 1_637_000,
			'212': 210_000,
			'213': 90_000,
			'206': 50_000,
			rest: 69_583_100,
		})
		const opened = await rows(`at=${JULU}.2013250&origins=suggested`)
		expect(opened.map(({ lens }) => lens)).toEqual(['project', 'project', 'project', 'project'])
		expect(sum(opened)).toBe(1_637_000)
		expect(await rows(`at=${JULU}.rest&origins=suggested`)).toHaveLength(28)
	})

	test('the parts of each number come to that number', async () => {
		for (const origins of ['inferred_exact', 'suggested'])
			for (const row of await rows(`origins=${origins}`))
				expect(sum(await parts(`origins=${origins}`, `${row.document_id}.${row.code}`))).toBe(row.amount ?? 0)
	})
})

describe('spending per denominator', () => {
	test('遂溪 per member of staff: 106 on line 6; 巨鹿 per village: 291 on line 590', async () => {
		const [suixi] = await rows('c=440823&scale=per&by=staff')
		expect(suixi).toMatchObject({ divisor: 106, divisor_line: 6, divisor_confidence: 'high' })
		expect(suixi?.quotient).toBeCloseTo(17_884_000 / 106, 6)
		const [julu] = await rows('c=130529&scale=per&by=village')
		expect(julu).toMatchObject({ code: '2130705', divisor: 291, divisor_line: 590 })
		expect(julu?.quotient).toBeCloseTo(65_383_000 / 291, 6)
		const behind = await parts('c=130529&scale=per&by=village', `${JULU}.2130705`)
		expect(behind.map(({ kind, printed }) => [kind, printed])).toEqual([
			['line', '6538. 30'],
			['denominator', '291 个'],
		])
	})

	test('a county whose census could not be confirmed has none, unless the estimate is chosen', async () => {
		expect((await rows('c=130529&by=resident'))[0]).toMatchObject({ divisor: null, quotient: null })
		expect((await rows('c=130529&by=estimate'))[0]).toMatchObject({
			divisor: 345_005,
			divisor_origin: 'derived',
		})
	})
})
