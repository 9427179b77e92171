import { expect, test } from 'vitest'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import { parts } from './counts.ts'
import { table } from './table.ts'
import { title } from './title.ts'

const known = ['a', 'b', 'c'].map(
	(document_id) => ({ document_id, county: document_id.toUpperCase(), fiscal_year: 2024 }) as Disclosure,
)
const row = (document_id: string, part: string, kind: string, severity: string, amount: number) => ({
	document_id,
	part,
	kind,
	severity,
	amount,
})
const scene = {
	rows: [
		row('a', 'finding', 'repair', 'high', 2),
		row('a', 'finding', 'repair', 'low', 5),
		row('b', 'finding', 'conflict', 'medium', 1),
		row('a', 'check', 'holds', '', 1200),
		row('b', 'check', 'fails', '', 3),
	],
	values: { c: [], dep: [], y: [], lang: '' },
	disclosures: known,
	locale: 'zh' as const,
}

test('counts by kind and severity, each opening its own entries', () => {
	const [checks, findings] = parts(scene)
	expect(checks?.lines.map(({ cells }) => cells.map(({ all }) => all.text))).toEqual([
		['1,200', '0'],
		['0', '3'],
		['0', '0'],
	])
	expect(findings?.lines.map(({ name }) => name.slice(0, 2))).toEqual(['修复', '矛盾'])
	const [repairs] = findings?.lines ?? []
	expect(repairs?.cells[0]?.all).toMatchObject({ text: '7', target: { of: 'a.finding.repair' } })
	expect(repairs?.cells[0]?.by.map(({ severity, figure }) => [severity, figure.text, figure.target])).toEqual(
		[
			['high', '2', { of: 'a.finding.repair.high' }],
			['low', '5', { of: 'a.finding.repair.low' }],
		],
	)
	expect(repairs?.cells[1]?.by).toEqual([])
})

test('the title says what the checks came to', () => {
	expect(title(scene)).toBe('1,203 项核对，3 项不符，0 项无法核对')
	expect(title({ ...scene, rows: [] })).toBe('没有选中披露文件')
})

test('the table has the outcomes of checks and the kinds that occur', () => {
	expect(table(scene).rows.map(([, name]) => name)).toHaveLength(5)
	expect(table(scene).columns).toHaveLength(4)
})
