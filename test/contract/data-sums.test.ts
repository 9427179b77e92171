import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCsv } from '../../data/parquet.ts'
import { NORMALIZED } from '../../src/schema/schema.ts'

let instance: DuckDBInstance
let connection: DuckDBConnection
beforeAll(async () => {
	instance = await DuckDBInstance.create(':memory:', { threads: '1' })
	connection = await instance.connect()
	for (const table of NORMALIZED)
		await connection.run(`CREATE VIEW ${table} AS FROM ${readCsv(table, 'data/normalized')}`)
})
afterAll(() => {
	connection.closeSync()
	instance.closeSync()
})

/** The answer's rows, every value as text. */
async function ask(sql: string): Promise<(string | null)[][]> {
	const reader = await connection.runAndReadAll(sql)
	return reader.getRows().map((row) => row.map((value) => (value === null ? null : String(value))))
}

// Totals typed from the documents: 湟源 prints 833.39 万元, 巨鹿 7157.01 万元 of project expenditure; 平罗's fourteen
// forms (in 元) and 遂溪's 45 tasks (in 万元) print no total and were added by hand.
test.for([
	['湟源县', '2024', '13', '8333900.00'],
	['平罗县', '2022', '14', '17910000.00'],
	['遂溪县', '2024', '45', '34303160.00'],
	['巨鹿县', '2024', '35', '71570100.00'],
] as const)('%s %s: %s projects and tasks come to %s yuan', async ([county, year, count, total]) => {
	const sql = `SELECT fiscal_year, count(*), sum(amount_yuan) FROM project JOIN document USING (document_id)
		JOIN county USING (county_code) WHERE county.name = '${county}' GROUP BY ALL`
	expect(await ask(sql)).toEqual([[year, count, total]])
})

test('遂溪: the three parts come to the printed income but for its last digit', async () => {
	const sql = `SELECT direction, sum(amount_yuan) FROM budget_line
		WHERE statement = 'department_overview' AND is_leaf GROUP BY direction ORDER BY direction`
	// 1255.022751 + 1021.5575 + 11977.116 万元; the income is printed with one digit less, 14253.69625.
	expect(await ask(sql)).toEqual([
		['expenditure', '142536962.51'],
		['revenue', '142536962.50'],
	])
})

// 巨鹿's printed 合计 of each statement, in yuan, against the leaves of it.
test.for([
	['income_by_function', 'total', '76019400.00'],
	['income_by_function', 'fiscal_appropriation', '75809400.00'],
	['income_by_function', 'carried_over', '210000.00'],
	['expenditure_by_function', 'total', '76019400.00'],
	['expenditure_by_function', 'basic', '4449300.00'],
	['expenditure_by_function', 'project', '71570100.00'],
	['general_public_expenditure', 'total', '75809400.00'],
	['general_public_expenditure', 'project', '71360100.00'],
	['basic_expenditure_by_economic', 'total', '4449300.00'],
	['basic_expenditure_by_economic', 'personnel', '3895500.00'],
	['basic_expenditure_by_economic', 'public_funds', '553800.00'],
	['government_fund_expenditure', 'project', '210000.00'],
] as const)(
	'巨鹿 %s, %s: the leaves come to %s yuan, as the total does',
	async ([statement, measure, total]) => {
		const sql = `SELECT sum(amount_yuan) FILTER (is_leaf), sum(amount_yuan) FILTER (level = 0) FROM budget_line
		WHERE document_id = '130529-zuzhibu-2024-budget' AND statement = '${statement}' AND measure = '${measure}'`
		expect(await ask(sql)).toEqual([[total, total]])
	},
)

test.for([
	['2130705', '65383000.00'],
	['2013299', '2598000.00'],
	['2013250', '1637000.00'],
	['2013201', '919400.00'],
	['2120899', '210000.00'],
	['2130152', '114700.00'],
	['2060208', '50000.00'],
	['2109999', '28000.00'],
] as const)('巨鹿: project expenditure under %s is %s yuan', async ([code, amount]) => {
	const sql = `SELECT amount_yuan FROM budget_line WHERE statement = 'expenditure_by_function'
		AND function_code = '${code}' AND measure = 'project' AND amount_yuan IS NOT NULL`
	expect(await ask(sql)).toEqual([[amount]])
})

// The hundredths leave no choice: no other project prints .47 or .04 for 11.47 and 91.94 to end in; only 2.80 itself is
// 2.80; with it gone, 259.80 cannot end in .80 without 16.80; 6029.30 and 500.00 exceed every other code.
test('巨鹿: six projects have the only function code that the sums allow', async () => {
	const sql = `SELECT function_code, amount_printed, f.origin FROM project_function AS f
		JOIN project USING (project_id) WHERE f.origin = 'inferred_exact' ORDER BY ALL`
	expect((await ask(sql)).map(([code, amount, origin]) => [code, amount?.replace(' ', ''), origin])).toEqual([
		['2013201', '5.24', 'inferred_exact'],
		['2013299', '16.80', 'inferred_exact'],
		['2109999', '2.80', 'inferred_exact'],
		['2130152', '11.47', 'inferred_exact'],
		['2130705', '500.00', 'inferred_exact'],
		['2130705', '6029.30', 'inferred_exact'],
	])
})

test('the rows of performance targets, counted in the documents by hand', async () => {
	const counted = (table: string) =>
		ask(`SELECT document_id, count(*) FROM ${table} GROUP BY ALL ORDER BY ALL`)
	expect(await counted('indicator')).toEqual([
		['130529-zuzhibu-2024-budget', '252'],
		['440823-zuzhibu-2024-targets', '58'],
		['630123-zuzhibu-2024-targets', '66'],
		['640221-zuzhibu-2022-targets', '175'],
	])
	// The six goals in prose: 17 numbers and 4 words.
	expect(await ask('SELECT count(value), count(*) FROM goal')).toEqual([['17', '21']])
	// 322 villages at a tenth: what the county bears of offices, pay, services and secretaries' awards.
	const villages = `SELECT sum(amount_yuan)::VARCHAR FROM cost_share WHERE part = '村' AND government = 'county'`
	expect(await ask(villages)).toEqual([['14386400.00']])
	expect(
		await ask('SELECT DISTINCT sum(weight)::INTEGER FROM indicator WHERE weight > 0 GROUP BY project_id'),
	).toEqual([['90']])
})

test('every project has one purpose, and none of these falls to the last rule', async () => {
	const sql = `SELECT count(*), count(purpose), count(*) FILTER (purpose = '其他')
		FROM project LEFT JOIN project_purpose USING (project_id)`
	expect(await ask(sql)).toEqual([['107', '107', '0']])
})

test('a denominator taken from a disclosure stands in the line that it names', async () => {
	const cited = await ask(`SELECT source_file, d.line_start, d.value::INTEGER, d.measure
		FROM denominator AS d JOIN document USING (document_id)`)
	expect(cited).toHaveLength(13)
	expect(await ask('SELECT count(document_id) FROM denominator')).toEqual([['13']])
	for (const [file, line, value, measure] of cited) {
		const lines = (await readFile(`data/disclosures/${String(file)}`, 'utf8')).split('\n')
		expect(lines[Number(line) - 1], measure ?? '').toMatch(new RegExp(`(?<!\\d)${String(value)}(?!\\d)`))
	}
})
