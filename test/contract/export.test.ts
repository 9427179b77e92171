import { tableFromIPC } from 'apache-arrow'
import { DuckDBDecimalValue, DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import fc from 'fast-check'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isFormula } from '../../src/base/formula.ts'
import { arrow } from '../../src/export/arrow.ts'
import { csv } from '../../src/export/csv.ts'
import { parquet } from '../../src/export/parquet.ts'
import { excel, pandas, r, stata } from '../support/csv-readers.ts'
import { unpacked } from '../support/unzip.ts'
import { COLUMNS, rows } from '../support/nasty.ts'
import spending from '../../src/rooms/function/function/view.ts'
import { bound, question } from '../../src/views/view.ts'
import { read as choose } from '../../src/share/param.ts'
import { openDataset } from '../support/engine.ts'
import { bundle } from '../../src/export/bundle.ts'
import { duckdb } from '../../src/export/code/duckdb.ts'
import { sheetOf } from '../support/sheet.ts'

/** What remarks may say: commas, quotes, line ends, what looks like a formula behind a comma. */
const said = fc.oneof(
	fc.string({ unit: 'binary' }).map((text) => text.replace(/[\0\ud800-\udfff]/g, '')),
	fc.constantFrom('a, b', '共 142,536,963 元', 'say "x', '""', 'x,=1+1', 'x,\t@SUM(A1)', '#', 'a\nb', '\r'),
)

let folder = ''
let connection: DuckDBConnection
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'export-'))
	// Files of one name follow each other within a second: DuckDB would answer from those it kept.
	connection = await (
		await DuckDBInstance.create(':memory:', { enable_external_file_cache: 'false' })
	).connect()
})
afterAll(async () => {
	connection.closeSync()
	await rm(folder, { recursive: true })
})

/** A file as another engine reads it. */
async function read(name: string, bytes: string | Uint8Array, sql: (file: string) => string) {
	const file = join(folder, name)
	await writeFile(file, bytes)
	const answer = await connection.runAndReadAll(sql(`'${file}'`))
	return { names: answer.columnNames(), types: answer.columnTypes().map(String), rows: answer.getRows() }
}

describe('read back by another engine, every cell is what it was', () => {
	test('CSV', async () => {
		await fc.assert(
			fc.asyncProperty(rows, fc.boolean(), async (all, bom) => {
				const text = csv(sheetOf(COLUMNS, all), { bom, notes: false, guard: false })
				const back = await read(
					'a.csv',
					text,
					(file) =>
						`FROM read_csv(${file}, header = true, delim = ',', quote = '"', escape = '"', all_varchar = true, allow_quoted_nulls = false, auto_detect = false, max_line_size = 4000000, columns = {${COLUMNS.map(([name]) => `'${name}': 'VARCHAR'`).join(', ')}})`,
				)
				expect(back.names).toEqual(COLUMNS.map(([name]) => name))
				expect(back.rows).toEqual(
					all.map(([first, ...others]) => [
						first,
						...others.map((cell) => (cell === null ? null : String(cell))),
					]),
				)
			}),
			{ numRuns: 60 },
		)
	})

	test('CSV with remarks above its header: by DuckDB, and as pandas, R, Stata and Excel read it', async () => {
		const columns = COLUMNS.slice(0, 3)
		await fc.assert(
			fc.asyncProperty(rows, fc.array(said), fc.boolean(), fc.boolean(), async (all, notes, bom, guard) => {
				const cells = all.map((row) => row.slice(0, 3).map((cell) => (cell === '\r' ? null : cell)))
				const sheet = {
					...sheetOf(columns, cells),
					notes,
					title: notes.join(),
					link: 'http://localhost/#q=1,=2',
				}
				const text = csv(sheet, { bom, notes: true, guard })
				const names = columns.map(([name]) => name)
				const plain = csv(sheet, { bom: false, notes: false, guard })
				const header = Number(/varnames\((\d+)\)/.exec(text)?.[1])
				expect(
					excel(text)
						.slice(0, header - 1)
						.flat()
						.filter(isFormula),
				).toEqual([])
				const body = excel(plain)
				expect(body[0]).toEqual(names)
				for (const [reader, read] of Object.entries({ pandas, r, stata: (it: string) => stata(it, header) }))
					expect([reader, read(text)]).toEqual([reader, body])
				expect(text.split('\r\n')[header - 1]).toBe(names.join(','))
				const back = await read(
					'n.csv',
					text,
					(file) =>
						`FROM read_csv(${file}, header = true, comment = '#', delim = ',', quote = '"', escape = '"', all_varchar = true, allow_quoted_nulls = false, max_line_size = 4000000)`,
				)
				expect(back.names).toEqual(names)
				expect(back.rows.map((row) => row.map((cell) => cell ?? ''))).toEqual(body.slice(1))
			}),
			{ numRuns: 60 },
		)
	})

	test('Parquet, in the types of the answer', async () => {
		await fc.assert(
			fc.asyncProperty(rows, async (all) => {
				const back = await read(
					'a.parquet',
					parquet(sheetOf(COLUMNS, all)),
					(file) =>
						`SELECT "名称", n, "元"::VARCHAR, share, ok, day::VARCHAR, made::VARCHAR FROM read_parquet(${file})`,
				)
				expect(back.rows).toEqual(all)
			}),
			{ numRuns: 60 },
		)
		const { types } = await read(
			'b.parquet',
			parquet(sheetOf(COLUMNS, [['x', 1n, '1.50', 0.5, true, '2024-02-29', '2024-02-29 00:00:00.000000']])),
			(file) => `FROM read_parquet(${file})`,
		)
		expect(types).toEqual(['VARCHAR', 'BIGINT', 'DECIMAL(18,2)', 'DOUBLE', 'BOOLEAN', 'DATE', 'TIMESTAMP'])
	})

	test('Arrow, by its own reader', () => {
		fc.assert(
			fc.property(rows, (all) => {
				const table = tableFromIPC(arrow(sheetOf(COLUMNS, all)))
				expect(table.schema.fields.map(({ name }) => name)).toEqual(COLUMNS.map(([name]) => name))
				const at = (name: string) =>
					Array.from({ length: table.numRows }, (_, i) => table.getChild(name)?.get(i) as unknown)
				for (const column of [0, 1, 3, 4])
					expect(at(COLUMNS[column]?.[0] ?? '')).toEqual(all.map((cells) => cells[column]))
				expect(at('元').map((words) => (words === null ? null : decimal(words as Uint32Array)))).toEqual(
					all.map(([, , cell]) => (cell === null ? null : BigInt(String(cell).replace('.', '')))),
				)
				expect(
					at('day').map((day) => (day === null ? null : new Date(day as number).toISOString().slice(0, 10))),
				).toEqual(all.map((cells) => cells[5]))
			}),
			{ numRuns: 60 },
		)
	})
})

