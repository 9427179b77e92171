import { DuckDBInstance, type DuckDBConnection, type DuckDBValue } from '@duckdb/node-api'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CellValue } from '../../src/base/result.ts'
import type { Values } from '../../src/engine/engine.ts'
import { resultOf } from '../../src/engine/duckdb/result.ts'
import { duckdb } from '../../src/export/code/duckdb.ts'
import { python } from '../../src/export/code/python.ts'
import { r } from '../../src/export/code/r.ts'
import type { Repeat } from '../../src/export/code/script.ts'
import { rooms } from '../../src/rooms/index.ts'
import { bound, question, type AnyView } from '../../src/views/view.ts'
import { read } from '../../src/share/param.ts'
import { openDataset } from '../support/engine.ts'
import { UNFILLED, WRITTEN } from '../support/written.ts'
import { pythonScript, rScript } from '../support/scripts.ts'

/** The code that a download offers, run over the published files by DuckDB itself, says what the page says. */
const PUBLISHED = join(import.meta.dirname, '../../public/data')
const [{ version }] = JSON.parse(readFileSync(join(PUBLISHED, 'versions.json'), 'utf8')) as [
	{ readonly version: string },
]
const BASE = `https://mirror.example/data/${version}/`

const repeatOf = (sql: string, values: Values): Repeat => ({
	sql,
	values,
	version,
	base: BASE,
	link: 'https://mirror.example/?view=function',
	title: `Where "it's" $going \`to\` -- 县\n镜`,
})

/** The published files are read from the folder in which they lie, not from the address that a script names. */
const here = (code: string): string => {
	expect(code).not.toMatch(/https?:\/\/(?!mirror\.example\/)/)
	return code.replaceAll(BASE, `${join(PUBLISHED, version)}/`)
}

interface Rows {
	readonly names: readonly string[]
	readonly rows: readonly (readonly string[])[]
}
/** Cells as text, because engines differ in how they hand over the same number. */
const cell = (value: DuckDBValue | CellValue): string => (value === null ? 'NULL' : String(value))

type Run = (connection: DuckDBConnection, repeat: Repeat) => Promise<Rows>
type Answer = Awaited<ReturnType<DuckDBConnection['runAndReadAll']>>
const rowsOf = (answer: Answer): Rows => ({
	names: answer.columnNames(),
	rows: answer.getRows().map((row) => row.map(cell)),
})

const RUNS: Readonly<Record<string, Run>> = {
	'DuckDB CLI': async (connection, repeat) => {
		const statements = await connection.extractStatements(here(duckdb(repeat)))
		let answer: Answer | undefined
		for (let at = 0; at < statements.count; at++)
			answer = await (await statements.prepare(at)).runAndReadAll()
		if (!answer) throw new Error('no statement')
		return rowsOf(answer)
	},
	Python: async (connection, repeat) => {
		const { before, query, values } = pythonScript(python(repeat))
		for (const sql of before) await connection.run(here(sql))
		return rowsOf(
			await (Object.keys(values).length
				? connection.runAndReadAll(query, { ...values })
				: connection.runAndReadAll(query)),
		)
	},
	R: async (connection, repeat) => {
		const { before, query } = rScript(r(repeat))
		// R prepares whatever it is given, and binds nothing.
		for (const sql of before) {
			const prepared = await connection.prepare(here(sql))
			expect(prepared.parameterCount).toBe(0)
			await prepared.run()
		}
		return rowsOf(await connection.runAndReadAll(query))
	},
}
const languages = Object.entries(RUNS)

/** What a script answers in an engine of its own. */
async function answered(run: Run, repeat: Repeat): Promise<Rows> {
	const connection = await (await DuckDBInstance.create(':memory:')).connect()
	try {
		return await run(connection, repeat)
	} finally {
		connection.closeSync()
	}
}

/** Money is DECIMAL(18,2) in the answer, and a number in the page. */
const exact = (view: AnyView, name: string, value: CellValue): CellValue =>
	view.columns.columns[name]?.kind === 'money' && typeof value === 'number' ? value.toFixed(2) : value

