import { afterAll, beforeAll, expect, test } from 'vitest'
import { constraintsOf } from '../../src/dataset/constraints.ts'
import { checkForeignKeys } from '../../src/dataset/foreign-keys.ts'
import { load } from '../../src/dataset/load.ts'
import { readManifest } from '../../src/dataset/manifest.ts'
import { openNode } from '../../src/engine/duckdb/node.ts'
import type { Engine } from '../../src/engine/engine.ts'

const COUNTY = `county_code,name,short_name,name_pinyin,name_initials,prefecture,province
130529,巨鹿县,巨鹿,julu,jl,邢台市,河北省
630123,湟源县,湟源,huangyuan,hy,西宁市,青海省
`
const DENOMINATOR = `county_code,department_id,measure,year,value,unit,origin,confidence,source,document_id,line_start
130529,,m,2020,1,人,derived,low,s,,
640121,,m,2020,1,人,derived,low,s,,
999999,,m,2020,1,人,derived,low,s,,
`
const key = (fields: unknown, resource: string, referenced: unknown = fields) => ({
	fields,
	reference: { resource, fields: referenced },
})

test('a package with a row that names what is nowhere is not opened: table, row, columns and value are told', async () => {
	const files: Readonly<Record<string, string>> = { 'county.csv': COUNTY, 'denominator.csv': DENOMINATOR }
	const foreignKeys = [key('county_code', 'county')]
	const resources = [
		{ name: 'county', path: 'county.csv' },
		{ name: 'denominator', path: 'denominator.csv', schema: { foreignKeys } },
	]
	const own = await openNode()
	const manifest = readManifest(JSON.stringify({ version: 'x', resources }), 'datapackage.json')
	const opened = load(
		own,
		manifest,
		(path) => Promise.resolve(new TextEncoder().encode(files[path])),
		() => undefined,
	)
	await expect(opened).rejects.toMatchObject({
		code: 'dataset/missing-reference',
		facts: { table: 'denominator', row: 2, columns: 'county_code', value: '640121', other: 'county' },
	})
	await own.close()
}, 60_000)

let engine: Engine
beforeAll(async () => {
	engine = await openNode()
	await engine.run('CREATE TABLE county (county_code VARCHAR, short_name VARCHAR)')
	await engine.run('CREATE TABLE denominator (county_code VARCHAR, department_id VARCHAR, year INTEGER)')
	await engine.run(
		`INSERT INTO county (county_code, short_name) VALUES ('130529', '巨鹿'), ('630123', '湟源')`,
	)
}, 60_000)
afterAll(() => engine.close())

/** Looks at rows of the second table by the keys that it declares. */
async function check(foreignKeys: unknown, ...rows: readonly (readonly [string, string | null])[]) {
	await engine.run('DELETE FROM denominator')
	for (const [county, department] of rows)
		await engine.run(
			`INSERT INTO denominator (county_code, department_id) VALUES ('${county}', ${department ? `'${department}'` : 'NULL'})`,
		)
	const file = { path: '', format: 'csv', bytes: 0 } as const
	await checkForeignKeys(engine, [
		{ ...file, table: 'county', constraints: constraintsOf({}) },
		{ ...file, table: 'denominator', constraints: constraintsOf({ foreignKeys }) },
	])
}
const pair = key(['county_code', 'department_id'], 'county', ['county_code', 'short_name'])

test('keys of several columns go together; NULL names nothing; the table itself may be meant', async () => {
	await check([pair], ['130529', '巨鹿'], ['999999', null])
	await check([key('department_id', '')], ['130529', '巨鹿'])
	await check([key('county_code', 'county-parquet')], ['130529', null])
	await expect(check([pair], ['130529', '湟源'])).rejects.toMatchObject({
		facts: { row: 1, columns: 'county_code, department_id', value: '130529, 湟源' },
	})
})

test.for([
	['nothing', undefined],
	['a word', 'county'],
	['a key without a reference', [{ fields: 'county_code' }]],
	['another resource', [key('county_code', 'elsewhere')]],
	['a column that the page does not know', [key('county_code', 'county', 'colour')]],
	['as many columns as there are not', [key(['county_code', 'year'], 'county', 'county_code')]],
] as const)('not declared as specified, or over what the page does not know: %s', async ([, declared]) => {
	await check(declared, ['999999', null])
})
