import { beforeAll, expect, test } from 'vitest'
import type { CellValue } from '../../src/base/result.ts'
import { catalogue } from '../../src/engine/duckdb/catalogue/catalogue.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { resultOf } from '../../src/engine/duckdb/result.ts'
import { functionRows } from '../../src/rooms/sql/suggestions.ts'
import { distribution, profile, sample } from '../../src/rooms/sql/profile.ts'
import { questions, type QuestionId } from '../../src/rooms/sql/questions.ts'
import { declared, relationRows, relationsOf } from '../../src/rooms/sql/relations.ts'
import { linesOf } from '../../src/rooms/sql/sources.ts'
import { openDataset } from '../support/engine.ts'

let engine: Engine
beforeAll(async () => {
	engine = await openDataset()
})

async function rowsOf(sql: string, values = {}) {
	const { result } = resultOf(await engine.select(sql, values))
	return Array.from({ length: result.length }, (_, row) =>
		Object.fromEntries(result.columns.map(({ name }, column) => [name, result.cell(row, column)])),
	)
}

/** How many rows (what grows with every finding is counted otherwise), and one row with a number typed from the documents. */
const EXPECTED: Readonly<
	Record<QuestionId, readonly [number | string, Readonly<Record<string, CellValue>>]>
> = {
	// 巨鹿 prints a total of 7601.94 万元.
	documents: [4, { county: '巨鹿', amount_unit: '万元', stated_total_yuan: '76019400.00' }],
	// 21 items of the coverage vocabulary; only 巨鹿 prints function codes.
	coverage: [21, { item: 'function_codes', '巨鹿 2024': 'disclosed', '湟源 2024': 'not_disclosed' }],
	// 6029. 30 万元, printed with a blank.
	'projects-of-a-county': [
		35,
		{ name: '村级组织运转经费', amount_yuan: '60293000.00', amount_printed: '6029. 30' },
	],
	'largest-projects': [12, { county: '平罗', name: '乡村整治专项资金', amount_yuan: '7300000.00' }],
	'function-codes': [19, { code: '2130705', amount_yuan: '65383000.00', line_start: 172 }],
	// 遂溪's six tasks come to 1,788.40 万元; 湟源 has one project, of 9.52.
	purposes: [12, { purpose: '村级组织运转', '遂溪 2024': '17884000.00', '湟源 2024': '95200.00' }],
	villages: [12, { county: '遂溪', name: '村办公经费', amount_yuan: '3220000.00', amount_printed: '322' }],
	// 6:3:1, the county 322 万元: the province bears 1,932.
	'cost-sharing': [
		24,
		{ name: '村办公经费', government: 'province', share: 0.6, amount_yuan: '19320000.00' },
	],
	'unit-costs': [
		'SELECT count(*) FROM unit_cost',
		{ county: '巨鹿', item: '征订标准', amount_yuan: '168.00', per: '份' },
	],
	'indicator-classes': [4, { county: '湟源', indicators: 66n }],
	'hundred-percent': [4, { county: '遂溪', percent_targets: 34n }],
	satisfaction: [65, { county: '巨鹿', name: '社会满意度', value_printed: '≥98%' }],
	'same-words': [54, { name: '经费支出完成时限', counties: '巨鹿' }],
	weights: [13, { seq: 1, name: '第一书记及驻村工作队员保障经费', weights: 90 }],
	'payment-plan': [15, { month: 3, cumulative_percent: 25 }],
	reconciliations: [
		'SELECT count(DISTINCT rule) FROM reconciliation',
		{ rule: 'children-make-up-parent', fails: 0n },
	],
	findings: [
		"SELECT count(DISTINCT concat_ws('|', document_id, kind, severity)) FROM finding",
		{ county: '平罗', kind: 'conflict', severity: 'high' },
	],
	profile: [22, { column_name: 'project_id', count: 107n }],
}

test.for(questions.map((one) => [one.id, one] as const))(
	'%s is answered',
	async ([id, { sql, values, title }]) => {
		const [count, row] = EXPECTED[id]
		const rows = await rowsOf(sql, values)
		expect(rows).toHaveLength(
			typeof count === 'number' ? count : Number(Object.values((await rowsOf(count))[0] ?? {})[0]),
		)
		expect(rows).toContainEqual(expect.objectContaining(row))
		expect(sql).toMatch(/^-- .*\p{Script=Han}/u)
		expect(title('zh').length * title('en').length).toBeGreaterThan(0)
	},
)

test('every worked question is shown, and none has lost its text', () => {
	expect(questions.length).toBeGreaterThanOrEqual(15)
	for (const { sql } of questions) expect(sql.length).toBeGreaterThan(40)
})

test('the schema beside the editor is what the engine has, in both languages', async () => {
	const found = await engine.ask(relationRows(catalogue))
	const zh = relationsOf(found, 'zh')
	const names = zh.map(({ name }) => name)
	expect(names).toEqual(expect.arrayContaining(['project', 'disclosure', 'expenditure', 'chosen']))
	for (const { name, words, columns } of declared('en')) {
		const relation = zh.find((it) => it.name === name)
		expect(relation?.kind).toBe('table')
		expect(relation?.columns.map((column) => column.name)).toEqual(columns.map((column) => column.name))
		expect(words).not.toBe(relation?.words)
	}
	const amount = zh.find(({ name }) => name === 'project')?.columns.find(({ name }) => name === 'amount_yuan')
	expect(amount).toMatchObject({ unit: '元', words: '金额（元）' })
	const english = relationsOf(found, 'en').find(({ name }) => name === 'project')?.columns
	expect(english?.find(({ name }) => name === 'amount_yuan')).toMatchObject({ unit: 'yuan' })
	expect(zh.find(({ name }) => name === 'county')?.rows).toBe((await rowsOf('FROM county')).length)
})

test('a column has its profile and a relation its sample', async () => {
	expect(await rowsOf(sample('county'))).toHaveLength(4)
	expect(await rowsOf(profile('document', 'stated_total_yuan'))).toEqual([
		// 平罗 prints no total.
		{ nulls: 1n, distinct: 3n, least: '8333900.00', most: '142536962.50' },
	])
	const [first] = await rowsOf(distribution('project', 'kind'))
	expect(first).toMatchObject({ value: 'project', times: 60n })
	expect(first?.['share']).toBeCloseTo(60 / 107, 12)
})

test('functions are named for completion', async () => {
	const names = (await engine.ask(functionRows(catalogue))).map(({ name }) => name)
	expect(names).toEqual(expect.arrayContaining(['sum', 'string_agg', 'chosen']))
})

test('a row that names its lines leads to them', async () => {
	const lines = linesOf(
		resultOf(await engine.select('FROM expenditure WHERE code = $c::VARCHAR', { c: '2130705' })).result,
	)
	expect(lines(0)).toEqual({ document_id: '130529-zuzhibu-2024-budget', line_start: 172, line_end: 172 })
	expect(linesOf(resultOf(await engine.select('SELECT 1 AS line_start', {})).result)(0)).toBeUndefined()
})
