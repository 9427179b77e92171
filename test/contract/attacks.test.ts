import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Fault } from '../../src/base/fault.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { openNode } from '../../src/engine/duckdb/node.ts'
import { nullable, text } from '../../src/engine/row.ts'

/** What a link could bring: each is refused, the engine goes on answering, and the tables are as they were. */
let engine: Engine
let before: unknown
beforeAll(async () => {
	engine = await openNode({ seconds: 3 })
	await engine.run("CREATE TABLE county AS SELECT '130529' AS code, 12.30::DECIMAL(18,2) AS amount")
	await engine.run('CREATE VIEW shown AS SELECT code FROM county')
	await engine.lock()
	// The first statement of a reader puts bounds before functions; none after it changes anything.
	await engine.select('SELECT 1', {})
	before = await state()
}, 30_000)
afterAll(() => engine.close())

/** Every row, every relation with its definition, and every setting that a reader could want to change. */
const state = () =>
	engine.ask({
		sql: `SELECT 'row' AS kind, code AS name, amount::VARCHAR AS value FROM county
			UNION ALL SELECT 'table', table_name, sql FROM duckdb_tables()
			UNION ALL SELECT 'view', view_name, sql FROM duckdb_views() WHERE NOT internal
			UNION ALL SELECT 'type', type_name, NULL FROM duckdb_types() WHERE NOT internal
			UNION ALL SELECT 'macro', function_name, NULL FROM duckdb_functions() WHERE NOT internal
			UNION ALL SELECT 'database', database_name, path FROM duckdb_databases()
			UNION ALL SELECT 'setting', name, value FROM duckdb_settings() WHERE name NOT LIKE '%memory%'
			ORDER BY ALL`,
		rows: { kind: text, name: text, value: nullable(text) },
		values: {},
	})

const attempt = (sql: string, asked = engine.select(sql, {}, undefined, { limit: 1001 })) =>
	asked.then(
		(table) => `answered with ${String(table.numRows)} rows`,
		(error: unknown) => (error as Fault).code,
	)

/** Refused by the word that they begin with. */
const STATEMENTS = [
	"COPY county TO 'out.csv'",
	"COPY county FROM 'https://elsewhere.example/x.csv'",
	"COPY (SELECT 1) TO 'opfs://out.csv'",
	"ATTACH 'opfs://x.duckdb'",
	"ATTACH 'https://elsewhere.example/x.duckdb' AS x",
	"ATTACH ':memory:' AS x",
	'DETACH memory',
	'INSTALL json',
	"INSTALL json FROM 'https://elsewhere.example'",
	'LOAD json',
	'SET threads = 1',
	'SET VARIABLE asked = 1',
	'RESET threads',
	'PRAGMA enable_profiling',
	"PRAGMA table_info('county')",
	'CALL enable_logging()',
	'CREATE TABLE x AS SELECT 1',
	'CREATE OR REPLACE VIEW shown AS SELECT 1',
	'CREATE TEMP TABLE county AS SELECT 1',
	'CREATE MACRO contains(a, b) AS true',
	'CREATE SECRET s (TYPE s3)',
	"INSERT INTO county VALUES ('x', 1)",
	'UPDATE county SET amount = 0',
	'DELETE FROM county',
	'TRUNCATE county',
	'MERGE INTO county USING shown ON true WHEN MATCHED THEN DELETE',
	'DROP TABLE county',
	'ALTER TABLE county ADD COLUMN x INTEGER',
	"COMMENT ON TABLE county IS 'x'",
	"EXPORT DATABASE 'out'",
	"IMPORT DATABASE 'in'",
	'PREPARE x AS SELECT 1',
	'EXECUTE x',
	'DEALLOCATE x',
	'USE memory',
	'CHECKPOINT',
	'FORCE CHECKPOINT',
	'VACUUM',
	'ANALYZE',
	'BEGIN TRANSACTION',
	'ROLLBACK',
	'/* SELECT */ DROP TABLE county',
	'-- SELECT 1\nDROP TABLE county',
	'/* /* */ SELECT 1 */ DROP TABLE county',
	';DROP TABLE county',
]
/** Refused by a function with an effect, wherever it stands. */
const EFFECTS = [
	"FROM enable_logging(storage = 'file', storage_config = {'path': 'log'})",
	'SELECT (SELECT count(*) FROM "enable_logging"())',
	'FROM truncate_duckdb_logs()',
	'FROM checkpoint()',
	'FROM force_checkpoint()',
	"FROM query('FROM enable' || '_logging()')",
	'FROM arrow_scan(NULL, NULL, NULL)',
	"SELECT write_log('x')",
]
test.for([...STATEMENTS, ...EFFECTS])('refused by its word: %s', async (sql) => {
	expect(await attempt(sql)).toBe('engine/refused')
	expect(await state()).toEqual(before)
})

