import { afterAll, beforeAll, expect, test } from 'vitest'
import { openNode } from '../../src/engine/duckdb/node.ts'
import { resultOf } from '../../src/engine/duckdb/result.ts'
import type { Engine, RowSelection } from '../../src/engine/engine.ts'

let engine: Engine
beforeAll(async () => {
	engine = await openNode()
	await engine.lock()
}, 30_000)
afterAll(() => engine.close())

const select = async (sql: string, rows: RowSelection = {}) =>
	resultOf(await engine.select(sql, {}, undefined, rows), rows.limit)
const cells = async (sql: string) => {
	const { result, omitted } = await select(sql)
	return { cell: String(result.cell(0, 0)), columns: result.columns.map(({ name }) => name), omitted }
}

test('of five thousand columns five hundred are sent, and how many were not is known', async () => {
	const sql = `SELECT ${Array.from({ length: 5000 }, (_, at) => `n AS c${String(at)}`).join(', ')} FROM range(1000) AS t(n)`
	const { result, omitted, cut } = await select(sql, { sort: { column: 'c4999', descending: true } })
	expect([result.columns.length, result.length, cut]).toEqual([500, 1000, false])
	expect(result.columns[499]).toEqual({ name: 'c499', kind: 'integer' })
	// Sorted by a column that is not sent.
	expect(result.cell(0, 499)).toBe(999n)
	expect(omitted).toEqual({ columns: 4500, cells: 0 })
})

test('a PIVOT into more columns than are sent is bounded too', async () => {
	const { result, omitted } = await select(
		'PIVOT (SELECT n % 600 AS k, n AS v FROM range(1200) AS t(n)) ON k USING sum(v)',
	)
	expect([result.columns.length, result.length]).toEqual([500, 1])
	// In the order of texts: 0, 1, 10, 100, 101 … 104, which stands for 104 and 704.
	expect(result.columns[7]?.name).toBe('104')
	expect(Number(result.cell(0, 7))).toBe(808)
	expect(omitted.columns).toBe(100)
})

test('an answer within the bounds is whole', async () => {
	const { cell, columns, omitted } = await cells(`SELECT repeat('县', 30000) AS x, NULL AS none, [] AS list`)
	expect(cell).toBe('县'.repeat(30_000))
	expect(columns).toEqual(['x', 'none', 'list'])
	expect(omitted).toEqual({ columns: 0, cells: 0 })
})

/** Each value is of a million entries, letters or bytes; what is left is told by its form. */
test.for([
	['text', `repeat('x', 1000000)`, /^x{25000}…$/],
	['text of four bytes a character', `repeat('𠮷', 1000000)`, /^𠮷{25000}…$/u],
	['lpad', `lpad('', 1000000, '县')`, /^县{25000}…$/],
	['printf', `printf('%1000000d', 7)`, /^ {25000}…$/],
	['bits', `bitstring('0', 1000000)`, /^0{25000}…$/],
	['bytes', `repeat('x', 1000000)::BLOB`, /^x{100000}$/],
	['list of numbers', '(SELECT list(n ORDER BY n) FROM range(1000000) AS t(n))', /^\[0,1,2,[\d,]*,6249\]$/],
	['array', `list_resize([1], 60000, 1)::INTEGER[60000]`, /^\[(?:1,){6249}1\]$/],
	['list of texts', `[repeat('x', 1000000)]`, /^\["x{1250}…"\]$/],
	['list of lists', '[(SELECT list(n ORDER BY n) FROM range(1000000) AS t(n))]', /^\[\[0,[\d,]*,311\]\]$/],
	['list of lists of texts', `[['short', repeat('x', 1000000)], ['y']]`, /^\[\["short"\],\["y"\]\]$/],
	['list of lists of a long text', `[[repeat('x', 1000000)], ['y']]`, /^\[\["x{625}…"\],\["y"\]\]$/],
	[
		'list of structures with lists',
		`[{'a': [repeat('x', 1000000), 'b'], 'n': 7}, {'a': ['c', 'd'], 'n': 8}]`,
		/^\[\{"a":\["x{312}…"\],"n":7\},\{"a":\["c","d"\],"n":8\}\]$/,
	],
	['list of maps', `[MAP {'k': repeat('x', 1000000), 'l': 'y'}]`, /^\[\{"k":"x{625}…"\}\]$/],
	[
		'list of maps with long keys',
		`[MAP {repeat('x', 1000000): 'y'}, MAP {'k': 'z'}]`,
		/^\[\{\},\{"k":"z"\}\]$/,
	],
	['map of lists of texts', `MAP {'k': [repeat('x', 1000000), 'y']}`, /^\{"k":\["x{312}…"\]\}$/],
	[
		'lists four deep',
		'[[[(SELECT list(n ORDER BY n) FROM range(1000000) AS t(n))]], [[[7]]]]',
		/^\[\[\[\[0,1,[\d,]*\]\]\],\[\[\[7\]\]\]\]$/,
	],
	['structure', `{'a': repeat('x', 1000000), 'b c': 1}`, /^\{"a":"x{12500}…","b c":1\}$/],
	['map', `MAP {'k': repeat('x', 1000000)}`, /^\{"k":"x{625}…"\}$/],
	['map with long keys', `MAP {repeat('x', 1000000): 1, 'k': 2}`, /^\{"k":2\}$/],
	['union', `union_value(t := repeat('x', 1000000))`, /^x{25000}…$/],
] as const)('a value that is too long is shortened and counted: %s', async ([, sql, left]) => {
	const { cell, columns, omitted } = await cells(`SELECT ${sql} AS x`)
	expect(cell).toMatch(left)
	expect(columns).toEqual(['x'])
	expect(omitted).toEqual({ columns: 0, cells: 1 })
})

