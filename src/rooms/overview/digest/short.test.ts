import { expect, test } from 'vitest'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import { arranged } from '../../../views/table/arrange.ts'
import { sortingOf } from '../../../views/table/order.ts'
import type { Comparison } from '../comparable/columns.ts'
import { shorts } from './short.ts'

const known = ['a', 'b', 'c'].map(
	(document_id) =>
		({
			document_id,
			county: document_id.toUpperCase(),
			fiscal_year: 2024,
			county_pinyin: document_id,
			department_kind: '组织部',
		}) as Disclosure,
)
const row = (document_a: string, document_b: string, ground: string, dimension: string) =>
	({
		document_a,
		document_b,
		ground,
		dimension,
		pairs: 3,
		said_a: 'x',
		said_b: 'y',
		alike: false,
	}) as Comparison

test('pairs are sorted by each of their columns', () => {
	const table = shorts['comparable']?.({
		rows: [
			row('a', 'b', 'projects', 'year'),
			row('a', 'c', 'none', 'unit'),
			row('b', 'c', 'total', 'scope'),
			row('b', 'c', 'total', 'year'),
		],
		values: { c: [], dep: [], y: [] },
		disclosures: known,
		locale: 'zh',
	})
	if (!table) throw new Error('There is no table of pairs.')
	const [pair = '', ground = '', dimension = ''] = table.columns.map(({ title }) => title)
	const order = (column: string) =>
		arranged(table, sortingOf(table.columns, column), '', 'zh').map(({ cells }) =>
			cells.map((cell) => (typeof cell === 'string' ? cell : cell.text)).join('|'),
		)
	const [ab, ac, bc] = [
		'A 2024 与 B 2024|项目部分|年度',
		'A 2024 与 C 2024|没有共同部分|原文单位',
		'B 2024 与 C 2024|合计与项目|口径、年度',
	]
	expect(order('')).toEqual([ab, ac, bc])
	expect(order(`-${pair}`)).toEqual([bc, ac, ab])
	// 合计 hé, 没有 méi, 项目 xiàng; 口 kǒu, 年 nián, 原 yuán.
	expect(order(ground)).toEqual([bc, ac, ab])
	expect(order(dimension)).toEqual([bc, ab, ac])
})
