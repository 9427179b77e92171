import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { tableFromIPC } from 'apache-arrow'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ColumnKind, Result } from '../../src/base/result.ts'
import { openNode } from '../../src/engine/duckdb/node.ts'
import { resultOf } from '../../src/engine/duckdb/result.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { arrow } from '../../src/export/arrow.ts'
import { csv } from '../../src/export/csv.ts'
import { json } from '../../src/export/json.ts'
import { parquet, parquetParts } from '../../src/export/parquet.ts'
import { xlsx } from '../../src/export/xlsx.ts'
import { suggest } from '../../src/rooms/sql/chart/suggest.ts'
import { chartOf } from '../../src/rooms/sql/chart/chart-of.ts'
import { tsv } from '../../src/ui/grid/cells.ts'
import { excel } from '../support/csv-readers.ts'
import { sheetOf } from '../support/sheet.ts'
import { workbook } from '../support/workbook.ts'

/** What a value of a type is, everywhere: written down from DuckDB's documentation of the type, not from our output. */
interface Case {
	readonly sql: string
	readonly kind: ColumnKind
	/** As it is read in the grid, in CSV and when copied. */
	readonly text: string
	/** In JSON, where it is not that text. */
	readonly json?: unknown
	/** In a workbook, where it is not that text. */
	readonly xlsx?: number | boolean
	/** The type in Parquet. */
	readonly parquet: string
	/** As Parquet's value is printed by DuckDB, where it is not that text. */
	readonly printed?: string
}

const UUID = '123e4567-e89b-12d3-a456-426614174000'
const HUGE = '170141183460469231731687303715884105727'
const UHUGE = '340282366920938463463374607431768211455'
const BIG = '12345678901234567890123456789012345678901234567890'
const nested = (sql: string, text: string): Case => ({
	sql,
	kind: 'nested',
	text,
	json: JSON.parse(text) as unknown,
	parquet: 'VARCHAR',
})
const text = (sql: string, text: string, kind: ColumnKind = 'text'): Case => ({
	sql,
	kind,
	text,
	parquet: 'VARCHAR',
})

