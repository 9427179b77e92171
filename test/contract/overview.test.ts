import { beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '../../src/engine/engine.ts'
import { askEvidence } from '../../src/views/evidence/evidence.ts'
import comparable from '../../src/rooms/overview/comparable/view.ts'
import coverage from '../../src/rooms/overview/overview/view.ts'
import quality from '../../src/rooms/overview/quality/view.ts'
import scale from '../../src/rooms/overview/scale/view.ts'
import { question } from '../../src/views/view.ts'
import { read } from '../../src/share/param.ts'
import { openDataset } from '../support/engine.ts'

let engine: Engine
beforeAll(async () => {
	engine = await openDataset()
})

const HUANGYUAN = '630123-zuzhibu-2024-targets'
const PINGLUO = '640221-zuzhibu-2022-targets'
const SUIXI = '440823-zuzhibu-2024-targets'
const JULU = '130529-zuzhibu-2024-budget'
const search = (query: string) => new URLSearchParams(query)

describe('coverage, read off the documents', () => {
	const rows = (query = '') => engine.ask(question(coverage, read(coverage.params, search(query)).values))

	test('巨鹿 alone prints statements; two of its forms are there without a figure', async () => {
		const all = await rows()
		const of = (item: string) =>
			Object.fromEntries(all.filter((row) => row.item === item).map((row) => [row.document_id, row.state]))
		expect(of('expenditure_by_function')).toEqual({
			[HUANGYUAN]: 'not_disclosed',
			[PINGLUO]: 'not_disclosed',
			[SUIXI]: 'not_disclosed',
			[JULU]: 'disclosed',
		})
		expect(of('three_public')[JULU]).toBe('disclosed_empty')
		expect(of('department_overview')[JULU]).toBe('not_applicable')
		expect(of('stated_total')).toMatchObject({ [PINGLUO]: 'not_disclosed', [HUANGYUAN]: 'disclosed' })
		expect(of('indicator_weights')).toMatchObject({ [HUANGYUAN]: 'disclosed', [SUIXI]: 'not_disclosed' })
		expect(of('staff')).toMatchObject({ [SUIXI]: 'disclosed', [JULU]: 'not_disclosed' })
	})

	test('a cell leads to where it is printed: 财政供养人员数 on line 6 of 遂溪, 支出总表 on 138–175 of 巨鹿', async () => {
		const all = await rows('c=440823.130529')
		const lines = (document_id: string, item: string) => {
			const row = all.find((it) => it.document_id === document_id && it.item === item)
			return [row?.line_start, row?.line_end]
		}
		expect(lines(SUIXI, 'staff')).toEqual([6, 6])
		expect(lines(JULU, 'expenditure_by_function')).toEqual([138, 175])
	})
})

describe('scale, typed from the documents', () => {
	const ask = (query = '') => engine.ask(question(scale, read(scale.params, search(query)).values))

	test.for([
		// 表头合计 833.39 万元, thirteen projects.
		[HUANGYUAN, { stated_total: 8_333_900, itemised: 8_333_900 }],
		// No total is printed; fourteen forms in yuan.
		[PINGLUO, { stated_total: null, itemised: 17_910_000 }],
		// 14253.69625; 1255.022751; 1021.5575 + 11977.116; 45 tasks.
		[
			SUIXI,
			{ stated_total: 142_536_962.5, basic: 12_550_227.51, beyond_basic: 129_986_735, itemised: 34_303_160 },
		],
		// 7601.94 = 444.93 + 7157.01; 35 projects and earmarked funds.
		[JULU, { stated_total: 76_019_400, basic: 4_449_300, beyond_basic: 71_570_100, itemised: 71_570_100 }],
	] as const)('%s', async ([document_id, expected]) => {
		const own = (await ask()).filter((row) => row.document_id === document_id)
		expect(Object.fromEntries(own.map(({ measure, amount }) => [measure, amount]))).toEqual(expected)
	})

	test('what no project lists stands beside the printed total: 14253.69625 - 1255.022751 - 3430.316 in 遂溪', async () => {
		const rests = (await ask()).flatMap(({ document_id, measure, rest }) =>
			measure === 'stated_total' ? [[document_id, rest]] : [],
		)
		expect(rests).toEqual([
			[JULU, null],
			[SUIXI, 95_683_574.99],
			[HUANGYUAN, null],
			[PINGLUO, null],
		])
	})

	test('a printed amount has its line, a sum has its rows', async () => {
		const all = await ask('c=130529.440823')
		const of = (document_id: string, measure: string) =>
			all.find((row) => row.document_id === document_id && row.measure === measure)
		// Printed “444, 93” after conversion: the sums allow one reading.
		expect(of(JULU, 'basic')).toMatchObject({ origin: 'inferred_exact', line_start: 146, parts: 1 })
		expect(of(SUIXI, 'basic')).toMatchObject({ origin: 'disclosed', line_start: 8 })
		expect(of(SUIXI, 'beyond_basic')).toMatchObject({ origin: 'derived', line_start: null, parts: 2 })
		expect(of(JULU, 'itemised')).toMatchObject({ origin: 'derived', line_start: null, parts: 35 })
	})

	test('the rows behind each amount come to it', async () => {
		for (const row of await ask()) {
			const parts = await askEvidence(
				engine.ask,
				scale,
				read(scale.params, search('')).values,
				`${row.document_id}.${row.measure}`,
				'zh',
			)
			const cents = parts.reduce((sum, { amount }) => sum + Math.round((amount ?? 0) * 100), 0)
			expect(cents).toBe(Math.round((row.amount ?? 0) * 100))
		}
	})
})

describe('what compares', () => {
	const ask = (query = '') => engine.ask(question(comparable, read(comparable.params, search(query)).values))

	test('four disclosures make six pairs, all with projects alone in common', async () => {
		const all = await ask()
		expect(new Set(all.map(({ document_a, document_b }) => `${document_a} ${document_b}`)).size).toBe(6)
		expect(new Set(all.map(({ ground }) => ground))).toEqual(new Set(['projects']))
		expect(all[0]?.pairs).toBe(6)
	})

	test('what 平罗 2022 says beside 湟源 2024', async () => {
		const all = await ask('c=630123.640221')
		const said = Object.fromEntries(all.map((row) => [row.dimension, [row.said_a, row.said_b, row.alike]]))
		expect(said).toEqual({
			department: ['zuzhibu', 'zuzhibu', true],
			scope: ['projects', 'projects', true],
			year: ['2024', '2022', false],
			total: ['stated', 'none', false],
			itemised: ['all', 'unknown', false],
			codes: ['none', 'none', true],
			sharing: ['untold', 'untold', true],
			framework: ['four_class', 'three_class', false],
			unit: ['万元', '元', false],
		})
	})

	test('遂溪 lists a part and only its share, on line 27 first; 巨鹿 lists all and prints codes', async () => {
		const all = await ask('c=440823.130529')
		const of = (dimension: string) => all.find((row) => row.dimension === dimension)
		expect(of('itemised')).toMatchObject({ said_a: 'all', said_b: 'part', alike: false })
		expect(of('sharing')).toMatchObject({ said_a: 'untold', said_b: 'county', line_start_b: 27 })
		expect(of('codes')).toMatchObject({ said_a: 'printed', said_b: 'none' })
		expect(of('scope')).toMatchObject({ said_a: 'department_budget', said_b: 'department_tasks' })
	})

	test('one disclosure compares with nothing', async () => {
		expect(await ask('c=130529')).toEqual([])
	})
})

describe('quality', () => {
	const values = read(quality.params, search('')).values

	test('every count comes to the rows it opens', async () => {
		const all = await engine.ask(question(quality, values))
		const entries = async (...of: readonly string[]) =>
			(await askEvidence(engine.ask, quality, values, of.join('.'), 'zh')).length
		expect(all.reduce((sum, { amount }) => sum + amount, 0)).toBe(await entries())
		for (const row of all) {
			const { document_id, part, kind, amount } = row
			expect(await entries(document_id, part, kind)).toBe(amount)
			for (const severity of ['high', 'medium', 'low'] as const)
				if (part === 'finding') expect(await entries(document_id, part, kind, severity)).toBe(row[severity])
		}
	})

	test('each document has one sum that fails, and 巨鹿 none', async () => {
		const all = await engine.ask(question(quality, values))
		const fails = all.filter(({ kind, amount }) => kind === 'fails' && amount > 0)
		expect(Object.fromEntries(fails.map(({ document_id, amount }) => [document_id, amount]))).toEqual({
			[HUANGYUAN]: 1,
			[PINGLUO]: 1,
			[SUIXI]: 1,
		})
	})

	test('cells that are not legible are counted, and each opens at its line: three sums of 巨鹿', async () => {
		const all = await engine.ask(question(quality, values))
		const cells = all.filter(({ part }) => part === 'cell')
		expect(cells.map(({ document_id, kind, amount }) => [document_id, kind, amount])).toEqual([
			[JULU, 'unreadable', 3],
			[SUIXI, 'unreadable', 0],
			[HUANGYUAN, 'unreadable', 0],
			[PINGLUO, 'unreadable', 0],
		])
		// “94 本年支出合计”, “0 年终结转结余”, “94 支出总计”: what is left of the amounts, on lines 75 to 77.
		const rows = await askEvidence(engine.ask, quality, values, `${JULU}.cell.unreadable`, 'zh')
		expect(rows.map(({ name, printed, amount, line_start }) => [name, printed, amount, line_start])).toEqual([
			['本年支出合计', '94', null, 75],
			['年终结转结余', '0', null, 76],
			['支出总计', '94', null, 77],
		])
	})

	test('findings are told in the language of the page', async () => {
		const told = async (locale: 'zh' | 'en') => {
			const rows = await askEvidence(engine.ask, quality, values, `${SUIXI}.finding`, locale)
			return rows.map(({ name }) => name).join(' ')
		}
		expect(await told('zh')).toContain('各任务资金合计')
		expect(await told('en')).toMatch(/^[A-Z]/)
	})
})
