import { describe, expect, test } from 'vitest'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import type { Comparison } from './columns.ts'
import { matrixOf } from './matrix.ts'
import view from './view.ts'

const known = ['a', 'b'].map(
	(document_id) =>
		({
			document_id,
			county: document_id.toUpperCase(),
			fiscal_year: 2024,
			county_pinyin: document_id,
			department_kind: '组织部',
		}) as Disclosure,
)
const row = (dimension: string, said_a: string, said_b: string): Comparison => ({
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
const scene = (rows: readonly Comparison[]) => ({
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

test('of more pairs than are made the heading tells of those that are here', () => {
	const many = scene(rows.map((one) => ({ ...one, pairs: 36_367_656 })))
	expect(view.title(many)).toBe('前 1 对文件里，0 对口径完全相同')
	const alike = scene([{ ...row('year', '2024', '2024'), pairs: 36_367_656 }])
	expect(view.title(alike)).toBe('前 1 对文件里，1 对口径完全相同')
	expect(view.lead(many)).toContain('共 36,367,656 对，这里列前 1 对')
})

test('what each side says stands in words and leads to its own document', async () => {
	const { columns, rows: lines } = (await view.table())(scene(rows))
	expect(columns.map(({ title }) => title)).toEqual(['哪两份', '可以并排的', '不同在', '一份', '另一份'])
	expect(lines.map((line) => line.map((cell) => (typeof cell === 'string' ? cell : cell.text)))).toEqual([
		['A 2024 与 B 2024', '只有项目部分可以并排', '= 部门类别', '组织部', '组织部'],
		['A 2024 与 B 2024', '只有项目部分可以并排', '≠ 年度', '2024', '2022'],
		['A 2024 与 B 2024', '只有项目部分可以并排', '≠ 合计', '有', '没有印出'],
		['A 2024 与 B 2024', '只有项目部分可以并排', '≠ 分级负担', '没有写明', '只编县级负担'],
		['A 2024 与 B 2024', '只有项目部分可以并排', '≠ 指标框架', '没有', '成本单列一类'],
		['A 2024 与 B 2024', '只有项目部分可以并排', '≠ 原文单位', '万元', '元'],
	])
	expect(lines[1]?.slice(3)).toMatchObject([
		{ target: { src: { document_id: 'a', line_start: 3, line_end: 9 } }, hint: 'A 2024 · 年度\n第 3–9 行' },
		{ target: { src: { document_id: 'b', line_start: 5, line_end: 5 } } },
	])
})

test('in English units are words', async () => {
	const { rows: lines } = (await view.table())({ ...scene(rows.slice(-1)), locale: 'en' })
	expect(lines[0]?.slice(3)).toMatchObject([{ text: 'ten thousands of yuan' }, { text: 'yuan' }])
})

test('the title counts the pairs that are alike in all', () => {
	expect(view.title(scene(rows))).toBe('1 对文件口径各异，只有项目支出可以并排看')
	expect(view.title(scene(rows.slice(0, 1)))).toBe('1 对文件里，1 对口径完全相同')
	expect(view.title(scene([]))).toBe('选两份以上文件才能比较')
})

test('where not every pair is listed, the lead says so', () => {
	expect(view.lead(scene(rows))).not.toContain('共')
	expect(view.lead(scene(rows.map((it) => ({ ...it, pairs: 300 }))))).toContain('共 300 对，这里列前 1 对')
})

describe('the matrix', () => {
	const disclosures = 'a b c d e f g h i j k l m'
		.split(' ')
		.map((document_id) => ({ document_id, county: document_id, fiscal_year: 2024 }) as Disclosure)
	const among = (count: number) => {
		const shown = disclosures.slice(0, count).map(({ document_id }) => document_id)
		const pairs = shown.flatMap((document_a, at) =>
			shown.slice(at + 1).map((document_b) => ({ ...row('year', '2024', '2022'), document_a, document_b })),
		)
		return matrixOf({ ...scene(pairs), disclosures })
	}

	test('has each pair on both sides of its diagonal, and none of a disclosure with itself', () => {
		expect(
			among(3).map(({ pairs }) => pairs.map((rows) => rows && rows[0].document_a + rows[0].document_b)),
		).toEqual([
			[undefined, 'ab', 'ac'],
			['ab', undefined, 'bc'],
			['ac', 'bc', undefined],
		])
	})

	test('is there for three to twelve disclosures', () => {
		expect([1, 2, 3, 12, 13].map((count) => among(count).length)).toEqual([0, 0, 3, 12, 0])
	})
})
