import { expect, test } from 'vitest'
import { texts } from '../../base/text.ts'
import { read } from '../../share/param.ts'
import { unit } from '../../share/page.ts'
import {
	code,
	count,
	disclosure,
	hidden,
	money,
	nullable,
	origin,
	place,
	quotient,
	share,
} from '../columns.ts'
import { defineView } from '../define-view.ts'
import type { Disclosure } from '../disclosures/disclosures.ts'
import { answerResult, answerWords, shownResult } from './file-table.ts'
import { screenTable } from './screen-table.ts'

const text = texts({
	zh: {
		name: '例',
		code_213: '农林水支出',
		none: 'n/a',
		column_code: '科目',
		column_budget: '预算数',
		column_share: '占比',
		column_each: '平摊',
		column_parts: '行数',
	},
	en: {
		name: 'Example',
		code_213: 'Agriculture',
		none: 'n/a',
		column_code: 'Code',
		column_budget: 'Budgeted',
		column_share: 'Share',
		column_each: 'Each',
		column_parts: 'Rows',
	},
})
const view = defineView({
	question: {
		id: 'example',
		text,
		params: { unit },
		sql: '',
		columns: {
			document_id: disclosure,
			code,
			budget: nullable(money),
			share: nullable(share),
			each: nullable(quotient),
			parts: hidden(count),
			origin,
			line_start: nullable(place),
			line_end: nullable(place),
		},
	},
	title: () => '',
	lead: () => '',
	evidence: () => [],
	cells: {
		budget: { absent: 'none' },
		each: { per: () => '村' },
	},
})
const row = (budget: number | null, line: number | null) => ({
	document_id: 'julu',
	code: '213',
	budget,
	share: budget === null ? null : 0.8604,
	each: budget === null ? null : 1 / 3,
	parts: 7,
	origin: 'disclosed' as const,
	line_start: line,
	line_end: line,
})
const scene = (query: string, locale: 'zh' | 'en' = 'zh') => ({
	rows: [row(14_386_400.55, 9), row(0.01, null), row(null, null)],
	values: read(view.params, new URLSearchParams(query)).values,
	disclosures: [
		{ document_id: 'julu', county: '巨鹿', county_pinyin: 'julu', fiscal_year: 2024 } as Disclosure,
	],
	locale,
})
const columnsOf = ({ columns, length, cell }: ReturnType<typeof answerResult>) =>
	columns.map(({ name, kind }, at) => [name, kind, ...Array.from({ length }, (_, index) => cell(index, at))])
const declared = view.columns

test('on the screen: the unit in the heading, the number in it, and where it leads', async () => {
	const { columns, rows, grouped } = (await view.table())(scene(''))
	expect(grouped).toBe(true)
	expect(columns.map(({ title }) => title)).toEqual([
		'披露文件',
		'科目',
		'预算数（万元）',
		'占比',
		'平摊（元/村）',
	])
	expect(rows[0]?.slice(0, 2)).toEqual(['巨鹿 2024', '213'])
	expect(rows[0]?.[2]).toMatchObject({
		text: '1,438.64',
		origin: 'disclosed',
		target: { src: { line_start: 9 } },
	})
	expect(rows[0]?.[3]).toMatchObject({ text: '86.0%', origin: 'derived' })
	expect(rows[1]?.[2]).toMatchObject({ text: '0.00', target: { of: 'julu.' } })
	expect(rows[2]?.slice(2)).toEqual(['n/a', '–', '–'])
	expect((await view.table())(scene('unit=yuan', 'en')).columns[2]?.title).toBe('Budgeted (yuan)')
})

test('the answer as a file has every column of its kind, with money exact and described', () => {
	const shown = scene('')
	expect(columnsOf(answerResult(declared, shown.rows))).toEqual([
		['document_id', 'text', 'julu', 'julu', 'julu'],
		['code', 'text', '213', '213', '213'],
		['budget', 'decimal', '14386400.55', '0.01', null],
		['share', 'double', 0.8604, 0.8604, null],
		['each', 'double', 1 / 3, 1 / 3, null],
		['parts', 'integer', 7, 7, 7],
		['origin', 'text', 'disclosed', 'disclosed', 'disclosed'],
		['line_start', 'integer', 9, null, null],
		['line_end', 'integer', 9, null, null],
	])
	expect(answerWords(declared, shown)).toMatchObject({
		budget: { title: '预算数', unit: '元' },
		each: { title: '平摊', unit: '元/村' },
		parts: { title: '行数' },
		line_start: { title: '原文首行' },
	})
	for (const { title } of Object.values(answerWords(declared, { ...shown, locale: 'en' })))
		expect(title).toMatch(/^[A-Z]/)
})

test('what accompanies a column is called by the name of that column, unless its view calls it otherwise', () => {
	const beside = {
		...declared,
		columns: {
			...declared.columns,
			budget_line_start: place,
			budget_line_end: place,
			budget_document: code,
			budget_origin: origin,
			code_en: code,
			whole_document: code,
		},
	}
	expect(Object.values(answerWords(beside, scene(''))).slice(-6)).toEqual([
		{ title: '预算数首行' },
		{ title: '预算数末行' },
		{ title: '预算数所在文件' },
		{ title: '预算数的来历' },
		{ title: '科目（英文）' },
		// No column `whole` is there to accompany.
		{ title: 'whole_document' },
	])
	const own = { ...beside, text: { ...text, zh: { ...text.zh, column_code_en: '英文科目' } } }
	expect(answerWords(own, scene(''))['code_en']).toEqual({ title: '英文科目' })
	expect(answerWords(beside, scene('', 'en'))['budget_line_start']).toEqual({
		title: 'Budgeted (first line)',
	})
})