const views = (await Promise.all(rooms.map((room) => room.views()))).flat()
/** Addresses that choose something; every view is asked as one arrives at it, too. */
const CHOSEN: Readonly<Record<string, string>> = {
	function: 'c=130529.640221&digits=5&kind=project',
	projects: "q=' OR 1=1 --&sort=amount",
	wording: 'least=60&what=objective',
	indicators: 'as=printed&scale=count&c=640221',
	'per-capita': 'by=village&part=villages&own=630123-146',
	findings: 'severity=high&kind=conflict',
}
const asked: readonly (readonly [string, AnyView, string])[] = [
	...views.map((view): [string, AnyView, string] => [view.id, view, '']),
	...views.flatMap((view): [string, AnyView, string][] =>
		view.id in CHOSEN ? [[`${view.id}?${CHOSEN[view.id] ?? ''}`, view, CHOSEN[view.id] ?? '']] : [],
	),
]

describe.for(asked)('%s', ([, view, search]) => {
	const { values, rejected } = read(view.params, new URLSearchParams(search))
	let expected: Rows
	beforeAll(async () => {
		expect(rejected).toEqual([])
		const rows = (await (await openDataset()).ask(question(view, values))) as readonly Readonly<
			Record<string, CellValue>
		>[]
		const names = Object.keys(view.rows as Readonly<Record<string, unknown>>)
		expected = {
			names,
			rows: rows.map((row) => names.map((name) => cell(exact(view, name, row[name] ?? null)))),
		}
	})
	// What is chosen is asked in every language, what one arrives at in one.
	test.for(search ? languages : languages.slice(0, 1))('%s', async ([, run]) => {
		const answer = await answered(run, repeatOf(view.sql, bound(view.params, values)))
		const order = expected.names.map((name) => answer.names.indexOf(name))
		expect({
			names: order.map((at) => answer.names[at]),
			rows: answer.rows.map((row) => order.map((at) => row[at])),
		}).toEqual(expected)
	})
})

test('code is short: no view loads more than eight tables, most of them five', () => {
	const loaded = views.map(
		(view) =>
			duckdb(repeatOf(view.sql, bound(view.params, read(view.params, new URLSearchParams('')).values))).split(
				'read_parquet',
			).length - 1,
	)
	expect(Math.max(...loaded)).toBeLessThanOrEqual(8)
	expect(loaded.toSorted((a, b) => a - b)[Math.floor(loaded.length / 2)]).toBeLessThanOrEqual(5)
})

describe.for(WRITTEN)('the workbench: %s', ([, sql, values]) => {
	let expected: Rows
	beforeAll(async () => {
		const { result } = resultOf(await (await openDataset()).select(sql, { ...UNFILLED, ...values }))
		expected = {
			names: result.columns.map(({ name }) => name),
			rows: Array.from({ length: result.length }, (_, row) =>
				result.columns.map((_, column) => cell(result.cell(row, column))),
			),
		}
		expect(expected.rows.length).toBeGreaterThan(0)
	})
	test.for(languages)('%s', async ([, run]) => {
		expect(await answered(run, repeatOf(sql, values))).toEqual(expected)
	})
})

describe('any text', () => {
	let connection: DuckDBConnection
	beforeAll(async () => {
		connection = await (await DuckDBInstance.create(':memory:')).connect()
	})
	afterAll(() => {
		connection.closeSync()
	})
	const nasty = fc
		.array(
			fc.oneof(
				fc.constantFrom(
					'"',
					"'",
					'\\',
					')',
					'-',
					'"""',
					')"',
					';',
					'$a',
					'--',
					'/*',
					'\n',
					'\r',
					'\r\n',
					'\\u0041',
					'\\N',
					'#',
				),
				fc.string({ unit: 'grapheme', maxLength: 4 }),
			),
			{ maxLength: 12 },
		)
		.map((parts) => parts.join('').replaceAll('\0', ''))
	test.for(languages)('is what it was, in the statement and as a value: %s', async ([, run]) => {
		await fc.assert(
			fc.asyncProperty(nasty, nasty, fc.boolean(), async (written, given, long) => {
				const sql = `SELECT '${written.replaceAll("'", "''")}' AS written,${long ? '\n' : ' '}$given AS given`
				// At the first text, and in languages that prepare nothing, there is nothing to take away.
				await connection.run('DEALLOCATE answer').catch(() => undefined)
				const { rows } = await run(connection, repeatOf(sql, { given }))
				expect(rows).toEqual([[written, given]])
			}),
			{ numRuns: 300 },
		)
	})
})