// Without the list of words, the brackets alone refuse them as well.
test.for(STATEMENTS)('refused by the engine alone: %s', async (sql) => {
	const asked = engine.ask({ sql, rows: {}, values: {} }).then(() => 'answered')
	await expect(asked).rejects.toMatchObject({ code: 'engine/query-failed' })
	expect(await state()).toEqual(before)
})

/** They begin like a question. */
const FAILING = [
	"FROM read_csv('https://elsewhere.example/x.csv')",
	"FROM read_csv('county.csv')",
	"FROM read_parquet('https://elsewhere.example/x.parquet')",
	"FROM read_json('x.json')",
	"FROM read_text('/etc/passwd')",
	"FROM read_blob('opfs://x')",
	"FROM glob('/*')",
	"FROM sniff_csv('x.csv')",
	"FROM 'county.csv'",
	"FROM 'https://elsewhere.example/x.csv'",
	"FROM 'opfs://x.csv'",
	"SELECT * FROM 'file:///etc/passwd'",
	"DESCRIBE FROM 'county.csv'",
	"SUMMARIZE FROM 'county.csv'",
	"SELECT getenv('HOME')",
	'SELECT 1; DROP TABLE county',
	'SELECT 1 /* ; */ ; /* */ DROP TABLE county',
	'SELECT 1 -- \n; DROP TABLE county',
	'SELECT 1) AS q; DROP TABLE county; SELECT * FROM (SELECT 1',
	'SELECT 1); DROP TABLE county; --',
	'PIVOT county ON code USING sum(amount); DROP TABLE county',
	'PIVOT county ON code USING sum(amount)); DROP TABLE county; --',
	"PIVOT (FROM 'county.csv') ON code USING count(*)",
	'EXPLAIN DELETE FROM county',
	'EXPLAIN ANALYZE DELETE FROM county',
	'EXPLAIN ANALYZE DROP TABLE county',
	"EXPLAIN ANALYZE COPY county TO 'out.csv'",
	'EXPLAIN (FORMAT json) DELETE FROM county',
	'EXPLAIN (ANALYZE, FORMAT json) DELETE FROM county',
	'EXPLAIN EXPLAIN ANALYZE DELETE FROM county',
	'EXPLAIN ANALYZE SELECT 1; DELETE FROM county',
	'EXPLAIN ANALYZE SELECT 1) AS q; DELETE FROM county; SELECT * FROM (SELECT 1',
	'WITH x AS (DELETE FROM county RETURNING code) FROM x',
	'FROM (DELETE FROM county RETURNING code)',
	'(DELETE FROM county)',
	'SELECT 1 INTO county',
	'WITH x AS (SELECT 1) DELETE FROM county',
	'WITH x AS (SELECT 1) INSERT INTO county FROM x',
	"SELECT * FROM pragma_table_info('nowhere')",
]
test.for(FAILING)('refused by the engine: %s', async (sql) => {
	expect(await attempt(sql)).toBe('engine/query-failed')
	expect(await state()).toEqual(before)
})

