import { expect, test } from 'vitest'
import { read } from '../../../share/param.ts'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import { columnsOf, figureOf, linesOf, shareOf, type SideCell } from './cells.ts'
import { params } from './params.ts'
import { table } from './table.ts'
import { title } from './title.ts'

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
const scene = (rows: readonly SideCell[], query = '') => ({
	rows,
	values: read(params, new URLSearchParams(query)).values,
	disclosures: [disclosure('julu', '巨鹿'), disclosure('suixi', '遂溪')],
	locale: 'zh' as const,
})

test('a line has a place for every column, empty where a document has nothing', () => {
	const shown = scene([cell('julu'), cell('julu', { code: 'youth' }), cell('suixi', { code: 'youth' })])
	const columns = columnsOf(shown)
	expect(columns.map(({ key }) => key)).toEqual(['julu.purpose', 'suixi.purpose'])
	const lines = linesOf(shown, columns)
	expect(lines.map(({ code, cells }) => [code, cells.map(Boolean)])).toEqual([
		['villages', [true, false]],
		['youth', [true, true]],
	])
})

test('readings of one document are columns of their own, what is printed first', () => {
	const readings = ['suggested', 'disclosed', 'inferred_exact'].map((reading) => cell('julu', { reading }))
	expect(columnsOf(scene(readings, 'lens=code')).map(({ reading }) => reading)).toEqual([
		'disclosed',
		'inferred_exact',
		'suggested',
	])
})

test('an amount leads to its line or to its rows, its share is derived', () => {
	const shown = scene([])
	expect(figureOf(cell('julu'), shown)).toMatchObject({
		text: '25.00',
		origin: 'suggested',
		target: { of: 'julu.purpose.villages' },
	})
	expect(figureOf(cell('julu', { line_start: 7, line_end: 8 }), shown).target).toEqual({
		src: { document_id: 'julu', line_start: 7, line_end: 8 },
	})
	expect(shareOf(cell('julu'), shown)).toMatchObject({ text: '25.0%', origin: 'derived' })
	expect(shareOf(cell('julu', { kind: 'apart', share: null }), shown)).toBeUndefined()
})

test('what stands apart has no share in the table either', () => {
	const { rows } = table(scene([cell('julu', { kind: 'apart', code: 'basic', share: null })]))
	expect(rows[0]?.[3]).toBe('基本支出（未细分到项目，不在合计内）')
	expect(rows[0]?.[5]).toBe('n/a')
})

test('the title counts documents, not columns', () => {
	const rows = [cell('julu', { reading: 'disclosed' }), cell('julu', { reading: 'suggested' })]
	expect(title(scene(rows, 'lens=code'))).toBe('1 份预算公开里，同一个科目各编了多少？')
	expect(title(scene([]))).toBe('没有选中披露文件')
})
