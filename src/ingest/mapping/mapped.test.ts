import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { beforeAll, describe, expect, test } from 'vitest'
import { reference } from '../../../data/inputs.ts'
import { openFile } from '../formats/open.ts'
import type { OpenedFile } from '../formats/opened-file.ts'
import { readFile } from '../read-file.ts'
import type { Reference } from '../reference.ts'
import { words } from '../words/words.ts'
import { columnOf } from '../budget/column.ts'
import { FIELDS, isMapping, unitOfName, type Mapping, type MappedRows } from './mapping.ts'
import { mappingOffers } from './propose.ts'

let known: Reference
beforeAll(async () => {
	known = await reference('data/reference')
})

type Record = Readonly<{ [column: string]: string }>
const published = (table: string): readonly Record[] =>
	Papa.parse<Record>(readFileSync(`data/normalized/${table}.csv`, 'utf8').trim(), { header: true }).data

/** A table of somebody's own as CSV; cells with commas and quotes included. */
const csv = (columns: readonly string[], rows: readonly (readonly string[])[]) =>
	Papa.unparse([columns, ...rows] as string[][])

async function openedCsv(text: string, name = '我的表.csv'): Promise<OpenedFile> {
	const [opened] = await openFile({ name, bytes: new TextEncoder().encode(text) })
	if (!opened) throw new Error('not opened')
	return opened
}

async function offer(text: string) {
	const opened = await openedCsv(text)
	if (opened.outcome !== 'opened') throw new Error('not opened')
	const [first] = mappingOffers(opened.document, known)
	if (!first) throw new Error('no offer')
	return first
}

async function mapped(text: string, mapping: Mapping) {
	const read = readFile({ opened: await openedCsv(text), sha256: '0'.repeat(64), mapping }, known, (id) => id)
	if (read.outcome === 'refused') throw new Error(read.message_en)
	return read
}

const chosen = (rows: MappedRows, columns: Mapping['columns']): Mapping => ({ rows, columns })

describe('words under which a mapped column is read', () => {
	test.each(Object.entries(FIELDS.project).concat(Object.entries(FIELDS.indicator) as never))(
		'%s',
		(_, { header }) => {
			if (header !== null) expect(words.columns(header)).toHaveLength(1)
		},
	)
	test.each(Object.entries(FIELDS.budget_line))('%s', (_, { header }) => {
		if (header !== null) expect(columnOf({ path: [header] }).as).not.toBe('unknown')
	})
})

test.each([
	['金额（千元）', '千元'],
	['amount, thousand yuan', '千元'],
	['amount, ten thousand yuan', null],
	['amount, million yuan', null],
	['金额（万元）', '万元'],
])('the unit that the column %s names is %s', (name, unit) => {
	expect(unitOfName(name)).toBe(unit)
})