/** Texts and bytes of 200,000 within two others of every kind, the innermost beside a short one. */
const WITHIN = ["repeat('x', 200000)", "repeat('x', 200000)::BLOB"]
	.flatMap((long) => [`[${long}, 'y']`, `MAP {'k': ${long}}`, `{'a': ${long}, 'b': 1}`])
	.flatMap((value) => [`[${value}, NULL]`, `MAP {7: ${value}}`, `{'c': ${value}, 'd': [2]}`])

test.for([
	['nothing', (value: string) => value],
	['a list', (value: string) => `[${value}]`],
	['the key of a map', (value: string) => `MAP {${value}: 7}`],
	['a structure', (value: string) => `{'e': ${value}}`],
] as const)('what is long within two others is found and cut, in %s', async ([, around]) => {
	const sql = `SELECT ${WITHIN.map((value, at) => `${around(value)} AS c${String(at)}`).join(', ')}`
	const { result, omitted } = await select(sql)
	expect(omitted).toEqual({ columns: 0, cells: WITHIN.length })
	for (const at of WITHIN.keys()) expect(String(result.cell(0, at)).length).toBeLessThan(100_000)
	expect((await select(sql.replaceAll('200000', '20'))).omitted.cells).toBe(0)
})

test('an answer ends where it becomes too large, in order, and says that there is more', async () => {
	const sql = `SELECT n, repeat('x', 90000) AS x FROM range(1300) AS t(n) ORDER BY n DESC`
	const { result, cut, omitted } = await select(sql, { limit: 2000 })
	// 90,000 bytes and two values of 16 a row: 1,110 rows have 99.9 MB.
	expect(result.length).toBe(Math.floor(100_000_000 / 90_032))
	expect([0, 1, 2].map((row) => result.cell(row, 0))).toEqual([1299n, 1298n, 1297n])
	expect(cut).toBe(true)
	expect(omitted).toEqual({ columns: 0, cells: 0 })
	const { cut: more, result: few } = await select(`SELECT repeat('x', 90000) FROM range(1000)`, {
		limit: 2000,
	})
	expect([few.length, more]).toEqual([1000, false])
})

test('a file of every row holds values up to a limit and as many columns, and is refused beyond it', async () => {
	const read = async (sql: string) => {
		const sizes: number[] = []
		for await (const table of engine.stream(sql, {})) {
			const { result } = resultOf(table)
			sizes.push(result.columns.length, String(result.cell(0, 0)).length)
		}
		return sizes
	}
	expect(await read(`SELECT repeat('x', 1000000) AS x, 1 AS y`)).toEqual([2, 1_000_000])
	const wide = `SELECT ${Array.from({ length: 600 }, (_, at) => `n AS c${String(at)}`).join(', ')} FROM range(3) AS t(n)`
	expect(await read(wide)).toEqual([500, 1])
	await expect(read(`SELECT 1 AS one, repeat('x', 10000001) AS "it's"`)).rejects.toMatchObject({
		code: 'engine/value-too-large',
		facts: { column: "it's", bytes: 10_000_001, limit: 10_000_000 },
	})
})

