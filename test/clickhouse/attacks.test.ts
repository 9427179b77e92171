import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Fault } from '../../src/base/fault.ts'
import { clickhouseEngine } from '../../src/engine/clickhouse/clickhouse-engine.ts'
import { INSTEAD } from '../../src/engine/clickhouse/functions.ts'
import { readerStatement } from '../../src/engine/clickhouse/reader-statement.ts'
import { readManifest } from '../../src/dataset/manifest.ts'
import type { Queryable } from '../../src/engine/engine.ts'
import { openPublished, version, type PublishedServer } from './published.ts'

/** What a link could bring, to a server with the limits of its reader: each is refused, and the data are as they were. */
let published: PublishedServer
let server: Queryable
beforeAll(async () => {
	published = await openPublished()
	server = clickhouseEngine(published)
})
afterAll(() => published.close())

const attempt = (sql: string) =>
	server.select(sql, {}, undefined, { limit: 11 }).then(
		(table) => `answered with ${String(table.numRows)} rows`,
		(error: unknown) => (error as Fault).code,
	)
/** The same past the page: whoever knows the address can send what they like. */
const send = async (sql: string): Promise<string> => {
	const response = await fetch(`${published.url}?database=${published.database}`, {
		method: 'POST',
		headers: { 'x-clickhouse-user': published.user },
		body: sql,
	})
	const text = await response.text()
	return response.ok ? text || 'answered' : text.slice(0, 300)
}

test.for([
	'INSERT INTO county VALUES (1)',
	'DROP TABLE county',
	'ALTER TABLE county DELETE WHERE 1',
	'TRUNCATE TABLE county',
	'CREATE TABLE x (a Int8) ENGINE = Memory',
	'RENAME TABLE county TO x',
	'OPTIMIZE TABLE county',
	'SYSTEM SHUTDOWN',
	'KILL QUERY WHERE 1',
	'SET readonly = 0',
	'USE system',
	'GRANT ALL ON *.* TO default',
	'ATTACH TABLE x',
	'DETACH TABLE county',
	'EXCHANGE TABLES county AND document',
	'BACKUP TABLE county TO Disk(1)',
	'CHECK TABLE county',
	'WATCH county',
	"COPY county TO 'x'",
])('a statement that is no SELECT is refused by the page: %s', async (sql) => {
	expect(await attempt(sql)).toBe('engine/refused')
})

test.for([
	"SELECT 1 INTO OUTFILE 'x'",
	'SELECT 1 FORMAT CSV',
	'SELECT 1; DROP TABLE county',
	'SELECT 1) FORMAT CSV --',
	'SELECT 1)',
	'SELECT 1 SETTINGS readonly = 0',
	'SELECT 1 SETTINGS max_memory_usage = 0',
])('nothing leaves the brackets around a statement: %s', async (sql) => {
	expect(await attempt(sql)).toMatch(/^engine\/(?:refused|query-failed|forbidden|other-dialect)$/)
})

test.for([
	"SELECT * FROM file('/etc/passwd', 'LineAsString')",
	"SELECT file('/etc/passwd')",
	'SELECT "file"(\'/etc/passwd\')',
	"SELECT `file`('/etc/passwd')",
	"SELECT * FROM url('http://127.0.0.1:1/', 'CSV', 'a String')",
	"SELECT * FROM s3('x')",
	"SELECT * FROM remote('127.0.0.1', system.one)",
	"SELECT * FROM executable('x', 'TSV', 'a String')",
	"SELECT * FROM mysql('a', 'b', 'c', 'd', 'e')",
	"SELECT * FROM sqlite('/x', 't')",
	'SELECT * FROM generateRandom()',
	'SELECT * FROM generate_series(1, 100000000000)',
	'SELECT * FROM numbers(100000000000)',
	'SELECT * FROM zeros(10)',
	'SELECT sleep(3)',
	'SELECT sleepEachRow(1) FROM county',
	"SELECT dictGet('a', 'b', 1)",
	"SELECT getSetting('readonly')",
	'SELECT hostName()',
	'SELECT currentUser()',
	'SELECT FQDN()',
	"SELECT getMacro('x')",
	'SELECT * FROM cluster(default, system.one)',
	'SELECT * FROM merge(system, one)',
	'SELECT * FROM view(SELECT 1)',
	"SELECT * FROM python('x')",
	"SELECT * FROM input('a String')",
	"SELECT * FROM fuzzQuery('SELECT 1')",
	'SELECT * FROM loop(county)',
	"SELECT joinGet('a', 'b', 1)",
	'SELECT addressToLine(1)',
	"SELECT * APPLY(file) FROM (SELECT '/etc/passwd' AS path)",
	"SELECT * APPLY file FROM (SELECT '/etc/passwd' AS path)",
	'SELECT COLUMNS(\'.*\') APPLY ("hostName") FROM county',
	// Printed quotation marks quote on the server, so that an apostrophe between them opens no text there.
	"SELECT ‘'’, sleep(3), ‘'’",
	'SELECT “a"”, sleep(3), “"”',
	"SELECT logTrace('x')",
	"SELECT getClientHTTPHeader('cookie')",
	"SELECT * FROM eval('SELECT 1')",
])('what reads elsewhere, makes rows out of nothing or only takes time is refused: %s', async (sql) => {
	expect(await attempt(sql)).toMatch(/^engine\/(?:refused|other-dialect)$/)
})

