import { expect, test } from 'vitest'
import { read } from '../../../share/param.ts'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import { targetsOf } from '../../../views/view.ts'
import { charts } from './chart.ts'
import { params, type Percent } from './columns.ts'
import view from './view.ts'

const one = {
	document_id: 'a',
	county: '甲',
	county_code: '1',
	county_pinyin: 'jia',
	fiscal_year: 2024,
	colour: 1,
}
const target = (value: number, line: number, counted = 1, n = 1): Percent => ({
	document_id: 'a',
	counted,
	n,
	share: counted / n,
	nth: 1,
	name: null,
	class_id: 'output',
	value,
	printed: `≥${String(value)}%`,
	origin: 'disclosed',
	line_start: line,
	line_end: line,
	left_out: 2,
	hundred_share: value === 100 ? 1 : 0.5,
})
const scene = (rows: readonly Percent[], disclosures: readonly object[] = [one]) => ({
	rows,
	values: read(params, new URLSearchParams()).values,
	disclosures: disclosures as readonly Disclosure[],
	locale: 'zh' as const,
})

test('every dot opens its own line, and the share at 100 % its targets', () => {
	const [picture] = charts(scene([target(90, 3, 1, 2), target(100, 5, 1, 2)]))
	expect(picture && targetsOf(picture).map((it) => it && 'src' in it && it.src.line_start)).toEqual([3, 5])
	expect(picture?.below?.[0]?.[2]).toMatchObject({ text: '1 / 2 条（50.0%）', target: { of: 'a.10000' } })
	expect(picture?.below?.[0]?.[3]).toContain('2 条文字受损')
})

test('a value stands in the table once, with how many are set at it', async () => {
	const { columns, rows } = (await view.table())(
		scene([target(90.5, 3, 2, 3), { ...target(90.5, 4, 2, 3), nth: 2 }, target(100, 5, 1, 3)]),
	)
	expect(columns[1]?.title).toBe('目标值（%）')
	expect(rows.map((cells) => cells[1])).toEqual(['90.5', '100'])
	expect(rows[0]?.slice(2)).toMatchObject([
		{ text: '2', target: { of: 'a.9050' } },
		{ text: '3', target: { of: 'a.' } },
		{ text: '66.7%', target: { of: 'a.9050' } },
	])
})

test('a title tells every disclosure or asks', () => {
	expect(view.title(scene([target(100, 5)]))).toBe('百分比目标里定为 100% 的：甲 100%')
	const again = { ...one, document_id: 'b', fiscal_year: 2025 }
	expect(view.title(scene([target(100, 5)], [one, again]))).toContain('甲 2024 100%')
	const many = ['a', 'b', 'c', 'd', 'e'].map((document_id) => ({ ...one, document_id }))
	const rows = many.map(({ document_id }) => ({ ...target(100, 1), document_id }))
	expect(view.title(scene(rows, many))).toContain('？')
	expect(view.title(scene([]))).toBe('没有选中披露文件')
})

test('a class that is none of the list is refused', () => {
	expect(read(params, new URLSearchParams('class=speed')).rejected).toEqual([{ key: 'class', raw: 'speed' }])
})
