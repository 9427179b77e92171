import { expect, test } from 'vitest'
import { read } from '../../../share/param.ts'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import { shownResult } from '../../../views/table/file-table.ts'
import { params, type SideCell } from './columns.ts'
import view from './view.ts'

const disclosure = (document_id: string, county: string) =>
	({ document_id, county, county_pinyin: county, fiscal_year: 2024 }) as Disclosure
const cell = (document_id: string, more: Partial<SideCell> = {}): SideCell => ({
	document_id,
	reading: 'purpose',
	kind: 'part',
	code: 'villages',
	name: '村级组织运转',
	name_en: 'Village organizations',
	level: 1,
	amount: 250_000,
	share: 0.25,
	origin: 'suggested',
	parts: 3,
	line_start: null,
	line_end: null,
	...more,
})
const printed = (code: string, level: number) =>
	cell('julu', {
		reading: 'disclosed',
		code,
		name: `名${code}`,
		level,
		origin: 'disclosed',
		line_start: 7,
		line_end: 7,
	})
const nothing = cell('suixi', {
	reading: 'none',
	kind: 'total',
	code: '',
	level: 0,
	amount: null,
	share: null,
})
const scene = (rows: readonly SideCell[], query = '') => ({
	rows,
	values: read(params, new URLSearchParams(query)).values,
	disclosures: [disclosure('julu', '巨鹿'), disclosure('suixi', '遂溪')],
	locale: 'zh' as const,
})
const table = async (...of: Parameters<typeof scene>) => {
	const { columns, rows } = (await view.table())(scene(...of))
	return {
		titles: columns.map(({ title }) => title),
		rows: rows.map((row) => row.map((one) => (typeof one === 'string' ? one : one.text))),
		figures: rows.map((row) => row.filter((one) => typeof one !== 'string')),
	}
}

test('a line a purpose, a head a document; an amount leads to its line or to its rows, its share is derived', async () => {
	const { titles, rows, figures } = await table([cell('suixi', { line_start: 7, line_end: 8 }), cell('julu')])
	expect(titles).toEqual([
		'名称',
		'巨鹿 2024 · 预算数（万元）',
		'巨鹿 2024 · 占合计',
		'遂溪 2024 · 预算数（万元）',
		'遂溪 2024 · 占合计',
	])
	expect(rows).toEqual([['村级组织运转', '25.00', '25.0%', '25.00', '25.0%']])
	expect(figures[0]).toMatchObject([
		{ origin: 'suggested', target: { of: 'julu.purpose.villages' } },
		{ origin: 'derived', target: { of: 'julu.purpose.villages' } },
		{ target: { src: { document_id: 'suixi', line_start: 7, line_end: 8 } } },
		{ origin: 'derived' },
	])
})

test('readings of one document are heads of their own, what is printed first', async () => {
	const readings = ['suggested', 'disclosed', 'inferred_exact'].map((reading) => cell('julu', { reading }))
	const { titles } = await table(readings, 'lens=code')
	expect(titles.filter((title) => title.endsWith('占合计'))).toEqual([
		'巨鹿 2024 · 原文科目 · 占合计',
		'巨鹿 2024 · 项目科目：由合计推定 · 占合计',
		'巨鹿 2024 · 项目科目：本站归类 · 占合计',
	])
})

test('no project of a purpose, no basic expenditure listed and nothing to read are three different things', async () => {
	const purposes = [
		cell('julu'),
		cell('suixi', { code: 'youth', name: '关心下一代' }),
		cell('julu', { kind: 'apart', code: 'basic', share: null }),
	]
	expect((await table(purposes)).rows).toEqual([
		['村级组织运转', '25.00', '25.0%', '无此用途的项目', '无此用途的项目'],
		['关心下一代', '无此用途的项目', '无此用途的项目', '25.00', '25.0%'],
		['基本支出（未细分到项目，不在合计内）', '25.00', 'n/a', '本文件未列', '本文件未列'],
	])
	expect((await table([cell('julu'), nothing])).rows[0]?.slice(3)).toEqual(['本文件未列', '本文件未列'])
})

test('a code that a document does not print, does not break down to, or has no project for', async () => {
	const rows = [
		printed('201', 1),
		printed('20132', 2),
		printed('213', 1),
		...['20131', '21307', '20132'].map((code) =>
			cell('suixi', { reading: 'suggested', code, level: 2, name: code }),
		),
		cell('suixi', { reading: 'suggested', code: '201', level: 1 }),
	]
	const all = (await table(rows, 'lens=code&digits=5')).rows
	const julu = Object.fromEntries(all.map(([code = '', , amount]) => [code, amount]))
	// 213 is printed as a class only; below 201 another subclass is.
	expect(julu).toMatchObject({ '20131': '表中无此科目', '21307': '本文件未列', '20132': '25.00' })
	expect(all.find(([code]) => code === '213')?.[4]).toBe('无此科目的项目')
})

test('the file of what is shown says the same reasons beside its numbers', () => {
	const result = shownResult(view.columns, scene([cell('julu'), cell('suixi', { code: 'youth' })]))
	expect(result.columns.map(({ name, kind }) => [name, kind]).slice(0, 5)).toEqual([
		['名称', 'text'],
		['巨鹿 2024 · 预算数（万元）', 'decimal'],
		['巨鹿 2024 · 预算数（原样）', 'text'],
		['巨鹿 2024 · 占合计 (%)', 'decimal'],
		['巨鹿 2024 · 占合计（原样）', 'text'],
	])
	expect([0, 1].map((row) => [result.cell(row, 1), result.cell(row, 2)])).toEqual([
		['25.00', null],
		[null, '无此用途的项目'],
	])
})

test('the title is of what is printed or a purpose, not of what was inferred or suggested', () => {
	const rows = [
		cell('julu', { reading: 'disclosed' }),
		cell('julu', { reading: 'suggested', code: '213', share: 1 }),
	]
	expect(view.title(scene(rows, 'lens=code'))).toBe('“村级组织运转”占部门预算的比例：巨鹿 2024 25%')
	expect(view.title(scene([]))).toBe('没有选中披露文件')
})