/** Of the kinds of functions among which such are found, those that only compute. */
const HARMLESS =
	/^(?:SQLStandardValues|values|null|format|bar|block(?:SerializedSize|Size)|byteSize|color\w+|countDigits|currentDatabase|currentSchemas|defaultValueOf\w+|digits|dumpColumnStructure|errorCodeToName|finalizeAggregation|flipCoordinates|formatQuery\w*|formatReadable\w+|generateRandomStructure|getMaxTableNameLengthForDatabase|getSizeOfEnumType|getSubcolumn|getTypeSerializationStreams|hasColumnInTable|highlightQuery|iceberg(?:Bucket|Truncate)|identity|ignore|indexHint|initializeAggregation|isConstant|isDecimalOverflow|isMergeTreePartCoveredBy|lowCardinality\w+|MAC\w+|materialize|minSampleSize\w+|neighbor|normalize(?:d?Query\w*)|obfuscateQuery\w*|parse(?:ReadableSize\w*|TimeDelta)|partitionId|revision|rowNumberIn\w+|running\w+|shard(?:Count|Num)|stochastic\w+|structureTo\w+|throwIf|to(?:ColumnTypeName|TypeName)|tokenizeQuery|transform|variant\w+|version|visibleWidth|validateNestedArraySizes|nested|caseWithExpression|_CAST)$/

test('of what the server has, whatever reads elsewhere is refused', async () => {
	const kinds = ['Other', 'Introspection', 'Dictionary', 'Machine Learning', 'Internal', 'AI']
	const names = await send(
		`SELECT name FROM system.table_functions UNION ALL SELECT name FROM system.functions WHERE categories IN (${kinds.map((kind) => `'${kind}'`).join(', ')}) FORMAT TSV`,
	)
	const open = names.split('\n').filter((name) => {
		try {
			return name !== '' && readerStatement(`SELECT ${name}(1)`, {}) !== ''
		} catch (error) {
			if ((error as Fault).code === 'engine/refused') return false
			throw error
		}
	})
	expect(open.filter((name) => !HARMLESS.test(name))).toEqual([])
})

test.for([
	['SELECT 7 // 2 AS n', '//'],
	['SELECT 1 # 2', '#'],
	['FROM county', 'FROM'],
	['PIVOT county ON code', 'PIVOT'],
	['SUMMARIZE county', 'SUMMARIZE'],
	["SELECT concat_ws(',', short_name, NULL) FROM county", 'CONCAT_WS'],
	['DESCRIBE county', 'DESCRIBE'],
	['EXPLAIN SELECT 1', 'EXPLAIN'],
] as const)(
	'what the page’s dialect has and the server has not is told, not answered: %s',
	async ([sql, word]) => {
		const fault = await server.select(sql, {}).then(
			() => undefined,
			(error: unknown) => error as Fault,
		)
		expect(fault).toMatchObject({ code: 'engine/other-dialect', facts: { word } })
	},
)

test.for(Object.entries(INSTEAD))('the server has no function %s, but has %s', async ([name, instead]) => {
	expect(await send(`SELECT ${name}(1)`)).toContain(`Function with name \`${name}\` does not exist`)
	for (const [, replacement = ''] of instead.matchAll(/(\w+)\(/g))
		expect(await send(`SELECT ${replacement}('a', 1, 2, 3, 4, 5, 6, 7)`)).not.toContain('does not exist')
	const fault = await server.select(`SELECT ${name}(1)`, {}).catch((error: unknown) => error)
	expect(fault).toMatchObject({ code: 'engine/other-dialect', facts: { word: name, instead } })
})

test.for([
	'INSERT INTO county SELECT * FROM county',
	'DROP TABLE county',
	'CREATE TABLE x (a Int8) ENGINE = Memory',
	'ALTER TABLE county DELETE WHERE 1',
	'SET readonly = 0',
	'SET max_memory_usage = 0',
	'SELECT 1 SETTINGS readonly = 0',
	'SELECT 1 SETTINGS max_execution_time = 0',
	'CREATE FUNCTION x AS (a) -> a',
	'DROP FUNCTION chosen',
	"SELECT * FROM url('http://127.0.0.1:1/', 'CSV', 'a String')",
])('past the page the profile of the reader refuses: %s', async (sql) => {
	expect(await send(sql)).toMatch(/Code: (?:164|392|452|497)\./)
})

// The front has one user, who may read everything: who may not is known to a real server alone.
test
	.runIf(process.env['CLICKHOUSE_URL'])
	.for([
		'SELECT * FROM system.query_log',
		'SELECT * FROM system.users',
		'SELECT * FROM system.processes',
		'SHOW GRANTS FOR default',
		"SELECT file('/etc/passwd')",
	])('the user of the site has no right to %s', async (sql) => {
	expect(await send(sql)).toMatch(/Code: (?:497|36|291)\./)
})

test('remarks, which each engine ends in its own way, are not sent', async () => {
	expect(await attempt('SELECT 1 /* /* */ ) FORMAT Null -- */ AS n')).toBe('answered with 1 rows')
})

test('a question for too much memory is ended by the profile, and the next is answered', async () => {
	const many =
		'SELECT length(groupArray(a.row_id || b.row_id || c.row_id)) AS n FROM evidence AS a CROSS JOIN evidence AS b CROSS JOIN evidence AS c'
	const fault = await server.select(many, {}).then(
		() => undefined,
		(error: unknown) => error as Fault,
	)
	expect(fault?.code, fault?.message).toMatch(/^engine\/(?:out-of-memory|timed-out)$/)
	expect(await attempt('SELECT count(*)::INTEGER AS n FROM county')).toBe('answered with 1 rows')
})

test('publishing names the server in the manifest', () => {
	const { server, version: own } = readManifest(published.manifest, 'datapackage.json')
	expect(own).toBe(version)
	expect(server).toEqual({ url: 'clickhouse/', database: `mirror_${version}`, user: 'mirror_reader' })
})
