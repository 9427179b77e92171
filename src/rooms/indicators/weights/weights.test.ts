import { expect, test } from 'vitest'
import { marksOf } from '../../../ui/charts/chart.ts'
import { read } from '../../../share/param.ts'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import { targetsOf } from '../../../views/view.ts'
import type { Weight } from './columns.ts'
import view from './view.ts'

const disclosure = (document_id: string, county: string) =>
	({
		document_id,
		county,
		county_code: county,
		county_pinyin: county,
		fiscal_year: 2024,
		colour: 1,
	}) as Disclosure
const none: Weight = {
	document_id: 'b',
	project_key: null,
	project: null,
	seq: null,
	class_id: null,
	weight: null,
	benchmark: null,
	difference: null,
	matches: null,
	parts: null,
	line_start: null,
	line_end: null,
	source: null,
	confidence: null,
	projects: null,
	same: null,
	same_share: null,
}
const cell = (class_id: string, weight: number, benchmark: number, parts = 1): Weight => ({
	...none,
	document_id: 'a',
	project_key: 'l8',
	project: '项目',
	seq: 1,
	class_id,
	weight,
	benchmark,
	difference: weight - benchmark,
	matches: false,
	parts,
	line_start: 9,
	line_end: 9,
	source: '文',
	confidence: 'medium',
	projects: 1,
	same: 0,
	same_share: 0,
})
const scene = (rows: readonly Weight[]) => ({
	rows,
	values: read(view.params, new URLSearchParams()).values,
	disclosures: [disclosure('a', '甲'), disclosure('b', '乙')],
	locale: 'zh' as const,
})

test('points that differ stand with the benchmark; one printed weight leads to its line, a sum to its parts', () => {
	const [picture] = view.charts(scene([cell('output', 60, 50, 2), cell('benefit', 30, 30), none]))
	expect(picture && marksOf(picture.chart).map(({ label }) => label)).toEqual([
		'无此类',
		'60≠50',
		'30',
		'无此类',
	])
	expect(picture && targetsOf(picture)).toEqual([
		{ of: 'a.l8' },
		{ of: 'a.l8.output' },
		{ src: { document_id: 'a', line_start: 9, line_end: 9 } },
		{ of: 'a.l8' },
	])
})

test('a disclosure without weights is not applicable, in picture, table and title, and never zero', async () => {
	const shown = scene([cell('output', 60, 50), none])
	expect(view.charts(shown)[0]?.below?.at(-1)).toEqual(['乙 2024：', '没有印指标分值，不适用', '。'])
	const { rows } = (await view.table())(shown)
	expect(rows[0]?.slice(3)).toMatchObject([
		{ text: '60', origin: 'disclosed' },
		'50',
		{ text: '+10', origin: 'derived' },
	])
	expect(rows.at(-1)?.slice(1)).toEqual(['没有印指标分值，不适用', '不适用', '不适用', '不适用', '不适用'])
	expect(view.title(scene([none]))).toContain('不适用')
	expect(view.title(shown)).toContain('甲 0/1')
})
