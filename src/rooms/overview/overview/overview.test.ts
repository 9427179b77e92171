import { expect, test } from 'vitest'
import { COVERAGE_ITEMS } from '../../../schema/vocabulary.ts'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import { matrix } from './matrix.ts'
import { table } from './table.ts'
import { title } from './title.ts'

const known = ['a', 'b', 'c'].map(
	(document_id) => ({ document_id, county: document_id.toUpperCase(), fiscal_year: 2024 }) as Disclosure,
)
const row = (document_id: string, item: string, state: string) => ({
	document_id,
	item,
	state,
	origin: state === 'not_disclosed' ? 'derived' : 'disclosed',
	line_start: 1,
	line_end: state === 'not_disclosed' ? 90 : 4,
})
const scene = (rows: readonly ReturnType<typeof row>[]) => ({
	rows,
	values: { c: [], dep: [], y: [] },
	disclosures: known,
	locale: 'zh' as const,
})
const two = [
	row('a', 'function_codes', 'not_disclosed'),
	row('b', 'function_codes', 'disclosed'),
	row('b', 'staff', 'disclosed_empty'),
]

test('states are told in words, each leading to its lines; what the data do not say is no state', () => {
	const { disclosures, groups } = matrix(scene(two))
	expect(disclosures.map(({ document_id }) => document_id)).toEqual(['a', 'b'])
	const lines = groups.flatMap(({ lines }) => lines)
	expect(lines).toHaveLength(COVERAGE_ITEMS.length)
	const codes = lines.find(({ item }) => item === '功能科目')
	expect(codes?.cells.map((cell) => cell?.figure.text)).toEqual(['本文件未列', '已公开'])
	expect(codes?.cells[0]?.figure).toMatchObject({
		origin: 'derived',
		target: { src: { document_id: 'a', line_start: 1, line_end: 90 } },
	})
	expect(codes?.cells[0]?.figure.hint).toContain('不等于零')
	expect(lines.find(({ item }) => item === '人员数')?.cells).toMatchObject([
		null,
		{ state: 'disclosed_empty' },
	])
})

test('the title is a finding only where one alone prints codes', () => {
	expect(title(scene(two))).toBe('2 份披露文件里，公开功能科目的只有B 2024')
	expect(title(scene([...two, row('c', 'function_codes', 'disclosed')]))).toBe('3 份披露文件各公开了什么？')
	expect(title(scene([row('a', 'staff', 'disclosed')]))).toBe('A 2024：公开了什么？')
	expect(title(scene([]))).toBe('没有选中披露文件')
})

test('the table has every item once, a dash where nothing is known', () => {
	const { columns, rows } = table(scene(two))
	expect(columns).toHaveLength(4)
	expect(rows).toHaveLength(COVERAGE_ITEMS.length)
	expect(rows.find(([, item]) => item === '项目编码')?.slice(2)).toEqual(['–', '–'])
})
