import { describe, expect, test } from 'vitest'
import { sheetOf } from '../../../test/support/sheet.ts'
import { duckdb } from './duckdb.ts'
import { python } from './python.ts'
import { r } from './r.ts'
import { asking, executed, preparation } from './script.ts'
import { stata } from './stata.ts'
import { needed } from './tables.ts'

const repeat = {
	...sheetOf([], []),
	title: 'Counties',
	sql: '-- one county\nSELECT name FROM county WHERE county_code = $c::VARCHAR;',
	values: { c: '130529', unused: 'x' },
	base: 'http://localhost/data/1ca27d9f/',
}
const HEAD = (mark: string) =>
	`${mark} Counties\n${mark} County Mirror, data version 1ca27d9f\n${mark} http://localhost/?c=130529&v=1ca27d9f\n`

test('DuckDB CLI', () => {
	expect(duckdb(repeat)).toBe(`${HEAD('--')}
CREATE TABLE county AS FROM read_parquet('http://localhost/data/1ca27d9f/county.parquet');

PREPARE answer AS
-- one county
SELECT name FROM county WHERE county_code = $c::VARCHAR;

EXECUTE answer("c" := '130529');
`)
	expect(duckdb({ ...repeat, sql: 'SELECT 1 -- one' })).toMatch(/SELECT 1 -- one\n;\n$/)
})

test('Python', () => {
	expect(python(repeat)).toBe(`${HEAD('#')}# pip install duckdb pandas
import duckdb

con = duckdb.connect()
con.execute("CREATE TABLE county AS FROM read_parquet('http://localhost/data/1ca27d9f/county.parquet')")

query = """
-- one county
SELECT name FROM county WHERE county_code = $c::VARCHAR
"""
values = {
    "c": "130529",
}
answer = con.execute(query, values).df()
print(answer)
`)
	const nasty = python({ ...repeat, sql: `SELECT '"""\\n' AS a,\n'x"' AS "b"`, values: {} })
	expect(nasty).toContain(
		`query = """\nSELECT '\\"\\"\\"\\\\n' AS a,\n'x"' AS "b\\"\n"""\nanswer = con.execute(query).df()`,
	)
})

test('R', () => {
	expect(r(repeat)).toBe(`${HEAD('#')}# install.packages("duckdb")
library(duckdb)

con <- dbConnect(duckdb())
invisible(dbExecute(con, r"(CREATE TABLE county AS FROM read_parquet('http://localhost/data/1ca27d9f/county.parquet'))"))
invisible(dbExecute(con, r"(PREPARE answer AS
-- one county
SELECT name FROM county WHERE county_code = $c::VARCHAR)"))

answer <- dbGetQuery(con, r"(EXECUTE answer("c" := '130529'))")
print(answer)
dbDisconnect(con, shutdown = TRUE)
`)
	expect(r({ ...repeat, sql: `SELECT ')"'`, values: {} })).toContain(`r"-(SELECT ')"')-"`)
})

test('Stata', () => {
	const sheet = sheetOf(
		[
			['code', 'text'],
			['amount', 'double'],
			['in', 'integer'],
			['占比 (%)', 'decimal'],
		],
		[],
		{ title: "Where $x `y' goes", notes: [], sources: [], link: 'http://localhost/?a' },
	)
	const columns = sheet.columns.map((it) =>
		it.name === 'amount' ? { ...it, title: '预算数', unit: '元' } : it,
	)
	expect(stata({ ...sheet, columns }, 'rows.csv')).toBe(`* Where x y' goes
* County Mirror, data version 1ca27d9f
* Reads rows.csv (CSV without notes above its header) from the working directory.
version 14
clear all
import delimited using \`"rows.csv"', varnames(nonames) rowrange(2) encoding("utf-8") bindquote(strict) maxquotedrows(unlimited) asdouble stringcols(1) clear
label variable v1 \`"code"'
label variable v2 \`"预算数 (元)"'
label variable v3 \`"in"'
label variable v4 \`"占比 (%)"'
rename v1 code
rename v2 amount
rename v4 占比____
label data \`"Where x y' goes"'
note: Where x y' goes
note: http://localhost/?a
describe
list in 1/\`=min(10, _N)'
`)
})

describe('what a query needs', () => {
	test('views with what they read from, and macros, before those that use them', () => {
		const { tables, relations } = needed('SELECT * FROM disclosure WHERE chosen($c, county_code)')
		expect(tables).toEqual(['disclosure'])
		expect(relations.map((sql) => /CREATE \w+ (\w+)/.exec(sql)?.[1])).toEqual(['chosen'])
	})
	test('nothing where nothing is read, all where the catalogue is', () => {
		expect(needed('SELECT 1')).toEqual({ tables: [], relations: [] })
		expect(needed('SHOW TABLES').tables).toContain('finding')
	})
	test('what only looks like the name of a table is none: a remark, a string, a column, a new name', () => {
		const sql = `-- Why there is nothing to show of a finding
			SELECT p.county, 'indicator' AS purpose, count(*) AS "division" FROM "project" AS p`
		expect(needed(sql).tables).toEqual(['project'])
	})
	test('the catalogue, wherever it is asked', () => {
		for (const sql of ['FROM (DESCRIBE project)', 'SELECT 1; summarize project', 'FROM duckdb_tables()'])
			expect(needed(sql).tables).toContain('finding')
	})
	test('values whose type follows from where they stand, stand there', () => {
		const values = { least: '1000', of: { type: 'list', text: 'a,b' } } as const
		const sql = 'SELECT * FROM project WHERE amount_yuan > $least AND name IN :of'
		expect(asking({ ...repeat, values, sql })).toEqual({
			sql: "SELECT * FROM project WHERE amount_yuan >  '1000'  AND name IN  ('a', 'b')",
			values: [],
		})
	})
	test('values are those that the query names outside of text and remarks', () => {
		const values = { a: "it's", b: 2, c: null, d: true }
		const asked = { ...repeat, values, sql: "SELECT $b::INTEGER, '$c', $a::VARCHAR -- $d" }
		expect(asking(asked).values).toEqual([
			['b', 2],
			['a', "it's"],
		])
		expect(executed(asked)[1]).toBe(`EXECUTE answer("b" := 2, "a" := 'it''s')`)
		expect(asking({ ...asked, sql: 'SELECT $c::TEXT, $d::BOOLEAN, $nobody ::TEXT' }).values).toEqual([
			['c', null],
			['d', true],
			['nobody', ''],
		])
		expect(preparation({ ...asked, base: "it's/", sql: 'FROM county' })[0]).toContain(
			"'it''s/county.parquet'",
		)
	})
})