const CASES: readonly Case[] = [
	{ sql: 'true', kind: 'boolean', text: 'true', json: true, xlsx: true, parquet: 'BOOLEAN' },
	{ sql: '(-128)::TINYINT', kind: 'integer', text: '-128', json: -128, xlsx: -128, parquet: 'BIGINT' },
	{ sql: '65535::USMALLINT', kind: 'integer', text: '65535', json: 65535, xlsx: 65535, parquet: 'BIGINT' },
	{
		sql: '9007199254740993',
		kind: 'integer',
		text: '9007199254740993',
		json: 9007199254740992,
		parquet: 'BIGINT',
	},
	{
		sql: '18446744073709551615::UBIGINT',
		kind: 'integer',
		text: '18446744073709551615',
		json: Number('18446744073709551615'),
		parquet: 'DECIMAL(38,0)',
	},
	// 39 digits fit no decimal of Parquet and Arrow: text, with all of them.
	{ sql: `${HUGE}::HUGEINT`, kind: 'integer', text: HUGE, json: Number(HUGE), parquet: 'VARCHAR' },
	{ sql: `${UHUGE}::UHUGEINT`, kind: 'integer', text: UHUGE, json: Number(UHUGE), parquet: 'VARCHAR' },
	{ sql: `'${BIG}'::BIGNUM`, kind: 'integer', text: BIG, json: Number(BIG), parquet: 'VARCHAR' },
	{ sql: `'-${BIG}'::BIGNUM`, kind: 'integer', text: `-${BIG}`, json: -Number(BIG), parquet: 'VARCHAR' },
	{ sql: "'0'::BIGNUM", kind: 'integer', text: '0', json: 0, xlsx: 0, parquet: 'BIGINT' },
	{
		sql: '0.0012::DECIMAL(10,4)',
		kind: 'decimal',
		text: '0.0012',
		json: 0.0012,
		xlsx: 0.0012,
		parquet: 'DECIMAL(18,4)',
	},
	{
		sql: "'12345678901234567890123456789012345.678'::DECIMAL(38,3)",
		kind: 'decimal',
		text: '12345678901234567890123456789012345.678',
		json: Number('12345678901234567890123456789012345.678'),
		parquet: 'DECIMAL(38,3)',
	},
	{ sql: '0.1::FLOAT', kind: 'double', text: '0.1', json: 0.1, xlsx: 0.1, parquet: 'DOUBLE' },
	{
		sql: '1e300::DOUBLE',
		kind: 'double',
		text: '1e+300',
		json: 1e300,
		xlsx: 1e300,
		parquet: 'DOUBLE',
		printed: '1e+300',
	},
	{ sql: "'nan'::DOUBLE", kind: 'double', text: 'NaN', parquet: 'DOUBLE', printed: 'nan' },
	{ sql: "'inf'::DOUBLE", kind: 'double', text: 'Infinity', parquet: 'DOUBLE', printed: 'inf' },
	{ sql: "'-inf'::FLOAT", kind: 'double', text: '-Infinity', parquet: 'DOUBLE', printed: '-inf' },
	text("'县'", '县'),
	text("'b'::ENUM('a', 'b')", 'b'),
	text(`'${UUID}'::UUID`, UUID),
	text("'010110'::BIT", '010110'),
	text("'\\xAA\\x00ab'::BLOB", '\\xAA\\x00ab', 'other'),
	text("TIME '12:34:56.789'", '12:34:56.789', 'other'),
	text("TIME '24:00:00'", '24:00:00', 'other'),
	text("'12:34:56+08'::TIMETZ", '12:34:56+08'),
	text("'12:34:56.123456789'::TIME_NS", '12:34:56.123456789'),
	{ sql: "DATE '2024-02-29'", kind: 'date', text: '2024-02-29', parquet: 'DATE' },
	// Years that four digits do not hold are no dates to most programs.
	text("DATE '0044-03-15 (BC)'", '0044-03-15 (BC)', 'date'),
	text("DATE '12345-01-02'", '12345-01-02', 'date'),
	text("DATE 'infinity'", 'infinity', 'date'),
	text("DATE '-infinity'", '-infinity', 'date'),
	{
		sql: "TIMESTAMP '2024-01-02 03:04:05.678901'",
		kind: 'timestamp',
		text: '2024-01-02T03:04:05.678901',
		parquet: 'TIMESTAMP',
		printed: '2024-01-02 03:04:05.678901',
	},
	{
		sql: "TIMESTAMPTZ '2024-01-02 03:04:05+08'",
		kind: 'timestamp',
		text: '2024-01-01T19:04:05Z',
		parquet: 'TIMESTAMP WITH TIME ZONE',
		printed: '2024-01-01 19:04:05+00',
	},
	text("'2024-01-02 03:04:05.123456789'::TIMESTAMP_NS", '2024-01-02T03:04:05.123456789', 'timestamp'),
	text("TIMESTAMP '294246-01-01 01:02:03'", '294246-01-01T01:02:03', 'timestamp'),
	text("TIMESTAMPTZ 'infinity'", 'infinity', 'timestamp'),
	text("INTERVAL '1 year 2 months 3 days -04:05:06.5'", '14 months 3 days -04:05:06.5', 'other'),
	text('INTERVAL 0 DAY', '00:00:00', 'other'),
	text('union_value(num := 2)', '2'),
	text("row(1, 'x')", '(1, x)'),
	nested('[1, NULL, 9007199254740993]', '[1,null,9007199254740993]'),
	nested('[1.50::DECIMAL(4,2)]', '[1.50]'),
	nested("['nan'::DOUBLE, '-inf'::DOUBLE, 1.5]", '["NaN","-Infinity",1.5]'),
	nested('[true, false, NULL]', '[true,false,null]'),
	nested('[[1], [], NULL, [2, 3]]', '[[1],[],null,[2,3]]'),
	nested('[1, 2, 3]::INTEGER[3]', '[1,2,3]'),
	nested('[[1, 2], [3, NULL]]::INTEGER[2][]', '[[1,2],[3,null]]'),
	nested(`[${HUGE}::HUGEINT]`, `[${HUGE}]`),
	nested(`[${UHUGE}::UHUGEINT]`, `[${UHUGE}]`),
	nested(`['${BIG}'::BIGNUM, '-1'::BIGNUM, NULL]`, `[${BIG},-1,null]`),
	nested('[\'a "q"\', NULL]', '["a \\"q\\"",null]'),
	nested("['b'::ENUM('a', 'b')]", '["b"]'),
	nested(`['${UUID}'::UUID]`, `["${UUID}"]`),
	nested("['010110'::BIT]", '["010110"]'),
	nested("['\\xAA'::BLOB]", '["\\\\xAA"]'),
	nested("[DATE '2024-01-02', NULL]", '["2024-01-02",null]'),
	nested("[TIMESTAMP '2024-01-02 03:04:05.678901']", '["2024-01-02T03:04:05.678901"]'),
	nested('[INTERVAL 3 DAY]', '["3 days"]'),
	nested('[union_value(num := 2)]', '["2"]'),
	nested("[(1, 'x')]", '["(1, x)"]'),
	nested(
		"{'a': TIMESTAMPTZ '2024-01-02 03:04:05+08', 't': TIME '01:02:03', 'i': INTERVAL 3 MONTH, 'z': '01:02:03+01'::TIMETZ, 'n': NULL}",
		'{"a":"2024-01-01T19:04:05Z","t":"01:02:03","i":"3 months","z":"01:02:03+01","n":null}',
	),
	nested("{'bit': 1, 'b c': [{'d': 2}]}", '{"bit":1,"b c":[{"d":2}]}'),
	nested("MAP([1.5, 2.5], ['x', 'y'])", '{"1.5":"x","2.5":"y"}'),
	nested("MAP([DATE '2024-01-02'], [1.50::DECIMAL(4,2)])", '{"2024-01-02":1.50}'),
	nested("MAP([{'a': 1}], [[2, NULL]])", '{"{\\"a\\":1}":[2,null]}'),
	nested("[MAP(['a'::ENUM('a')], ['x'::ENUM('x')]), NULL]", '[{"a":"x"},null]'),
	nested('MAP {}', '{}'),
]

