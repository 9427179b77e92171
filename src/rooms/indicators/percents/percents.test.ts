import { expect, test } from 'vitest'
import { read } from '../../../share/param.ts'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import type { Percent } from './levels.ts'
import { params } from './params.ts'
import { targetsOf } from '../../../views/view.ts'
import { charts } from './chart.ts'
import { table } from './table.ts'
import { title } from './title.ts'

const one = {
	document_id: 'a',
	county: '甲',
	county_code: '1',
	county_pinyin: 'jia',
	fiscal_year: 2024,
	colour: 1,
}
const target = (value: number, line: number): Percent => ({
	document_id: 'a',
	name: null,
	class_id: 'output',
	value,
	printed: `≥${String(value)}%`,
	origin: 'disclosed',
	line_start: line,
	line_end: line,
	left_out: 2,
})
const scene = (rows: readonly Percent[], disclosures: readonly object[] = [one]) => ({
	rows,
	values: read(params, new URLSearchParams()).values,
	disclosures: disclosures as readonly Disclosure[],
	locale: 'zh' as const,
})

test('every dot opens its own line, and the share at 100 % its targets', () => {
	const [picture] = charts(scene([target(90, 3), target(100, 5)]))
	expect(picture && targetsOf(picture).map((it) => it && 'src' in it && it.src.line_start)).toEqual([3, 5])
	expect(picture?.below?.[0]?.[2]).toMatchObject({ text: '1 / 2 条（50.0%）', target: { of: 'a.10000' } })
	expect(picture?.below?.[0]?.[3]).toContain('2 条文字受损')
})

test('values of the table are counted once each', () => {
	const { rows } = table(scene([target(90.5, 3), target(90.5, 4), target(100, 5)]))
	expect(rows.map((cells) => cells[1])).toEqual(['90.5%', '100%'])
	expect(rows[0]?.[2]).toMatchObject({ text: '2', target: { of: 'a.9050' } })
})

test('a title tells every disclosure or asks', () => {
	expect(title(scene([target(100, 5)]))).toBe('定为 100% 的百分比目标：甲 1/1')
	const again = { ...one, document_id: 'b', fiscal_year: 2025 }
	expect(title(scene([target(100, 5)], [one, again]))).toContain('甲 2024 1/1')
	const many = ['a', 'b', 'c', 'd', 'e'].map((document_id) => ({ ...one, document_id }))
	const rows = many.map(({ document_id }) => ({ ...target(100, 1), document_id }))
	expect(title(scene(rows, many))).toContain('？')
	expect(title(scene([]))).toBe('没有选中披露文件')
})

test('a class that is none of the list is refused', () => {
	expect(read(params, new URLSearchParams('class=speed')).rejected).toEqual([{ key: 'class', raw: 'speed' }])
})
