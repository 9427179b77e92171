import { expect, test } from 'vitest'
import { attachDatabase } from './attach.ts'
import { locate } from './fetch.ts'
import { readManifest } from './manifest.ts'

const URL = 'https://a.example/data/v/datapackage.json'
const manifest = (content: unknown) => readManifest(JSON.stringify(content), URL)

test('Parquet is taken where it is listed, CSV otherwise, and what is nobody’s table is left alone', () => {
	const read = manifest({
		version: 'v1',
		resources: [
			{ name: 'county', path: 'county.csv', format: 'csv', bytes: 5 },
			{ name: 'project', path: 'project.csv', bytes: 7 },
			{ name: 'county-parquet', path: 'county.parquet', format: 'parquet', bytes: 3 },
			{ name: 'julu', path: 'disclosures/julu.txt', format: 'txt' },
			{ name: 'readme', path: 'README.md', format: 'md' },
		],
	})
	expect(read.version).toBe('v1')
	const constraints = { foreignKeys: [], primaryKey: [], required: [], values: {} }
	expect(read.tables).toEqual([
		{ table: 'county', path: 'county.parquet', format: 'parquet', bytes: 3, constraints },
		{ table: 'project', path: 'project.csv', format: 'csv', bytes: 7, constraints },
	])
	expect(read.texts).toEqual([{ name: 'julu', path: 'disclosures/julu.txt' }])
	expect(read.missing).toContain('finding')
	expect(read.missing).not.toContain('project')
})

const county = { name: 'county', path: 'county.csv' }
test.for([
	['<html>', 'JSON'],
	['[]', 'JSON'],
	[JSON.stringify({ resources: [county] }), 'version'],
	[JSON.stringify({ version: 'v' }), 'resources'],
	[JSON.stringify({ version: 'v', resources: [] }), 'resources'],
	[JSON.stringify({ version: 'v', resources: [county, 1] }), 'resources[1]'],
	[JSON.stringify({ version: 'v', resources: [{ name: 'county' }] }), 'resources[0]'],
	...[
		'../county.csv',
		'/county.csv',
		'https://b.example/county.csv',
		'a//b.csv',
		'a/../../b.csv',
		'a\\b.csv',
		'.a.csv',
	].map(
		(path) =>
			[JSON.stringify({ version: 'v', resources: [{ name: 'county', path }] }), 'resources[0].path'] as const,
	),
] as const)('%s is no usable manifest: %s', ([json, reason]) => {
	expect(() => readManifest(json, URL)).toThrow(
		expect.objectContaining({ code: 'dataset/bad-manifest', facts: { url: URL, reason } }),
	)
})

const PAGE = 'https://a.example/mirror/?view=function'
test.for([
	['data/v', 'https://a.example/mirror/data/v/datapackage.json'],
	['data/v/', 'https://a.example/mirror/data/v/datapackage.json'],
	['/other/datapackage.json', 'https://a.example/other/datapackage.json'],
	['https://a.example/x/my.json', 'https://a.example/x/my.json'],
])('a link may name a package of this site: %s', ([named, url]) => {
	expect(locate(named ?? '', PAGE)).toBe(url)
})

test.for([
	'https://b.example/x',
	'//b.example/x',
	'http://a.example/x',
	'data:application/json,{}',
	'https://a.example:8443/x',
])('a link may not name a package of another site: %s', (named) => {
	expect(() => locate(named, PAGE)).toThrow(expect.objectContaining({ code: 'dataset/other-origin' }))
})

const engine = { kind: 'clickhouse', url: '/clickhouse/', database: 'mirror_v1', user: 'reader' }

test('a package may name the server that answers for it', () => {
	const { kind, ...server } = engine
	expect(kind).toBe('clickhouse')
	expect(manifest({ version: 'v1', resources: [county], engine }).server).toEqual(server)
	expect(manifest({ version: 'v1', resources: [county] }).server).toBeUndefined()
})

test.for([
	['kind', { ...engine, kind: 'other' }],
	['url', { ...engine, url: 'http://[' }],
	['database', { ...engine, database: '' }],
	['user', { ...engine, user: 7 }],
] as const)('a server is refused for its %s', ([key, named]) => {
	expect(() => manifest({ version: 'v1', resources: [county], engine: named })).toThrow(`engine.${key}`)
})

test('a database gives the tables that it lists, unless they have files of their own', () => {
	const read = manifest({
		version: 'v1',
		synthetic: true,
		resources: [
			{ name: 'county', path: 'county.csv', format: 'csv' },
			{ name: 'database', path: 'all.duckdb', tables: ['project', 'county', 'indicator_count', 'strange'] },
		],
	})
	expect(read.databases).toEqual([
		{ path: 'all.duckdb', tables: ['project'], views: ['indicator_count', 'strange'] },
	])
	expect(read.tables.map(({ table }) => table)).toEqual(['county'])
	expect(read.missing).not.toContain('project')
	expect(read.missing).toContain('indicator')
	expect(read.synthetic).toBe(true)
	expect(manifest({ version: 'v1', resources: [{ name: 'county', path: 'county.csv' }] })).toMatchObject({
		databases: [],
		synthetic: false,
	})
})

test('answers in advance are listed by the names of their questions, and by nothing else', () => {
	const given = { version: 'v1', resources: [county] }
	expect(manifest(given).answers).toEqual([])
	const answers = ['0123456789abcdef', 'c3ec70bbae5a2015']
	expect(manifest({ ...given, answers }).answers).toEqual(answers)
	for (const strange of ['all', ['../secret'], [7]])
		expect(() => manifest({ ...given, answers: strange })).toThrow('answers')
})

test('counties with answers in advance are listed by their codes, and by nothing else', () => {
	const given = { version: 'v1', resources: [county] }
	expect(manifest(given).answeredCounties).toEqual([])
	expect(manifest({ ...given, answered_counties: ['130529'] }).answeredCounties).toEqual(['130529'])
	for (const strange of ['130529', ['../130529'], [130529], ['13']])
		expect(() => manifest({ ...given, answered_counties: strange })).toThrow('answered_counties')
})

test('a database is attached beside its manifest, for reading only, and its tables keep their names', () => {
	const database = {
		path: "it's.duckdb",
		tables: ['purpose'],
		views: ['indicator_count', 'strange'],
	} as const
	const { names, statements } = attachDatabase(URL)(database, 2)
	const [attach, view, counted, ...others] = statements
	// What else it holds is none of ours.
	expect(names).toEqual(['purpose', 'indicator_count'])
	expect(counted).toBe('CREATE VIEW "indicator_count" AS SELECT * FROM package_2."indicator_count"')
	expect(others).toEqual([])
	expect(attach).toBe("ATTACH 'https://a.example/data/v/it''s.duckdb' AS package_2 (READ_ONLY)")
	expect(view).toMatch(/^CREATE VIEW "purpose" AS SELECT "purpose", .* FROM package_2\."purpose"$/)
})
