import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeAnswers } from '../../data/national/answers.ts'
import { buildNational } from '../../data/national/build.ts'
import { ROLLED_UP } from '../../data/national/databases.ts'
import { answerPath, preparedAnswers } from '../../src/dataset/answers.ts'
import { readManifest } from '../../src/dataset/manifest.ts'
import { ACROSS, macros, sqlViews } from '../../src/dataset/relations.ts'
import type { Ask, Question } from '../../src/engine/engine.ts'
import type { Row, Shape } from '../../src/engine/row.ts'
import { rooms } from '../../src/rooms/index.ts'
import { read, type Params } from '../../src/share/param.ts'
import { disclosures, type Disclosure } from '../../src/views/disclosures/disclosures.ts'
import { askEvidence } from '../../src/views/evidence/evidence.ts'
import { notes } from '../../src/views/notes/notes.ts'
import { rowsOf } from '../../src/views/shapes/many.ts'
import { bound, question, type AnyView, type View } from '../../src/views/view.ts'
import { openPackage } from '../support/country.ts'
import { scansOf } from '../support/scans.ts'
import { bothAnswers, SUMS } from '../support/sums.ts'

/** As few rows as a group can have, so that a small country has many of them in a table. */
const ROW_GROUP = 2048
const COUNTY = '231025'
/** What a view must read whole, and why. */
const WHOLE: Readonly<Record<string, string>> = {
	'project project_with_purpose': 'projects like the one that is shown are looked for everywhere',
	'data table_rows': 'rows of each table are counted for the choice and for all',
}

// The seed of the country; property tests have none of their own.
const seed = 1
let folder: string
let native: DuckDBConnection
const sizes = new Map<string, number>()

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'national-'))
	const extent = { counties: 36, departments: 2, years: 1, seed }
	await buildNational(extent, folder, { rowGroup: ROW_GROUP })
	native = await openPackage(folder)
	const tables = await native.runAndReadAll(
		"SELECT table_name, estimated_size::INTEGER FROM duckdb_tables() WHERE database_name LIKE 'country_%'",
	)
	for (const [table, rows] of tables.getRows()) sizes.set(String(table), Number(rows))
	for (const name of (await readdir(folder)).filter((it) => it.endsWith('.parquet')))
		await native.run(`CREATE TABLE "${name.replace('.parquet', '')}" AS FROM '${join(folder, name)}'`)
	for (const sql of [...macros(), ...sqlViews()])
		await native.run(sql.replace('CREATE VIEW', 'CREATE VIEW IF NOT EXISTS'))
}, 300_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The tables of which a question reads every row group, though it has several and the choice is in one or two of them. */
async function readWhole(sql: string, values: Readonly<Record<string, DuckDBValue>>): Promise<string[]> {
	const named = [...sql.matchAll(/\$(\w+)/g)].map(([, name = '']) => [name, values[name] ?? ''] as const)
	const scans = await scansOf(native, sql, Object.fromEntries(named))
	return [...scans].flatMap(([table, rows]) => {
		const size = sizes.get(table) ?? 0
		return size > 3 * ROW_GROUP && rows >= size ? [table] : []
	})
}

const inRooms = await Promise.all(rooms.map((room) => room.views()))
const views = inRooms.flat()
/** Pairs of alike texts are none of such a package. */
const asked = views.filter(({ id }) => id !== 'wording').map((view) => [view.id, view] as const)

test('there are tables of many row groups', () => {
	expect([...sizes.values()].filter((rows) => rows > 3 * ROW_GROUP).length).toBeGreaterThan(5)
})

test.for(asked)(
	'%s: of one county, no large table is read whole',
	async ([id, view]: readonly [string, AnyView]) => {
		const { values } = read(view.params as Params, new URLSearchParams({ c: COUNTY }))
		const found = new Set<string>()
		const ask: Ask = async ({ sql, values: given }) => {
			for (const table of await readWhole(sql, given as Record<string, DuckDBValue>)) found.add(table)
			return []
		}
		await ask(question(view, values))
		await ask(notes(view.about, bound(view.params as Params, values)))
		await askEvidence(ask, view, values, '', 'zh')
		expect([...found].filter((table) => !(`${id} ${table}` in WHOLE))).toEqual([])
	},
)

test('of projects like one, those nearest in amount are taken, each with how many they are', async () => {
	const view = views.find(({ id }) => id === 'project') as View<Params, Shape>
	const { sql, values } = question(view, read(view.params, new URLSearchParams()).values)
	const used = Object.entries(values).filter(([name]) => sql.includes(`$${name}::`))
	const answer = await native.runAndReadAll(sql, Object.fromEntries(used) as Record<string, DuckDBValue>)
	const rows = answer.getRowObjects()
	const [shown] = rows
	const similar = rows.filter(({ section }) => section === 'similar')
	const others = await native.runAndReadAll(
		`SELECT lower(p.project_id), abs(p.amount_yuan - it.amount_yuan) AS away
		FROM project_with_purpose AS p
		JOIN project_with_purpose AS it ON it.purpose = p.purpose AND it.document_id <> p.document_id
		WHERE lower(it.project_id) = '${String(shown?.['project_id'])}'
		ORDER BY away NULLS LAST, p.project_id`,
	)
	const all = others.getRows().map(([id]) => id)
	expect(all.length).toBeGreaterThan(20)
	expect(similar.map(({ project_id }) => project_id).sort()).toEqual(all.slice(0, 20).sort())
	expect(new Set(similar.map(({ alike }) => alike))).toEqual(new Set([all.length]))
})

