import { expect, test } from 'vitest'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import { pairsOf } from './pairs.ts'
import { table } from './table.ts'
import { lead, title } from './title.ts'

const known = ['a', 'b'].map(
	(document_id) =>
		({
			document_id,
			county: document_id.toUpperCase(),
			fiscal_year: 2024,
			department_kind: '组织部',
		}) as Disclosure,
)
const row = (dimension: string, said_a: string, said_b: string) => ({
	document_a: 'a',
	document_b: 'b',
	ground: 'projects',
	pairs: 1,
	dimension,
	said_a,
	said_b,
	alike: said_a === said_b,
	line_start_a: 3,
	line_end_a: 9,
	line_start_b: 5,
	line_end_b: 5,
})
const scene = (rows: readonly ReturnType<typeof row>[]) => ({
	rows,
	values: { c: [], dep: [], y: [] },
	disclosures: known,
	locale: 'zh' as const,
})
const rows = [
	row('department', 'zuzhibu', 'zuzhibu'),
	row('year', '2024', '2022'),
	row('total', 'stated', 'none'),
	row('sharing', 'untold', 'county'),
	row('framework', 'none', 'four_class'),
	row('unit', '万元', '元'),
]

test('what each side says stands in words and leads to its own document', () => {
	const [pair] = pairsOf(scene(rows))
	expect(pair?.ground).toBe('只有项目部分可以并排')
	expect(pair?.sides.map(({ said }) => said.map(({ text }) => text))).toEqual([
		['组织部', '组织部'],
		['2024', '2022'],
		['有', '没有印出'],
		['没有写明', '只编县级负担'],
		['没有', '成本单列一类'],
		['万元', '元'],
	])
	expect(pair?.sides[1]?.said.map(({ target }) => target)).toEqual([
		{ src: { document_id: 'a', line_start: 3, line_end: 9 } },
		{ src: { document_id: 'b', line_start: 5, line_end: 5 } },
	])
})

test('the title counts the pairs that are alike in all', () => {
	expect(title(scene(rows))).toBe('两两相比共 1 对，没有一对样样相同')
	expect(title(scene(rows.slice(0, 1)))).toBe('两两相比共 1 对，样样相同的有 1 对')
	expect(title(scene([]))).toBe('选两份以上披露文件，才谈得上相比')
})

test('where not every pair is listed, the lead says so', () => {
	expect(lead(scene(rows))).not.toContain('共')
	expect(lead(scene(rows.map((it) => ({ ...it, pairs: 300 }))))).toContain('共 300 对，这里列前 1 对')
})

test('the table has a row for each side, marked alike or not', () => {
	expect(table(scene(rows)).rows.map(([, , mark]) => mark)).toEqual([
		'= 部门类别',
		'≠ 年度',
		'≠ 合计',
		'≠ 分级负担',
		'≠ 指标框架',
		'≠ 原文单位',
	])
})
