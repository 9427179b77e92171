import { beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '../../src/engine/engine.ts'
import { askEvidence } from '../../src/views/evidence/evidence.ts'
import tree from '../../src/rooms/function/tree/view.ts'
import { question } from '../../src/views/view.ts'
import { read } from '../../src/share/param.ts'
import { openDataset } from '../support/engine.ts'

let engine: Engine
beforeAll(async () => {
	engine = await openDataset()
})

const values = (query: string) => read(tree.params, new URLSearchParams(query)).values
const rows = (query: string) => engine.ask(question(tree, values(query)))
const sum = (list: readonly { readonly amount: number | null }[]) =>
	list.reduce((total, { amount }) => total + (amount ?? 0), 0)
const JULU = '130529-zuzhibu-2024-budget'

/** Figures typed from the documents. */
describe('level by level', () => {
	test('巨鹿 has 7 classes, 11 subclasses and 19 items, each level coming to 7601.94 万元', async () => {
		const julu = await rows('c=130529')
		for (const [level, count] of [
			[1, 7],
			[2, 11],
			[3, 19],
		] as const) {
			const own = julu.filter((row) => row.level === level)
			expect(own).toHaveLength(count)
			expect(sum(own)).toBe(76_019_400)
		}
	})

	test('every node stands right after what it is a part of, or after parts of that', async () => {
		for (const query of ['', 'lens=purpose']) {
			const above: string[] = []
			for (const { document_id, code, parent } of await rows(query)) {
				while (above.length && above.at(-1) !== `${document_id}.${parent}`) above.pop()
				expect(above.length > 0).toBe(parent !== '')
				above.push(`${document_id}.${code}`)
			}
		}
	})

	test('every parent has what its children come to', async () => {
		const all = await rows('')
		const parents = all.filter((row) => {
			const children = all.filter(
				({ document_id, parent }) => document_id === row.document_id && parent === row.code,
			)
			if (children.length) expect(sum(children)).toBe(row.amount)
			return children.length > 0
		})
		expect(parents.length).toBeGreaterThan(18 + 4)
	})

	test('a code that stands opened is the whole, with all below it; so is a purpose', async () => {
		expect((await rows(`at=${JULU}.213`)).map(({ code, amount }) => [code, amount])).toEqual([
			['213', 65_497_700],
			['21307', 65_383_000],
			['2130705', 65_383_000],
			['21301', 114_700],
			['2130152', 114_700],
		])
		const villages = await rows(`at=${JULU}.villages`)
		expect(villages.map(({ amount }) => amount)).toEqual([65_383_000, 60_293_000, 5_000_000, 90_000])
		expect(villages[0]?.share).toBeCloseTo(65_383_000 / 71_570_100, 12)
	})

	test('the rows behind a purpose come to it', async () => {
		const all = await rows('lens=purpose')
		for (const row of all.filter(({ lens }) => lens === 'purpose')) {
			const of = `${row.document_id}.${row.code}`
			expect(sum(await askEvidence(engine.ask, tree, values('lens=purpose'), of, 'zh'))).toBe(row.amount)
		}
	})
})