test('a table that is read whole is noticed', async () => {
	expect(await readWhole('SELECT sum(amount_yuan) FROM amount_by_code', {})).toEqual(['amount_by_code'])
	expect(await readWhole(`SELECT sum(amount_yuan) FROM amount_by_code WHERE document_id < '2'`, {})).toEqual(
		[],
	)
	// Evidence is kept apart by its source: of one that is not asked for nothing is read.
	expect(await readWhole('SELECT sum(amount_yuan) FROM evidence', {})).toContain('evidence_indicator')
	const ofLines = `SELECT sum(amount_yuan) FROM evidence WHERE chosen('budget_line', source)`
	expect([...(await scansOf(native, ofLines, {})).keys()]).toEqual(['evidence_budget_line'])
})

test.for(Object.entries(SUMS))(
	'%s: what is added up once is the sum of all rows, to the cent',
	async ([, both]) => {
		const [rolled, full] = await bothAnswers(native, both)
		expect(rolled?.length).toBeGreaterThan(0)
		expect(rolled).toEqual(full)
	},
)

test('views that are added up once stand in a database as tables', async () => {
	const tables = await native.runAndReadAll(
		"SELECT table_name FROM duckdb_tables() WHERE database_name LIKE 'country_%'",
	)
	expect(tables.getRows().flat()).toEqual(expect.arrayContaining([...ROLLED_UP, ...ACROSS]))
})

/** A cell of either engine, without what tells their types apart. */
const plain = (cell: unknown): unknown =>
	typeof cell === 'bigint' || (typeof cell === 'object' && cell !== null) ? Number(cell) : cell

/** What native DuckDB answers to a question of the page, cell by cell as the page reads it. */
async function answerOf({ sql, values, rows }: Question<Shape>) {
	const used = Object.entries(values).filter(([name]) => sql.includes(`$${name}::`))
	const theirs = await native.runAndReadAll(sql, Object.fromEntries(used) as Record<string, DuckDBValue>)
	return theirs
		.getRowObjects()
		.map((row) => Object.fromEntries(Object.keys(rows).map((name) => [name, plain(row[name] ?? null)])))
}

describe('answers in advance', () => {
	let listed: ReturnType<typeof readManifest>
	const fetched: string[] = []
	const opened = () =>
		preparedAnswers(listed, (file) => {
			fetched.push(file)
			return readFile(join(folder, file))
		})
	beforeAll(async () => {
		const written = await writeAnswers(folder)
		const path = join(folder, 'datapackage.json')
		listed = readManifest(await readFile(path, 'utf8'), path)
		expect(new Set([...listed.answers, ...listed.answeredCounties]).size).toBe(written)
	}, 300_000)

	const many = views.filter(({ measure }) => measure) as View<Params, Shape>[]
	const valuesOf = (view: View<Params, Shape>, c: string) =>
		read(view.params, new URLSearchParams({ c })).values

	test.for(many.flatMap((view) => ['', '23', COUNTY].map((c) => [c, view] as const)))(
		'of “%s”: what native DuckDB answers',
		async ([c, view]) => {
			const prepared = opened()
			const ask = async (asked: Question<Shape>) => {
				const rows = (await prepared(asked)) as Row<Shape>[]
				expect(rows.length).toBeGreaterThan(0)
				expect(rows).toEqual(await answerOf(asked))
				return rows
			}
			const known = (await ask(disclosures)) as unknown as readonly Disclosure[]
			const { isWhole } = await rowsOf(ask, view as AnyView, valuesOf(view, c), known)
			// Of the country alone there are many here.
			expect(isWhole).toBe(c !== '' || !view.measure?.many)
		},
	)

	test('a room that opens with one county reads one file', async () => {
		const first = inRooms.flatMap(([view]) => (view && 'c' in view.params ? [view] : []))
		expect(first.map(({ id }) => id)).toEqual(expect.arrayContaining(['function', 'projects', 'findings']))
		fetched.length = 0
		const prepared = opened()
		for (const view of first as View<Params, Shape>[]) {
			const asked = question(view, valuesOf(view, COUNTY))
			expect(await prepared(asked), view.id).toEqual(await answerOf(asked))
			const noted = notes(view.about, bound(view.params, valuesOf(view, COUNTY)))
			expect(await prepared(noted), view.id).toEqual(await answerOf(noted))
		}
		expect(fetched).toEqual([answerPath(COUNTY)])
	})

	test('all that a view asks first of a county, and what stands behind it, comes with one file', async () => {
		// Counties are asked together: of some, what stands behind the numbers of others would be noticed.
		const counties = listed.answeredCounties
		expect(counties).toHaveLength(36)
		for (const county of [COUNTY, counties.at(0) ?? '', counties.at(17) ?? '', counties.at(-1) ?? '']) {
			fetched.length = 0
			const prepared = opened()
			for (const view of many) {
				const values = valuesOf(view, county)
				const ask = async <S extends Shape>(one: Question<S>) => {
					const rows = await prepared(one)
					expect(rows, view.id).toBeDefined()
					return rows as Row<S>[]
				}
				const noted = notes(view.about, bound(view.params, values))
				expect(await ask(noted)).toEqual(await answerOf(noted))
				const behind: Question<Shape>[] = []
				await askEvidence(
					(one) => {
						behind.push(one)
						return one.values['document'] ? [] : ask(one)
					},
					view,
					values,
					'',
					'zh',
				)
				// What names its disclosures is another question for each county, and a few blocks: the engine is asked.
				const first = behind.filter((one) => one.values['document'] === '')
				for (const one of [question(view, values), ...first])
					expect(await ask(one)).toEqual(await answerOf(one))
			}
			expect(fetched).toEqual([answerPath(county)])
		}
	}, 120_000)
})
