import { describe, expect, test } from 'vitest'
import { columnOf } from '../budget/column.ts'
import { readFile } from '../read-file.ts'
import { words } from '../words/words.ts'
import { known, published, csv, openedCsv, offer, mapped, chosen } from './mapped.fixture.ts'
import { FIELDS, isMapping, unitOfName, type Mapping } from './mapping.ts'

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
