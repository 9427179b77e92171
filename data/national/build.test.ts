import type { DuckDBConnection } from '@duckdb/node-api'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { MODELS, NORMALIZED, schema } from '../../src/schema/schema.ts'
import { openPackage } from '../../test/support/country.ts'
import { extentOf } from './arguments.ts'
import { buildNational } from './build.ts'

// The seed of the country; property tests have none of their own.
const seed = 1
const EXTENT = { counties: 16, departments: 3, years: 2, seed }
let folder: string
let native: DuckDBConnection

const rowsOf = async (sql: string) => (await native.runAndReadAll(sql)).getRowObjectsJson()
const one = async (sql: string): Promise<unknown> => Object.values((await rowsOf(sql))[0] ?? {})[0]
const build = (name: string, seed: number, counties: number) =>
	buildNational({ ...EXTENT, seed, counties }, join(folder, name))

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'national-'))
	await build('country', EXTENT.seed, EXTENT.counties)
	native = await openPackage(join(folder, 'country'))
}, 120_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

test('there is a disclosure for every county, department and year', async () => {
	expect(
		await rowsOf(`SELECT count(*)::INTEGER AS disclosures, count(DISTINCT county_code)::INTEGER AS counties,
		count(DISTINCT department_id)::INTEGER AS departments, count(DISTINCT fiscal_year)::INTEGER AS years FROM document`),
	).toEqual([{ disclosures: 16 * 3 * 2, counties: 16, departments: 16 * 3, years: 2 }])
	expect(await one('SELECT count(*)::INTEGER FROM disclosure')).toBe(96)
})

test('every row of a disclosure, and what names it, says that it is made up', async () => {
	const tables = [...NORMALIZED, ...MODELS].filter(
		(table) => 'document_id' in schema[table].columns && table !== 'similar_text',
	)
	expect(tables.length).toBeGreaterThan(20)
	for (const table of tables)
		expect([
			table,
			await one(`SELECT count(*)::INTEGER FROM "${table}" WHERE NOT ends_with(document_id, '-synthetic')`),
		]).toEqual([table, 0])
	expect(await one("SELECT count(*)::INTEGER FROM department WHERE NOT ends_with(name, '（合成）')")).toBe(0)
	expect(
		await one(
			"SELECT count(*)::INTEGER FROM document WHERE NOT contains(publisher, '合成') OR NOT starts_with(title, '合成')",
		),
	).toBe(0)
	const manifest = JSON.parse(await readFile(join(folder, 'country', 'datapackage.json'), 'utf8')) as Record<
		string,
		unknown
	>
	expect(manifest).toMatchObject({ synthetic: true, parameters: EXTENT })
})

test('a disclosure is titled by its own county, department and year, and names none of the sample', async () => {
	const titles =
		(await rowsOf(`SELECT DISTINCT regexp_extract(t.title, '^合成 synthetic · (.*)$', 1) AS title,
		replace(d.name, '（合成）', '') || t.fiscal_year::VARCHAR || '年' AS own
		FROM document AS t JOIN department AS d USING (department_id)`)) as { title: string; own: string }[]
	expect(titles).toHaveLength(96)
	const kinds = titles.map(({ title, own }) => {
		expect(title.startsWith(own), title).toBe(true)
		return title.slice(own.length)
	})
	// What is printed of the four titles beside their departments and years.
	expect([...new Set(kinds)].sort()).toEqual([
		'县级部门整体预算绩效目标表',
		'部门预算信息公开情况说明',
		'部门预算项目支出绩效目标批复表',
		'项目支出预算绩效目标表',
	])
})

test('keys are unique', async () => {
	const inFile = new Set(
		(await rowsOf('SELECT table_name FROM duckdb_tables()')).map(({ table_name }) => table_name),
	)
	const tables = [...NORMALIZED, ...MODELS].filter((table) => inFile.has(table))
	expect(tables.length).toBeGreaterThan(30)
	for (const table of tables) {
		const key = schema[table].key.map((column) => `"${column}"`).join(', ')
		expect([
			table,
			await one(
				`SELECT count(*)::INTEGER FROM (SELECT ${key} FROM "${table}" GROUP BY ALL HAVING count(*) > 1)`,
			),
		]).toEqual([table, 0])
	}
})

test('models come to the same sums as the rows, to the cent', async () => {
	const printed = `FROM budget_line WHERE statement = 'expenditure_by_function' AND measure = 'total' AND amount_yuan IS NOT NULL`
	expect(
		await one(
			`SELECT sum(amount_yuan)::VARCHAR FROM amount_by_code WHERE reading = 'disclosed' AND kind = 'all' AND fund = 'all' AND carried = 'all' AND row_id IS NOT NULL`,
		),
	).toBe(await one(`SELECT sum(amount_yuan)::VARCHAR ${printed}`))
	const projects = await one('SELECT sum(amount_yuan)::VARCHAR FROM project')
	expect(await one('SELECT sum(amount_yuan)::VARCHAR FROM project_with_purpose')).toBe(projects)
	expect(
		await one("SELECT sum(amount_yuan)::VARCHAR FROM amount_by_code WHERE reading = 'purpose' AND level = 0"),
	).toBe(projects)
	expect(await one('SELECT count(*)::INTEGER FROM indicator_quality')).toBe(
		await one('SELECT count(*)::INTEGER FROM indicator'),
	)
})

