import { beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '../../src/engine/engine.ts'
import { askEvidence } from '../../src/views/evidence/evidence.ts'
import sideBySide from '../../src/rooms/function/side-by-side/view.ts'
import { question } from '../../src/views/view.ts'
import { read } from '../../src/share/param.ts'
import { openDataset } from '../support/engine.ts'

let engine: Engine
beforeAll(async () => {
	engine = await openDataset()
})

const values = (query: string) => read(sideBySide.params, new URLSearchParams(query)).values
const rows = (query: string) => engine.ask(question(sideBySide, values(query)))
const cents = (list: readonly { readonly amount: number | null }[]) =>
	list.reduce((total, { amount }) => total + Math.round((amount ?? 0) * 100), 0)
const JULU = '130529-zuzhibu-2024-budget'

/** Figures typed from the documents. */
describe('side by side', () => {
	test('each column comes to what its document lists, and basic expenditure stands outside', async () => {
		const all = await rows('')
		const of = (kind: string) =>
			Object.fromEntries(
				all.filter((row) => row.kind === kind).map((row) => [row.document_id.slice(0, 6), row.amount]),
			)
		expect(of('total')).toEqual({
			'630123': 8_333_900,
			'640221': 17_910_000,
			'440823': 34_303_160,
			'130529': 71_570_100,
		})
		expect(of('apart')).toEqual({ '440823': 12_550_227.51, '130529': 4_449_300 })
		for (const county of ['630123', '640221', '440823', '130529'] as const)
			expect(cents(all.filter((row) => row.kind === 'part' && row.document_id.startsWith(county)))).toBe(
				Math.round((of('total')[county] ?? 0) * 100),
			)
	})

	test('one purpose is one line of all documents', async () => {
		const villages = (await rows('')).filter(({ code }) => code === 'villages')
		expect(Object.fromEntries(villages.map((row) => [row.document_id.slice(0, 6), row.amount]))).toEqual({
			'630123': 95_200,
			'640221': 7_500_000,
			'440823': 17_884_000,
			'130529': 65_383_000,
		})
	})

	test('subtotals that are added up equal those that 巨鹿 prints, and lead to their lines', async () => {
		const printed = (await rows('lens=code&c=130529')).filter(({ reading }) => reading === 'disclosed')
		expect(printed).toHaveLength(38)
		for (const { origin, line_start } of printed) {
			expect(line_start).not.toBeNull()
			// Some are printed with a comma for a point, and repaired.
			expect(['disclosed', 'inferred_exact']).toContain(origin)
		}
		const at = (code: string) => printed.find((row) => row.code === code)
		expect(at('')).toMatchObject({ amount: 76_019_400, level: 0, kind: 'total' })
		expect(at('201')).toMatchObject({ amount: 8_930_200, level: 1 })
		expect(at('20132')).toMatchObject({ amount: 8_900_200, level: 2 })
		expect(at('2130705')).toMatchObject({ amount: 65_383_000, level: 3, line_start: 172 })
	})

	test('inferred and suggested codes have columns and totals of their own', async () => {
		const totals = (await rows('lens=code&c=130529')).filter(({ kind }) => kind === 'total')
		expect(totals.map(({ reading, amount }) => [reading, amount])).toEqual([
			['disclosed', 76_019_400],
			['inferred_exact', 65_656_100],
			['suggested', 1_987_000],
		])
	})

	test('no level below the chosen one is shown', async () => {
		const levels = (await rows('lens=code&digits=3')).map(({ level }) => level)
		expect(new Set(levels)).toEqual(new Set([0, 1]))
	})

	test('the rows behind each cell come to the cell', async () => {
		for (const query of ['', 'lens=code&digits=5'])
			for (const row of await rows(query)) {
				if (row.kind === 'apart') continue
				const of = `${row.document_id}.${row.reading}.${row.code}`
				const parts = await askEvidence(engine.ask, sideBySide, values(query), of, 'zh')
				expect(cents(parts)).toBe(Math.round((row.amount ?? 0) * 100))
			}
	})

	test('the total of 巨鹿 by purpose is printed as its project expenditure: "7157, 01", repaired', async () => {
		const total = (await rows('c=130529')).find(({ kind }) => kind === 'total')
		expect(total).toMatchObject({ document_id: JULU, origin: 'inferred_exact', line_start: 146 })
	})
})
