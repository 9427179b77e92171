import { expect, test } from 'vitest'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import type { Quality } from './columns.ts'
import { pointerOf } from '../../../views/evidence/evidence-filter.ts'
import view from './view.ts'

const known = ['a', 'b', 'c'].map(
	(document_id) => ({ document_id, county: document_id.toUpperCase(), fiscal_year: 2024 }) as Disclosure,
)
const row = (document_id: string, part: string, kind: string, amount: number, high = 0): Quality => ({
	document_id,
	part,
	kind,
	amount,
	high,
	medium: part === 'finding' ? amount - high : 0,
	low: 0,
})
const scene = {
	rows: [
		row('a', 'check', 'holds', 1200),
		row('b', 'check', 'holds', 0),
		row('a', 'check', 'fails', 0),
		row('b', 'check', 'fails', 3),
		row('a', 'finding', 'repair', 7, 2),
		row('b', 'finding', 'repair', 0),
	],
	values: { c: [], dep: [], y: [] },
	disclosures: known,
	locale: 'zh' as const,
}

test('the title says what the checks came to', () => {
	expect(view.title(scene)).toBe('1,203 项核对，3 项不符，0 项无法核对')
	expect(view.title({ ...scene, rows: [] })).toBe('没有选中披露文件')
})

test('the table has a line for every outcome and kind, a head for every disclosure, a count that opens its entries', async () => {
	const { columns, rows } = (await view.table())(scene)
	expect(columns.map(({ title }) => title)).toEqual(['类别', '内容', 'A 2024', 'B 2024'])
	expect(rows.map((cells) => cells.map((cell) => (typeof cell === 'string' ? cell : cell.text)))).toEqual([
		['核对（项）', '相符', '1,200', '0'],
		['核对（项）', '不符', '0', '3'],
		['发现（条）', '修复：转换受损，已复原', '7', '0'],
	])
	expect(rows[2]?.[2]).toMatchObject({
		target: { of: 'a.finding.repair' },
		hint: 'A 2024 · 修复：转换受损，已复原\n7 条，点开逐条看',
	})
})

test('the rows behind a count are those of its part, kind and severity', () => {
	expect(view.evidence(scene.values, pointerOf('a.finding.repair.high'))).toEqual({
		document: 'a',
		source: ['finding'],
		words: ['finding:repair', 'severity:high'],
	})
	expect(view.evidence(scene.values, pointerOf(''))).toEqual([
		{ document: '', source: ['reconciliation', 'finding'] },
		{ document: '', source: ['budget_line', 'project', 'indicator'], unreadable: true },
	])
})
