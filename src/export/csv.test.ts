import { expect, test } from 'vitest'
import type { CellValue } from '../base/result.ts'
import { csv, csvParts } from './csv.ts'
import { sheetOf } from '../../test/support/sheet.ts'

const PLAIN = { bom: false, notes: false, guard: true }
const one = (cell: CellValue) => csv(sheetOf([['t', 'text']], [[cell]]), PLAIN).slice('t\r\n'.length, -2)

test.for([
	['a', 'a'],
	['', '""'],
	[null, '""'],
	['a,b', '"a,b"'],
	['say "x"', '"say ""x"""'],
	['a\nb', '"a\nb"'],
	[' a', '" a"'],
	['=1+1', "'=1+1"],
	['-A1', "'-A1"],
	['+86', '+86'],
	['-5', '-5'],
	['-', '-'],
	['-12.5%', '-12.5%'],
	['=', '='],
	['第#3号', '"第#3号"'],
	['@SUM(A1)', "'@SUM(A1)"],
	['\t=1+1', "'\t=1+1"],
	['\r=1+1', '"\'\r=1+1"'],
	['1-1', '1-1'],
	['原文', '原文'],
] as const)('text %j is written %j', ([cell, field]) => {
	expect(one(cell)).toBe(field)
})

test('NULL is an empty field, empty text is not', () => {
	expect(
		csv(
			sheetOf(
				[
					['a', 'text'],
					['b', 'text'],
				],
				[[null, '']],
			),
			PLAIN,
		),
	).toBe('a,b\r\n,""\r\n')
})

test('a number below zero is no formula', () => {
	const sheet = sheetOf(
		[
			['a', 'decimal'],
			['b', 'integer'],
			['c', 'double'],
		],
		[['-12.50', -3n, -0.5]],
	)
	expect(csv(sheet, PLAIN)).toBe('a,b,c\r\n-12.50,-3,-0.5\r\n')
})

test('a header that looks like a formula is harmless too', () => {
	expect(csv(sheetOf([['=cmd', 'text']], []), PLAIN)).toBe("'=cmd\r\n")
})

test('with a byte order mark and with what belongs to the rows above them', () => {
	const text = csv(sheetOf([['code', 'text']], [['213']]), { bom: true, notes: true, guard: true })
	expect(text.charCodeAt(0)).toBe(0xfeff)
	const lines = text.slice(1).split('\r\n')
	expect(lines).toEqual([
		'# 标题: 巨鹿 2024：86.0% 编入“对村民委员会和村党支部的补助”',
		'# 筛选: 县：巨鹿',
		'# 说明: 金额为预算数，不是决算数。',
		'# 说明: 年度不同：平罗 2022。',
		'# 来源: 巨鹿县委组织部 2024 年部门预算（julu-2024-department-budget.txt）：第 172 行、第 180–183 行；发布单位、发布网址、发布日期、取得日期：未记录',
		'# 数据版本: 1ca27d9f',
		'# 链接: http://localhost/?c=130529&v=1ca27d9f',
		'# 许可: 表格数据 CC BY 4.0（注明来源与数据版本），代码 MIT；原文件归发布单位所有。',
		'# 制作日期: 2024-06-01',
		"# 读法: 列名在第 11 行；pandas、DuckDB 用 comment='#'，R 用 comment.char='#'，Stata 用 varnames(11)。",
		'code',
		'213',
		'',
	])
})

test('a formula stands as it is where the reader wants it; the head says what was done', () => {
	const sheet = sheetOf([['t', 'text']], [['=1+1'], ['-']])
	const head = (guard: boolean) => csv(sheet, { bom: false, notes: true, guard }).split('\r\n').slice(9)
	expect(head(true)[0]).toBe(
		"# 说明: 1 处文字会被表格软件当公式运行，文件里在前面加了撇号（'）；下载时可以不加。",
	)
	expect(head(true).slice(2)).toEqual(['t', "'=1+1", '-', ''])
	expect(head(false)[0]).toBe('# 说明: 1 处文字会被表格软件当公式运行，按下载时的选择原样写出。')
	expect(head(false).slice(2)).toEqual(['t', '=1+1', '-', ''])
})

test('in parts the rows are the same text, and the head says the rule', async () => {
	const sheet = sheetOf([['n', 'integer']], [[1n], [2n], [3n]])
	async function* parts() {
		yield await Promise.resolve(sheetOf([['n', 'integer']], [[1n], [2n]]).cells)
		yield sheetOf([['n', 'integer']], [[3n]]).cells
	}
	const text: string[] = []
	for await (const part of csvParts(sheet, parts(), { bom: true, notes: true, guard: true })) text.push(part)
	expect(text).toHaveLength(3)
	const rows = (all: string) => all.slice(all.search(/^n\r$/m))
	expect(rows(text.join(''))).toBe(rows(csv(sheet, { bom: true, notes: true, guard: true })))
	expect(text[0]).toContain('# 说明: 会被表格软件当公式运行的文字，文件里在前面加撇号')
})
