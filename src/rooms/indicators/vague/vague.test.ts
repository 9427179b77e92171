import { expect, test } from 'vitest'
import { marksOf } from '../../../ui/charts/chart.ts'
import { read } from '../../../share/param.ts'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import { targetsOf } from '../../../views/view.ts'
import { ranked } from './chart.ts'
import type { Vague } from './columns.ts'
import view from './view.ts'

const disclosure = (document_id: string, county: string) =>
	({ document_id, county, county_pinyin: county, fiscal_year: 2024, colour: 1 }) as Disclosure
const row = (document_id: string, word: string, counted: number): Vague => ({
	document_id,
	word_id: word ? 'tigao' : 'other',
	word,
	word_en: word && 'raise',
	everywhere: counted,
	kind: word ? 'direction' : 'other',
	counted,
	worded: 3,
	n: 9,
	worded_share: 3 / 9,
	left_out: 0,
})
const shown = {
	rows: [row('a', '提高', 2), row('a', '', 1), row('b', '提高', 0), row('b', '', 3)],
	values: read(view.params, new URLSearchParams()).values,
	disclosures: [disclosure('a', '甲'), disclosure('b', '乙')],
	locale: 'zh' as const,
}

test('words are rows, disclosures columns; a zero leads to all words of its disclosure', () => {
	const [shares, picture] = view.charts(shown)
	expect(shares?.chart).toMatchObject({ rows: [{ label: '33.3%' }, { label: '33.3%' }] })
	expect(picture && marksOf(picture.chart).map(({ label }) => label)).toEqual(['2', '0', '1', '3'])
	expect(picture && targetsOf(picture)).toEqual([
		{ of: 'a.tigao' },
		{ of: 'b.' },
		{ of: 'a.other' },
		{ of: 'b.other' },
	])
	expect(shares?.below?.[0]?.[2]).toMatchObject({ text: '3 / 9 条（33.3%）' })
})

test('the table leaves out what a disclosure does not use', async () => {
	expect((await view.table())(shown).rows.map((cells) => cells.slice(0, 2))).toEqual([
		['甲 2024', '提高'],
		['甲 2024', '不含词表中的词'],
		['乙 2024', '不含词表中的词'],
	])
	expect(view.title({ ...shown, rows: [] })).toBe('没有选中披露文件')
})

test('the picture has the eight most frequent words and what holds none; the title names three', () => {
	const many = Array.from({ length: 12 }, (_, at) => ({ ...row('a', `词${String(at)}`, 1), everywhere: at }))
	const listed = ranked([...many, row('a', '', 1)])
	expect(listed.map(({ word }) => word)).toEqual([
		'词11',
		'词10',
		'词9',
		'词8',
		'词7',
		'词6',
		'词5',
		'词4',
		'',
	])
	expect(view.title({ ...shown, rows: many })).toBe('用文字作指标值：甲 2024 33%；最常用“词11”“词10”“词9”')
})