/** Deeper than the engine's stack bears; the first characters say which. */
const DEEP = [
	`SELECT ${'('.repeat(10_000)}1${')'.repeat(10_000)}`,
	`SELECT ${'['.repeat(10_000)}1${']'.repeat(10_000)}`,
	`SELECT ${'(SELECT '.repeat(10_000)}1${')'.repeat(10_000)}`,
	`SELECT ${'- '.repeat(20_001)}1`,
].map((sql) => [sql.slice(0, 16), sql] as const)
test.for(DEEP)('not run, because it is nested too deep: %s', async ([, sql]) => {
	expect(await attempt(sql)).toBe('engine/too-deep')
	expect(await state()).toEqual(before)
})

test('a megabyte of SQL is not read', async () => {
	expect(await attempt(`SELECT '${'x'.repeat(1_000_000)}'`)).toBe('engine/too-long')
	expect(await attempt(';'.repeat(1_000_000))).toBe('engine/too-long')
})

test.for([
	'WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT max(n) FROM t',
	'SELECT sum(hash(a.range * b.range)) FROM range(1000000) AS a, range(1000000) AS b',
])('what has no end is ended: %s', async (sql) => {
	expect(['engine/timed-out', 'engine/query-failed']).toContain(await attempt(sql))
	expect(await state()).toEqual(before)
})

test('an answer that is too large ends at the limit', async () => {
	expect(await attempt('FROM range(1000000000000)')).toBe('answered with 1001 rows')
	expect(await attempt('FROM range(1000000000000) ORDER BY range DESC')).toMatch(
		/^engine\/(?:timed-out|query-failed)$/,
	)
	expect(await state()).toEqual(before)
})

test('an attack in a value is a text like any other', async () => {
	const value = `'; DROP TABLE county; -- <img src=x onerror=alert(1)> =HYPERLINK("x")`
	const table = await engine
		.select('SELECT $x::VARCHAR AS x', { x: value }, undefined, {
			filters: { x: "'; DROP TABLE county; --" },
			sort: { column: 'x"; DROP TABLE county; --', descending: false },
		})
		.catch((error: unknown) => error as Fault)
	expect(table).toMatchObject({ code: 'engine/query-failed' })
	const kept = await engine.select('SELECT $x::VARCHAR AS x', { x: value }, undefined, {
		filters: { x: "'; drop" },
	})
	expect(kept.getChild('x')?.get(0)).toBe(value)
	expect(await state()).toEqual(before)
})

test.for([
	['SELECT code FROM county', 1],
	['WITH a AS (FROM county) FROM a', 1],
	['FROM county', 1],
	['VALUES (1), (2)', 2],
	['TABLE county', 1],
	['(SELECT 1)', 1],
	['DESCRIBE county', 2],
	['DESC county', 2],
	['SUMMARIZE county', 2],
	['SUMMARIZE SELECT code FROM county', 1],
	['SHOW TABLES', 2],
	['SHOW ALL TABLES', 2],
	['EXPLAIN SELECT 1', 1],
	['EXPLAIN ANALYZE FROM county', 1],
	['EXPLAIN (FORMAT json) SELECT 1;', 1],
	['PIVOT county ON code USING sum(amount)', 1],
	['WITH p AS (PIVOT county ON code USING sum(amount)) FROM p;', 1],
	['PIVOT county /* ; */ ON code USING sum(amount) -- ; end', 1],
	["PIVOT county ON code IN ('130529') USING sum(amount)", 1],
	['UNPIVOT county ON amount', 1],
	["SELECT ';' AS x; -- end", 1],
	['SELECT 1 AS "a;b" ;;', 1],
	['SELECT 1 AS n, $$ ; DROP TABLE county $$ AS x', 1],
] as const)('a reader may ask: %s', async ([sql, rows]) => {
	expect(await attempt(sql)).toBe(`answered with ${String(rows)} rows`)
	expect(await state()).toEqual(before)
})
