import { expect, test } from 'vitest'
import { read } from '../../../share/param.ts'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import { params, type HomeRow } from './columns.ts'
import { linesOf } from './lines.ts'
import view from './view.ts'

const disclosure = (document_id: string, county: string) =>
	({
		document_id,
		county,
		county_pinyin: county,
		county_code: document_id,
		department_kind: '组织部',
		fiscal_year: 2024,
	}) as Disclosure
const JULU = disclosure('julu', '巨鹿')
const SUIXI = disclosure('suixi', '遂溪')
const row = (document_id: string, code: string, amount: number, share: number): HomeRow => ({
	document_id,
	code,
	name: `名${code}`,
	name_en: `Name ${code}`,
	amount,
	share,
	kind: code === 'total' ? 'total' : 'part',
	origin: code === 'total' ? 'derived' : 'suggested',
	parts: 3,
	listed: null,
	line_start: null,
	line_end: null,
})
/** Seven purposes of 100 万元 in 巨鹿; three of them, and one of its own, in 遂溪. */
const ROWS = [
	row('julu', 'a', 500_000, 0.5),
	row('julu', 'b', 200_000, 0.2),
	row('julu', 'c', 100_000, 0.1),
	row('julu', 'd', 80_000, 0.08),
	row('julu', 'e', 60_000, 0.06),
	row('julu', 'f', 59_999.9, 0.0599999),
	row('julu', 'g', 0.1, 0.0000001),
	row('suixi', 'a', 30_000, 0.3),
	row('suixi', 'b', 10_000, 0.1),
	row('suixi', 'h', 60_000, 0.6),
	row('julu', 'total', 1_000_000, 1),
	{ ...row('suixi', 'total', 100_000, 1), listed: 0.24 },
]
const scene = (rows: readonly HomeRow[], locale: 'zh' | 'en' = 'zh') => ({
	rows,
	values: read(params, new URLSearchParams()).values,
	disclosures: [JULU, SUIXI],
	locale,
})

test('the five heaviest purposes of any disclosure stand alone, all others in one line, the total last', () => {
	const lines = linesOf(scene(ROWS))
	expect(lines.map(({ code, cells }) => [code, ...cells.map(({ amount }) => amount)])).toEqual([
		['h', null, 60_000],
		['a', 500_000, 30_000],
		['b', 200_000, 10_000],
		['c', 100_000, null],
		['d', 80_000, null],
		// 60,000.00 + 59,999.90 + 0.10, to the cent.
		['rest', 120_000, null],
		['total', 1_000_000, 100_000],
	])
})

test('a bar says amount and share, what is not listed says so, and a total says how much of the whole it is', () => {
	const cards = view.charts(scene(ROWS))
	const labels = cards.map(({ heading, chart }) => [
		heading,
		...(chart.kind === 'bars' ? chart.bars.map(({ label }) => label) : []),
	])
	expect(labels[0]).toEqual(['名h', '未列此用途', '6.00 · 60.0%'])
	expect(labels[5]).toEqual(['其余 3 项用途', '12.00 · 12.0%', '未列此用途'])
	expect(labels[6]).toEqual(['所列项目合计', '100.00', '10.00 · 只列合计的 24%'])
})

test('a number leads to its projects or its line; what is folded or missing leads to all purposes', () => {
	const printed = ROWS.map((it) => (it.code === 'a' ? { ...it, line_start: 7, line_end: 8 } : it))
	const links = view
		.charts(scene(printed))
		.map(({ chart }) => (chart.kind === 'bars' ? chart.bars.map(({ link }) => link) : []))
	const all = { room: 'function', keys: { show: 'side-by-side' } }
	expect(links[0]).toEqual([all, { of: 'suixi.h' }])
	expect(links[1]?.[0]).toEqual({ src: { document_id: 'julu', line_start: 7, line_end: 8 }, yuan: 500_000 })
	expect(links[5]).toEqual([all, all])
	expect(links[6]?.[0]).toEqual({ of: 'julu.' })
})

test('the headline is what each has for the heaviest purpose', () => {
	expect(view.title(scene(ROWS))).toBe('名h占组织部所列项目的比例：巨鹿 未列，遂溪 60%')
	expect(view.title(scene([]))).toBe('没有选中披露文件')
	expect(view.title(scene(ROWS.filter(({ kind }) => kind === 'total')))).toBe(
		'2 份组织部预算，同一用途各安排多少？',
	)
})
