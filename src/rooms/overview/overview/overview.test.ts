import { expect, test } from 'vitest'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import view from './view.ts'

const known = ['a', 'b', 'c'].map(
	(document_id) =>
		({
			document_id,
			county: document_id.toUpperCase(),
			department_kind: '组织部',
			fiscal_year: 2024,
		}) as Disclosure,
)
const row = (document_id: string, item: string, state: string) => ({
	document_id,
	part: 'detail',
	item,
	state,
	origin: state === 'not_disclosed' ? ('derived' as const) : ('disclosed' as const),
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

test('states are told in words, each leading to its lines; what the data do not say is no state', async () => {
	const { columns, rows } = (await view.table())(scene(two))
	expect(columns.map(({ title }) => title)).toEqual(['类别', '内容', 'A 2024', 'B 2024'])
	expect(rows[0]?.slice(0, 2)).toEqual(['项目与编码', '功能科目'])
	expect(rows[0]?.[2]).toMatchObject({
		text: '本文件未列',
		origin: 'derived',
		hint: 'A 2024 · 功能科目\n本文件未列：通读全文没有找到，不等于零\n第 1–90 行',
		target: { src: { document_id: 'a', line_start: 1, line_end: 90 } },
	})
	expect(rows[0]?.[3]).toMatchObject({ text: '已公开', origin: 'disclosed' })
	expect(rows[1]?.slice(1)).toEqual(['人员数', '–', expect.objectContaining({ text: '空表' })])
})

test('the title is a finding only where one alone prints codes', () => {
	expect(view.title(scene(two))).toBe('2 份文件里，列出功能科目的只有B 2024')
	expect(view.title(scene([...two, row('c', 'function_codes', 'disclosed')]))).toBe('3 份文件各列出了什么？')
	expect(view.title(scene([row('a', 'staff', 'disclosed')]))).toBe('A组织部 2024：1 项里列出了 1 项')
	expect(view.title(scene([]))).toBe('没有选中披露文件')
})