describe('a list of projects in words of one’s own', () => {
	const PROJECTS = published('project').filter(
		({ document_id, amount_yuan }) => document_id === '640221-zuzhibu-2022-targets' && amount_yuan !== '',
	)
	const expected = PROJECTS.map(({ name, amount_yuan }) => [name, amount_yuan])
	const wan = (yuan = '') => String(Number(yuan) / 10_000)
	const rows = PROJECTS.map(({ name = '', amount_yuan = '', objective = '' }) => [
		'平罗县',
		'县委组织部',
		'2024',
		name,
		objective.replace(/\s+/g, ' '),
		wan(amount_yuan),
	])
	const read = async (text: string, mapping: Mapping) => {
		const { documents, check } = await mapped(text, mapping)
		return {
			check,
			documents: documents.map(({ document, project }) => ({
				identity: document.map((it) => [it.county_code, it.fiscal_year, it.stage]),
				projects: project.map(({ name, amount_yuan }) => [
					name,
					amount_yuan === null
						? null
						: `${String(amount_yuan / 100n)}.${String(amount_yuan % 100n).padStart(2, '0')}`,
				]),
			})),
		}
	}

	test('in Chinese, where no word of ours heads a name', async () => {
		const text = csv(['区县', '承办机构', '哪一年', '事项', '想达到什么', '经费（万元）'], rows)
		const { proposals } = await offer(text)
		// What nothing but its content tells is told by it; the name and the money of a project are the reader’s to say.
		expect(proposals.project).toEqual({ 区县: 'county', 承办机构: 'department', 哪一年: 'year' })
		const mapping = chosen('project', {
			...proposals.project,
			事项: 'project',
			想达到什么: 'objective',
			'经费（万元）': 'amount',
		})
		const { documents, check } = await read(text, mapping)
		expect(documents).toEqual([{ identity: [['640221', 2024, 'budget']], projects: expected }])
		expect(check).toMatchObject({ rows: PROJECTS.length, faultCount: 0, left: [] })
	})

	test('in English, all of it proposed', async () => {
		const text = csv(
			['County', 'Agency', 'Fiscal year', 'Project title', 'Objective', 'Budget (10,000 yuan)', 'Remarks'],
			rows.map((row) => [...row, 'checked']),
		)
		const { fitting, proposals } = await offer(text)
		expect(fitting).toBe('project')
		expect(proposals.project).toEqual({
			County: 'county',
			Agency: 'department',
			'Fiscal year': 'year',
			'Project title': 'project',
			Objective: 'objective',
			'Budget (10,000 yuan)': 'amount',
		})
		const { documents, check } = await read(text, chosen('project', proposals.project))
		expect(documents).toEqual([{ identity: [['640221', 2024, 'budget']], projects: expected }])
		expect(check?.left).toEqual(['Remarks'])
	})

	test('under the names of our own schema, the columns in another order', async () => {
		const text = csv(
			['amount_yuan', 'objective', 'name', 'fiscal_year', 'department_id', 'county_code'],
			PROJECTS.map(({ name = '', amount_yuan = '', objective = '' }) => [
				amount_yuan,
				objective.replace(/\s+/g, ' '),
				name,
				'2024',
				'中共平罗县委组织部',
				'640221',
			]),
		)
		const { proposals } = await offer(text)
		const { documents } = await read(text, chosen('project', proposals.project))
		expect(documents).toEqual([{ identity: [['640221', 2024, 'budget']], projects: expected }])
	})

	test('counties, years and stages of rows are documents of their own', async () => {
		const text = csv(
			['County', 'Agency', 'Year', 'Stage', 'Project', 'Amount (yuan)'],
			[
				['平罗县', '平罗县教育局', '2024', 'Budget', '校舍维修', '120000'],
				['630123', '湟源县教育局', '2024', 'Final', '校车补助', '30000'],
				['平罗县', '平罗县教育局', '2025', 'Budget', '校舍维修', '130000'],
				['Total', '', '', '', '', ''],
			],
		)
		const { proposals } = await offer(text)
		const { documents } = await read(text, chosen('project', proposals.project))
		expect(documents).toEqual([
			{ identity: [['640221', 2024, 'budget']], projects: [['校舍维修', '120000.00']] },
			{ identity: [['630123', 2024, 'final']], projects: [['校车补助', '30000.00']] },
			{ identity: [['640221', 2025, 'budget']], projects: [['校舍维修', '130000.00']] },
		])
	})

	test('a row that fails is named with its line, column, value and what was expected, and the others are read', async () => {
		const text = csv(
			['County', 'Agency', 'Year', 'Project', 'Amount (yuan)'],
			[
				['平罗县', '平罗县教育局', '2024', '校舍维修', '120000'],
				['平罗县', '平罗县教育局', '2024', '', '5000'],
				['平罗县', '平罗县教育局', '24', '课桌', '12,00'],
				['Atlantis', '平罗县教育局', '2024', '黑板', 'much'],
				['平罗县', '平罗县教育局', '2024', 'Total', '125000'],
			],
		)
		const { documents, check } = await mapped(
			text,
			chosen('project', {
				County: 'county',
				Agency: 'department',
				Year: 'year',
				Project: 'project',
				'Amount (yuan)': 'amount',
			}),
		)
		expect(check?.faults).toEqual([
			{ line: 3, column: 'Project', value: '', expected: 'missing' },
			{ line: 4, column: 'Year', value: '24', expected: 'year' },
			{ line: 4, column: 'Amount (yuan)', value: '12,00', expected: 'amount' },
			{ line: 5, column: 'County', value: 'Atlantis', expected: 'county' },
			{ line: 5, column: 'Amount (yuan)', value: 'much', expected: 'amount' },
		])
		const projects = documents.flatMap(({ project }) =>
			project.map(({ name, amount_yuan, amount_printed, amount_state }) => [
				name,
				amount_yuan,
				amount_printed,
				amount_state,
			]),
		)
		expect(projects.sort()).toEqual(
			[
				['校舍维修', 12_000_000n, '120000', 'printed'],
				['课桌', null, '12,00', 'unreadable'],
				['黑板', null, 'much', 'unreadable'],
			].sort(),
		)
		// The money of the row without a name is told where everything that was not used is told.
		const unused = documents.flatMap(({ finding }) => finding.filter(({ rule }) => rule === 'not-used'))
		expect(unused.map(({ line_start }) => line_start)).toContain(3)
	})
})

test('indicators in English with English classes', async () => {
	const text = csv(
		['Project', 'Level 1', 'Level 2', 'Indicator', 'Operator', 'Target', 'Unit', 'Weight'],
		[
			['School buses', 'Output', 'Quantity', 'Buses running', '≥', '12', '辆', '20'],
			['School buses', 'Output', 'Timeliness', 'Trips on time', '≥', '95', '%', '30'],
			['School buses', 'Satisfaction', 'Satisfaction', 'Parents content', '≥', '90', '%', '10'],
		],
	)
	const { fitting, proposals } = await offer(text)
	expect(fitting).toBe('indicator')
	const { documents, check } = await mapped(text, chosen('indicator', proposals.indicator))
	const rows = documents.flatMap(({ indicator }) =>
		indicator.map(({ class1, class2, name, operator, value, unit, weight }) => [
			class1,
			class2,
			name,
			operator,
			value,
			unit,
			weight,
		]),
	)
	expect(rows).toEqual([
		['产出', '数量指标', 'Buses running', '>=', 12, '辆', 20],
		['产出', '时效指标', 'Trips on time', '>=', 95, '%', 30],
		['满意度', '服务对象满意度指标', 'Parents content', '>=', 90, '%', 10],
	])
	expect(check?.faultCount).toBe(0)
})