let engine: Engine
let connection: DuckDBConnection
let folder = ''
beforeAll(async () => {
	engine = await openNode()
	await engine.lock()
	connection = await (await DuckDBInstance.create(':memory:')).connect()
	await connection.run("SET TimeZone = 'UTC'")
	folder = await mkdtemp(join(tmpdir(), 'types-'))
}, 30_000)
afterAll(async () => {
	await engine.close()
	connection.closeSync()
	await rm(folder, { recursive: true })
})

/** The value with NULL before and behind it: neither is taken for the other. */
const statement = (sql: string) =>
	`SELECT n, x FROM (VALUES (0, NULL), (1, ${sql}), (2, NULL)) AS r(n, x) ORDER BY n`
const select = async (sql: string): Promise<Result> =>
	resultOf(await engine.select(statement(sql), {})).result

const sheet = ({ columns, length, cell }: Result) =>
	sheetOf(
		columns.map(({ name, kind }) => [name, kind] as const),
		Array.from({ length }, (_, row) => columns.map((_, column) => cell(row, column))),
	)
const PLAIN = { bom: false, notes: false, guard: true }

/** Each file has a name of its own: DuckDB remembers what stood in those it has read. */
let files = 0
async function readBack(bytes: Uint8Array) {
	const file = join(folder, `${String(files++)}.parquet`)
	await writeFile(file, bytes)
	const all = await connection.runAndReadAll(`SELECT x::VARCHAR, typeof(x) FROM '${file}' ORDER BY n`)
	return all.getRows()
}