test('codes make up those above them, but for the few totals that are wrong, as often as those found', async () => {
	const [{ fails, n } = {}] =
		(await rowsOf(`SELECT count(*) FILTER (WHERE outcome = 'fails')::INTEGER AS fails, count(*)::INTEGER AS n
		FROM reconciliation WHERE rule = 'children-make-up-parent'`)) as { fails: number; n: number }[]
	// Of 658 checks of the published documents 3 fail; a wrong total fails in itself and in the one above.
	expect(n).toBeGreaterThan(1500)
	expect(fails).toBeGreaterThan(0)
	expect((fails ?? 0) / (n ?? 1)).toBeLessThan(0.02)
})

test('amounts of a code are log-normal about those of the sample', async () => {
	const [drawn = { mean: NaN, spread: NaN, counties: NaN, departments: NaN }] = (await rowsOf(`
		WITH sample AS (
			SELECT function_code, amount_yuan::DOUBLE AS amount
			FROM read_csv('data/normalized/budget_line.csv', all_varchar = true)
			WHERE statement = 'expenditure_by_function' AND measure = 'total' AND is_leaf = 'true'
		)
		SELECT avg(ln(l.amount_yuan / sample.amount)) AS mean, stddev_samp(ln(l.amount_yuan / sample.amount)) AS spread,
			count(DISTINCT d.county_code)::INTEGER AS counties, count(DISTINCT d.department_id)::INTEGER AS departments
		FROM budget_line AS l
		JOIN sample USING (function_code)
		JOIN document AS d USING (document_id)
		WHERE l.statement = 'expenditure_by_function' AND l.measure = 'total' AND l.is_leaf`)) as unknown as {
		mean: number
		spread: number
		counties: number
		departments: number
	}[]
	// Logarithms have the standard deviations 0.7 by county, 0.5 by department and 0.5 by code: their mean is 0, give or take
	// three standard errors of as many counties and departments as have codes at all.
	const error = Math.sqrt(0.7 ** 2 / drawn.counties + 0.5 ** 2 / drawn.departments)
	expect(drawn.counties).toBeGreaterThan(5)
	expect(Math.abs(drawn.mean)).toBeLessThan(3 * error)
	expect(drawn.spread).toBeGreaterThan(0.5)
	expect(drawn.spread).toBeLessThan(1.4)
})

/** What stands in each table of a country, in its order. */
async function marksOf(name: string): Promise<ReadonlyMap<string, string>> {
	const drawn = await openPackage(join(folder, name), { threads: '1' })
	const tables = await drawn.runAndReadAll(
		"SELECT DISTINCT view_name FROM duckdb_views() WHERE NOT internal AND database_name = 'memory' ORDER BY ALL",
	)
	const marks = new Map<string, string>()
	for (const [table] of tables.getRows() as [string][]) {
		const reader = await drawn.runAndReadAll(
			`SELECT md5(string_agg(row::VARCHAR, chr(10))) FROM "${table}" AS row`,
		)
		marks.set(table, String(reader.getRows()[0]?.[0]))
	}
	drawn.closeSync()
	return marks
}

test('the same seed draws the same rows in the same order, however many at a time, another one others', async () => {
	const extent = { ...EXTENT, counties: 4 }
	const whole = await buildNational(extent, join(folder, 'whole'))
	// Each county has six: two make the first slice, one each of the others.
	const sliced = await buildNational(extent, join(folder, 'sliced'), { sliceSize: 7 })
	const other = await build('other', 8, 2)
	expect(sliced).toEqual(whole)
	expect(other.version).not.toBe(whole.version)
	const marks = await marksOf('whole')
	expect(marks.size).toBeGreaterThan(35)
	expect(await marksOf('sliced')).toEqual(marks)
	expect((await marksOf('other')).get('budget_line')).not.toBe(marks.get('budget_line'))
}, 120_000)

test('a country that is broken off is told and leaves nothing half done behind', async () => {
	const broken = join(folder, 'broken')
	await expect(buildNational(EXTENT, broken, { normalized: join(folder, 'nowhere') })).rejects.toThrow(
		'nowhere',
	)
	expect(await readdir(broken)).toEqual([])
})

test('arguments that make no sense are refused by name', () => {
	expect(() => extentOf(['--out', 'x', '--counties', '0'])).toThrow('--counties')
	expect(() => extentOf([])).toThrow('--out')
	expect(extentOf(['--out', 'x'])).toMatchObject({ counties: 40, departments: 3, years: 1, seed })
})