test('a quotient stands in 万元 where its view says so: in its cell, its heading and the table as a file', () => {
	const wan = {
		...declared,
		cells: { ...declared.cells, each: { per: () => '村', scale: () => 'wan' as const } },
	}
	const shown = { ...scene(''), rows: [{ ...row(1, null), each: 224_682.1306 }] }
	expect(columnsOf(shownResult(wan, shown)).at(-1)).toEqual(['平摊（万元/村）', 'double', 22.46821306])
	const { columns, rows } = screenTable(wan)(shown)
	expect(columns.at(-1)?.title).toBe('平摊（万元/村）')
	expect(rows[0]?.at(-1)).toMatchObject({ text: '22.47' })
	// The whole answer is in yuan, whatever the screen shows.
	expect(answerWords(wan, shown)['each']).toEqual({ title: '平摊', unit: '元/村' })
})

test('the table of the screen as a file keeps every cent of 万元, and the words in the place of a number', () => {
	expect(columnsOf(shownResult(declared, scene('')))).toEqual([
		['披露文件', 'text', '巨鹿 2024', '巨鹿 2024', '巨鹿 2024'],
		['科目', 'text', '213', '213', '213'],
		['预算数（万元）', 'decimal', '1438.640055', '0.000001', null],
		['预算数（原样）', 'text', null, null, 'n/a'],
		['占比 (%)', 'decimal', '86.04', '86.04', null],
		['占比（原样）', 'text', null, null, '–'],
		['平摊（元/村）', 'double', 1 / 3, 1 / 3, null],
		['平摊（原样）', 'text', null, null, '–'],
		['来源行', 'text', 'julu.L9', null, null],
	])
})

test('spread over heads: a line a code, a number a disclosure, a reason where there is none', async () => {
	const spread = defineView({
		question: {
			id: 'spread',
			text: texts({
				zh: { name: '试', column_code: '科目', column_budget: '预算数' },
				en: { name: 'Test', column_code: 'Code', column_budget: 'Budgeted' },
			}),
			params: { unit },
			sql: '',
			columns: { document_id: disclosure, code, budget: money },
		},
		title: () => '',
		lead: () => '',
		evidence: () => [],
		across: {
			lines: ['code'],
			heads: ['document_id'],
			cells: ['budget'],
			missing: ({ line, head }) => `${head.document_id} 没有 ${line.code}`,
		},
	})
	const cells = [
		{ document_id: 'suixi', code: '213', budget: 25_000 },
		{ document_id: 'julu', code: '213', budget: 14_386_400.55 },
		{ document_id: 'julu', code: '201', budget: 0.01 },
	]
	const disclosures = ['julu', 'suixi'].map(
		(document_id) => ({ document_id, county: document_id, fiscal_year: 2024 }) as Disclosure,
	)
	const shown = { ...scene(''), rows: cells, disclosures }
	const { columns, rows } = (await spread.table())(shown)
	expect(columns.map(({ title }) => title)).toEqual(['科目', 'julu 2024（万元）', 'suixi 2024（万元）'])
	expect(rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : cell.text)))).toEqual([
		['213', '1,438.64', '2.50'],
		['201', '0.00', 'suixi 没有 201'],
	])
	expect(columnsOf(shownResult(spread.columns, shown))).toEqual([
		['科目', 'text', '213', '201'],
		['julu 2024（万元）', 'decimal', '1438.640055', '0.000001'],
		['suixi 2024（万元）', 'decimal', '2.50', null],
		['suixi 2024（原样）', 'text', null, 'suixi 没有 201'],
	])
	// The answer itself stays long: a row a cell.
	expect(columnsOf(answerResult(spread.columns, cells))[2]).toEqual([
		'budget',
		'decimal',
		'25000.00',
		'14386400.55',
		'0.01',
	])
})

test('a key is shown in the words of its closed list, and as it stands where the list has none', async () => {
	const listed = defineView({
		question: { id: 'listed', text, params: { unit }, sql: '', columns: { code, budget: nullable(money) } },
		title: () => '',
		lead: () => '',
		evidence: () => [],
		cells: { code: { words: 'code' }, budget: { absent: 'nowhere' } },
	})
	const table = await listed.table()
	const shown = (locale: 'zh' | 'en', code: string) =>
		table({ ...scene('', locale), rows: [{ code, budget: 1 }] }).rows[0]?.[0]
	expect([shown('zh', '213'), shown('en', '213'), shown('zh', '999')]).toEqual([
		'农林水支出',
		'Agriculture',
		'999',
	])
	expect(() => [...table({ ...scene(''), rows: [{ code: '213', budget: null }] }).rows].flat()).toThrow(
		/no word nowhere for budget/,
	)
})