describe.for(CASES.map((one) => [one.sql, one] as const))('%s', ([sql, { kind, text, ...elsewhere }]) => {
	test('in the grid, copied and in every file', async () => {
		const result = await select(sql)
		expect(result.columns[1]).toEqual({ name: 'x', kind })
		const cells = [0, 1, 2].map((row) => result.cell(row, 1))
		expect(cells.map((cell) => (cell === null ? null : String(cell)))).toEqual([null, text, null])

		const area = { top: 0, bottom: 2, left: 1, right: 1 }
		expect(tsv(result, [0, 1], area, ['', ''])).toBe(`x\n\n${text}\n`)
		expect(excel(csv(sheet(result), PLAIN)).map(([, field]) => field)).toEqual(['x', '', text, ''])

		const { rows } = JSON.parse(json(sheet(result))) as { rows: { x: unknown }[] }
		expect(rows.map(({ x }) => x)).toEqual([null, elsewhere.json ?? text, null])
		// What JavaScript's own numbers do not hold is still written with every digit.
		if (kind === 'integer' || kind === 'decimal') expect(json(sheet(result))).toContain(`"x":${text}}`)

		const { sheets } = workbook(await xlsx(sheet(result)))
		expect(sheets[0]?.rows.slice(1).map(([, cell]) => cell)).toEqual([null, elsewhere.xlsx ?? text, null])

		const back = await readBack(parquet(sheet(result)))
		expect(back.map(([value]) => value)).toEqual([null, elsewhere.printed ?? text, null])
		expect(back[1]?.[1]).toBe(elsewhere.parquet)

		const table = tableFromIPC(arrow(sheet(result)))
		const [before, there, after] = [0, 1, 2].map((row) => table.getChild('x')?.get(row) as unknown)
		expect([before, after]).toEqual([null, null])
		expect(there).not.toBeNull()
		expect(resultOf(table).result.cell(1, 1)?.toString()).toBe(text)
	})

	test('in a file of every row, written in parts', async () => {
		const tables = engine.stream(statement(sql), {})
		const parts: Uint8Array[] = []
		for await (const part of parquetParts(sheet(await select(sql)), tables)) parts.push(part)
		const back = await readBack(Buffer.concat(parts))
		const [before, there, after] = back.map(([value]) => value)
		expect([before, after]).toEqual([null, null])
		// Types of the answer, not the narrowest that hold the rows: dates and moments of any year stay such.
		const own = kind === 'date' || kind === 'timestamp' ? String(there).replace(' ', 'T') : there
		expect([text, elsewhere.printed, text.replace('Z', '+00'), text.replace(' (BC)', 'T(BC)')]).toContain(own)
	})

	test('in a chart: drawn, or said in words', async () => {
		const result = await select(sql)
		const spec = suggest(result)
		const made = chartOf(result, spec ?? { type: 'bar', x: 'n', y: ['x'] }, 'en', [])
		const isNumber = kind === 'integer' || kind === 'decimal' || kind === 'double'
		if (!isNumber && !spec?.y.length) expect('problem' in made || made.pictures.length > 0).toBe(true)
		const bars = chartOf(result, { type: 'bar', x: 'n', y: ['x'] }, 'en', [])
		if ('problem' in bars) {
			expect(isNumber).toBe(false)
			expect(bars.problem).toContain('x')
		} else {
			expect(isNumber).toBe(true)
			const [chart] = bars.pictures.map((picture) => picture.chart)
			const value = chart?.kind === 'bars' ? chart.bars[1] : undefined
			if (value?.value === null) expect(value.label).toBe(text)
			else expect(value?.value).toBe(Number(text))
		}
	})
})
