import { expect, test } from 'vitest'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import type { UnitCost, UnitCostScene } from './columns.ts'
import { strips } from './strips.ts'

const cost = (document_id: string, amount: number, per: string, period: string | null): UnitCost => ({
	...{ document_id, amount, per, period, kind: 'training', item: '标准', project: null, amount_high: null },
	...{ monthly: null, printed: null, code: '', origin: 'disclosed', line_start: 1, line_end: 1 },
})
const disclosure = (document_id: string, county: string, colour: number) =>
	({ document_id, county, county_en: county, colour, fiscal_year: 2024 }) as unknown as Disclosure
const scene = (rows: readonly UnitCost[]): UnitCostScene =>
	({
		rows,
		locale: 'zh',
		values: {},
		disclosures: [disclosure('a', '甲', 1), disclosure('b', '乙', 2)],
	}) as unknown as UnitCostScene

test('costs of one unit stand on one strip, a row a document; others are left to words', () => {
	const found = strips(
		scene([
			...[cost('a', 30, '人', '天'), cost('a', 290, '人', '天'), cost('b', 600, '人', '天')],
			// Of one document alone, and too few.
			...[cost('a', 1, '村', '年'), cost('a', 2, '村', '年'), cost('a', 3, '村', '年')],
			...[cost('a', 5, '次', null), cost('b', 6, '次', null)],
		]),
	)
	expect(found.map(({ unit }) => unit)).toEqual(['每人每天'])
	const [{ chart, caption } = { chart: undefined, caption: '' }] = found
	expect(chart?.rows.map(({ points }) => points.map(({ value }) => value))).toEqual([[30, 290], [600]])
	// From 30 to 600 yuan: by powers of ten, and that is said.
	expect(chart).toMatchObject({ log: true, min: 30, max: 600 })
	expect(caption).toContain('刻度按十倍递增')
	expect(chart?.rows[1]?.points[0]?.link).toEqual({ src: { document_id: 'b', line_start: 1, line_end: 1 } })
})

test('costs that lie near each other stand on an even scale from zero', () => {
	const [found] = strips(
		scene([cost('a', 30, '人', '天'), cost('a', 40, '人', '天'), cost('b', 60, '人', '天')]),
	)
	expect(found?.chart).toMatchObject({ min: 0, max: 60 })
	expect(found?.chart.log).toBeUndefined()
})