const TEXT = 20_000_000
const LIST = 65_536
/** Lengths that end an engine, written or computed: none is run, and the engine lives. */
test.for([
	["repeat('x', 1000000000)", 'repeat()', TEXT],
	["repeat('x', 1000 * 1000000)", 'repeat()', TEXT],
	["repeat(repeat('x', 1000000), 1000)", 'repeat()', TEXT],
	["lpad('', 1000000000, 'x')", 'lpad()', TEXT],
	["rpad('', 1000000000, '县')", 'rpad()', TEXT],
	["bitstring('0', 1000000000)", 'bitstring()', TEXT],
	["printf('%1000000000d', 7)", 'printf()', TEXT],
	["format('{:1000000000d}', 7)", 'format()', TEXT],
	["'%1000000000d'.printf(7)", 'printf()', TEXT],
	["system.main.printf('%1000000000d', 7)", 'printf()', TEXT],
	['list_resize([1], 1000000000, 1)', 'list_resize()', LIST],
	['array_resize([1], 1000000000)', 'array_resize()', LIST],
	['range(1000000000)', 'range()', LIST],
	['range(1, 1000000001)', 'range()', LIST],
	['range(0, -1000000000, -1)', 'range()', LIST],
	['len(range(0, 2000000000, 2))', 'range()', LIST],
	['generate_series(0, 1000000000)', 'generate_series()', LIST],
	[
		"range(TIMESTAMP '2000-01-01', TIMESTAMP '2000-01-01' + INTERVAL 1000000000 SECOND, INTERVAL 1 SECOND)",
		'range()',
		LIST,
	],
] as const)('a value of 10^9 is refused before it is made: %s', async ([sql, name, limit]) => {
	await expect(select(`SELECT ${sql} AS x`)).rejects.toMatchObject({
		code: 'engine/too-long-value',
		facts: { name, length: 1_000_000_000, limit },
	})
	expect((await cells('SELECT 7 AS x')).cell).toBe('7')
})

test.for([
	["printf('%*d', 1000000000, 7)", 'printf()'],
	["printf('%' || 1000000000 || 'd', 7)", 'printf()'],
	["format('{:{}d}', 7, 1000000000)", 'format()'],
	["printf(concat('%', 1000000000, 'd'), 7)", 'printf()'],
	["('%' || 1000000000 || 'd').printf(7)", 'printf()'],
	["printf(E'%\\x31000000000d', 7)", 'printf()'],
] as const)('a width that the statement does not show is refused: %s', async ([sql, name]) => {
	await expect(select(`SELECT ${sql} AS x`)).rejects.toMatchObject({
		code: 'engine/format-not-written',
		facts: { name },
	})
})

test('lists of as many entries as one call may make are refused by the limit of memory where rows are many', async () => {
	const sql = 'SELECT max(len(list_resize([repeat(n::VARCHAR, 20)], 65536))) AS x FROM range(3000) AS t(n)'
	const outcome = await cells(sql).then(
		({ cell }) => cell,
		(error: unknown) => (error as { readonly code: string }).code,
	)
	expect(['65536', 'engine/out-of-memory']).toContain(outcome)
	expect((await cells('SELECT 7 AS x')).cell).toBe('7')
}, 60_000)

test('what is short is made as DuckDB makes it', async () => {
	const sql = `SELECT repeat('ab', 2) AS a, repeat([1], 2) AS b, lpad('县', 3, '-') AS c, rpad('县', 3, '-') AS d,
		bitstring('101', 5) AS e, list_resize([1], 2) AS f, list_resize([1], 2, 9) AS g, repeat(NULL, 3) AS h,
		printf('%5d', 7) AS i, format('{:5d}', 7) AS j, repeat('x', 3)`
	const { result } = await select(sql)
	expect(result.columns.map(({ name }) => name).at(-1)).toBe("repeat('x', 3)")
	expect(result.columns.map((_, at) => String(result.cell(0, at)))).toEqual([
		...['abab', '[1,1]', '--县', '县--', '00101', '[1,null]', '[1,9]', 'null', '    7', '    7', 'xxx'],
	])
})

test('ranges are made as DuckDB makes them, as lists and as rows', async () => {
	const sql = `SELECT range(3) AS a, range(1, 3) AS b, range(5, 0, -2) AS c, generate_series(1, 3) AS d,
		range(TIMESTAMP '2024-01-01', TIMESTAMP '2024-01-03', INTERVAL 1 DAY)::VARCHAR AS e,
		range(DATE '2024-01-31', DATE '2024-03-31', INTERVAL 1 MONTH)::VARCHAR AS f, range(NULL) AS g,
		(SELECT sum(range) FROM range(100000)) AS h, list_sum(list_transform(range(4), lambda x: len(range(x)))) AS i,
		(SELECT count(*) FROM (SELECT unnest(range(n)) FROM range(3) AS t(n))) AS j, len(range(65536)) AS k`
	const { result } = await select(sql)
	expect(result.columns.map((_, at) => String(result.cell(0, at)))).toEqual([
		...['[0,1,2]', '[1,2]', '[5,3,1]', '[1,2,3]', "['2024-01-01 00:00:00', '2024-01-02 00:00:00']"],
		...[
			"['2024-01-31 00:00:00', '2024-02-29 00:00:00', '2024-03-29 00:00:00']",
			'null',
			'4999950000',
			'6',
			'3',
			'65536',
		],
	])
})