/** Four words of 32 bits, the lowest first, in two's complement. */
function decimal(words: Uint32Array): bigint {
	const unsigned = [...words].reduceRight((value, word) => (value << 32n) | BigInt(word), 0n)
	return unsigned >> 127n ? unsigned - (1n << 128n) : unsigned
}

describe('the function view', () => {
	const values = choose(spending.params, new URLSearchParams('c=130529')).values
	const asked = {
		sql: spending.sql,
		values: bound(spending.params, values),
		title: 't',
		version: 'v',
		link: 'https://mirror.example/',
	}

	test('DuckDB itself answers the same from the published files', async () => {
		const engine = await openDataset()
		const expected = await engine.ask(question(spending, values))
		const versions = JSON.parse(await readFile('public/data/versions.json', 'utf8')) as { version: string }[]
		const code = duckdb({ ...asked, base: `public/data/${versions[0]?.version ?? ''}/` })
		const fresh = await (await DuckDBInstance.create(':memory:')).connect()
		const answer = await fresh.runAndReadAll(code)
		const rows = answer
			.getRowObjects()
			.map((row) =>
				Object.fromEntries(
					Object.entries(row).map(([name, cell]) => [
						name,
						cell instanceof DuckDBDecimalValue ? cell.toDouble() : cell,
					]),
				),
			)
		expect(rows).toEqual(expected)
		expect(expected[0]).toMatchObject({ code: '2130705', amount: 65_383_000 })
		fresh.closeSync()
	})

	test('its ZIP holds all that it takes, and opens with another unpacker', async () => {
		const sheet = sheetOf(COLUMNS, [['=1', 5n, '65383000.00', 0.86, true, null, null]], asked)
		const files = unpacked(
			bundle({
				sheet,
				shown: sheet,
				picture: '<svg/>',
				documents: [{ file: 'julu-2024-department-budget.txt', text: '原文\n' }],
				released: '2026-11-20',
				base: 'https://mirror.example/data/1ca27d9f/',
			}),
		)
		expect([...files.keys()].sort()).toEqual([
			'CITATION.txt',
			'README.md',
			'chart.svg',
			'columns.csv',
			'documents/julu-2024-department-budget.txt',
			'query.sql',
			'read.do',
			'reproduce.R',
			'reproduce.py',
			'reproduce.sql',
			'rows.csv',
			'rows.parquet',
			'shown.csv',
		])
		const text = (path: string) => files.get(path)?.toString('utf8') ?? ''
		expect(text('rows.csv').split('\r\n')[1]).toBe("'=1,5,65383000.00,0.86,true,,")
		expect(text('documents/julu-2024-department-budget.txt')).toBe('原文\n')
		expect(text('README.md')).toMatch(/县镜数据包[\s\S]*A package of County Mirror[\s\S]*第 172 行/)
		expect(text('CITATION.txt')).toMatch(
			/^县镜\. t: 数据版本 v\[DS\/OL\]\. \(2026-11-20\)\[2024-06-01\][\s\S]*@misc\{/,
		)
		expect(text('query.sql')).toBe(`${spending.sql.trimEnd()}\n`)
		const back = await read(
			'zip.parquet',
			files.get('rows.parquet') ?? new Uint8Array(),
			(file) => `SELECT "元"::VARCHAR FROM ${file}`,
		)
		expect(back.rows).toEqual([['65383000.00']])
	})
})