describe('amounts by function code', () => {
	const LINES = published('budget_line').filter(
		({ document_id, statement, function_code }) =>
			document_id === '130529-zuzhibu-2024-budget' &&
			statement === 'expenditure_by_function' &&
			function_code !== '',
	)
	const codes = [...new Set(LINES.map(({ function_code = '' }) => function_code))]
	const of = (code: string, measure: string) =>
		LINES.find((it) => it['function_code'] === code && it['measure'] === measure)?.['amount_yuan'] ?? ''
	const name = (code: string) => LINES.find((it) => it['function_code'] === code)?.['item_name'] ?? ''
	const rows = codes.map((code) => [
		name(code),
		code,
		of(code, 'total'),
		of(code, 'basic'),
		of(code, 'project'),
	])

	test.each([
		['Chinese', ['支出名称', '科目', '全部（元）', '基本支出（元）', '项目支出（元）']],
		[
			'English',
			['Item', 'Function code', 'Total (yuan)', 'Basic expenditure (yuan)', 'Project expenditure (yuan)'],
		],
	])('%s', async (language, columns) => {
		const text = csv(columns, rows)
		const { fitting, proposals } = await offer(text)
		const [item = '', code = '', total = '', basic = '', project = ''] = columns
		if (language === 'English') {
			expect(fitting).toBe('budget_line')
			expect(proposals.budget_line).toEqual({
				[item]: 'function_name',
				[code]: 'function_code',
				[total]: 'total',
				[basic]: 'basic',
				[project]: 'project_expenditure',
			})
		} else expect(proposals.budget_line[code]).toBe('function_code')
		const { documents, check } = await mapped(
			text,
			chosen('budget_line', {
				[item]: 'function_name',
				[code]: 'function_code',
				[total]: 'total',
				[basic]: 'basic',
				[project]: 'project_expenditure',
			}),
		)
		expect(check?.faultCount).toBe(0)
		const [document] = documents
		const read = (document?.budget_line ?? []).map((it) => [
			it.function_code,
			it.measure,
			it.amount_yuan === null
				? ''
				: `${String(it.amount_yuan / 100n)}.${String(it.amount_yuan % 100n).padStart(2, '0')}`,
		])
		const wanted = codes.flatMap((code) =>
			['total', 'basic', 'project'].flatMap((measure) =>
				of(code, measure) === '' ? [] : [[code, measure, of(code, measure)]],
			),
		)
		expect(read.filter(([, , amount]) => amount !== '')).toEqual(wanted)
	})
})

test('columns that no table has are named', async () => {
	const read = readFile(
		{
			opened: await openedCsv(csv(['a', 'b'], [['x', 'y']])),
			sha256: '0'.repeat(64),
			mapping: chosen('project', { 名称: 'project', b: 'amount' }),
		},
		known,
		(id) => id,
	)
	expect(read).toMatchObject({ outcome: 'refused' })
	if (read.outcome === 'refused') expect(read.message_en).toContain('“名称”, “b”')
})

test.each([
	[{ rows: 'project', columns: { a: 'project' } }, true],
	[{ rows: 'project', columns: {} }, false],
	[{ rows: 'project', columns: { a: 'project', b: 'project' } }, false],
	[{ rows: 'project', columns: { a: 'function_code' } }, false],
	[
		{
			rows: 'project',
			columns: { a: 'project' },
			sheet: '一',
			also: [{ rows: 'project', columns: { b: 'project' } }],
		},
		true,
	],
	[{ rows: 'project', columns: { a: 'project' }, sheet: 1 }, false],
	[{ rows: 'project', columns: { a: 'project' }, also: [{ rows: 'project', columns: {} }] }, false],
	[{ rows: 'project', columns: { a: 'project' }, also: {} }, false],
	[{ rows: 'toString', columns: { a: 'project' } }, false],
	[{ rows: 'project', columns: { a: 'constructor' } }, false],
	[{ rows: 'project', columns: ['project'] }, false],
	[null, false],
])('%j from outside is a mapping: %s', (value, is) => {
	expect(isMapping(value)).toBe(is)
})

test('headings of a department’s own list are known: 子项目 and 拨款（万元）', async () => {
	const { fitting, proposals } = await offer(csv(['子项目', '拨款（万元）'], [['校舍维修', '12.5']]))
	expect([fitting, proposals.project]).toEqual(['project', { 子项目: 'project', '拨款（万元）': 'amount' }])
})
