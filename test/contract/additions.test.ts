import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OwnDisclosure } from '../../src/additions/disclosure.ts'
import { Joined } from '../../src/additions/join.ts'
import { readOwn, type Neighbour } from '../../src/additions/read.ts'
import { openFile } from '../../src/ingest/formats/open.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { number, text } from '../../src/engine/row.ts'
import type { Answers } from '../../src/ingest/identity/answers.ts'
import { NORMALIZED, schema, TABLES, type TableName } from '../../src/schema/schema.ts'
import { openOwnDataset } from '../support/engine.ts'

const DISCLOSURES = join(import.meta.dirname, '../../data/disclosures')
const FIXTURES = join(import.meta.dirname, '../fixtures/disclosures')
const PUBLISHED = '640221-zuzhibu-2022-targets'
const OWN = `${PUBLISHED}-own`

let engine: Engine
let joined: Joined
let before: readonly string[]
beforeAll(async () => {
	engine = await openOwnDataset()
	joined = new Joined(engine)
	before = await state()
}, 120_000)
afterAll(() => engine.close())

/** How many rows each table has, and a hash over all of them. */
const state = (): Promise<readonly string[]> =>
	Promise.all(
		TABLES.map(async (table) => {
			const columns = Object.keys(schema[table].columns)
				.map((name) => `"${name}"`)
				.join(', ')
			const [row] = await engine.ask({
				sql: `SELECT count(*)::INTEGER AS n, coalesce(bit_xor(hash(${columns})), 0)::VARCHAR AS mark FROM "${table}"`,
				rows: { n: number, mark: text },
				values: {},
			})
			return `${table} ${String(row?.n)} ${String(row?.mark)}`
		}),
	)

const neighbours = (): Promise<Neighbour[]> =>
	engine.ask({
		sql: 'SELECT document_id, sha256, source_file FROM document',
		rows: { document_id: text, sha256: text, source_file: text },
		values: {},
	})

async function disclosures(path: string, answers: Answers = {}): Promise<readonly OwnDisclosure[]> {
	const bytes = new Uint8Array(await readFile(path))
	const [opened] = await openFile({ name: path.replace(/^.*\//, ''), bytes })
	if (!opened) throw new Error(`${path} holds nothing.`)
	const sha256 = createHash('sha256').update(bytes).digest('hex')
	const made = await readOwn(opened, { sha256, answers, corrections: [], neighbours: await neighbours() })
	if (made.outcome === 'refused') throw new Error(made.en)
	return made.disclosures
}

test('a file of the reader’s gives the rows that were published from it, under its own identifiers', async () => {
	const own = await disclosures(join(DISCLOSURES, 'pingluo-2022-project-targets.txt'))
	expect(own.map(({ document }) => document.document_id)).toEqual([OWN])
	await joined.exchange({}, { documents: own })
	for (const table of NORMALIZED.filter((name) => 'document_id' in schema[name].columns)) {
		// Names of projects in pinyin are made when data are published; denominators are reference data.
		if (table === 'project_pinyin' || table === 'denominator') continue
		const columns = Object.keys(schema[table].columns)
		const rowsOf = (id: string) =>
			engine.select(
				`SELECT ${columns.map((name) => `replace("${name}"::VARCHAR, '${OWN}', '${PUBLISHED}') AS "${name}"`).join(', ')}
				FROM "${table}" WHERE document_id = '${id}'${table === 'finding' ? ` AND rule <> 'same-identity'` : ''} ORDER BY ALL`,
				{},
			)
		const texts = async (id: string) => (await rowsOf(id)).toArray().map((row) => JSON.stringify(row))
		expect([table, await texts(OWN)]).toEqual([table, await texts(PUBLISHED)])
	}
	expect(own[0]?.tables.finding.filter(({ rule }) => rule === 'same-identity')).toHaveLength(1)
	await joined.exchange({ documents: [OWN] }, {})
	expect(await state()).toEqual(before)
}, 60_000)

test('a county and a department that the package does not have come with a file and go with the last that names them', async () => {
	const path = join(FIXTURES, 'anhui-code-table.txt')
	const county = '130528'
	const budget = await disclosures(path, { county })
	await joined.exchange({}, { documents: budget })
	const later = await disclosures(path, { county, year: 2025 })
	await joined.exchange({}, { documents: later })
	const ids = [...budget, ...later].map(({ document }) => document.document_id)
	const totals = () =>
		engine.ask({
			sql: `SELECT d.county, d.fiscal_year, sum(a.amount_yuan)::VARCHAR AS total
				FROM disclosure AS d JOIN budget_line AS a USING (document_id)
				WHERE document_id LIKE '%-own' AND a.is_leaf AND a.measure = 'total' GROUP BY ALL ORDER BY ALL`,
			rows: { county: text, fiscal_year: number, total: text },
			values: {},
		})
	// 6,412,300.50 + 845,120.00 + 512,640.00, as the file prints its three items.
	const one = { county: '宁晋', fiscal_year: 2024, total: '7770060.50' }
	expect(await totals()).toEqual([one, { ...one, fiscal_year: 2025 }])
	await joined.exchange({ documents: ids.slice(0, 1) }, {})
	expect(await totals()).toEqual([{ ...one, fiscal_year: 2025 }])
	await joined.exchange({ documents: ids.slice(1) }, {})
	expect(await state()).toEqual(before)
}, 60_000)

test('a table that the engine does not take leaves everything as it was', async () => {
	const [own] = await disclosures(join(DISCLOSURES, 'pingluo-2022-project-targets.txt'))
	if (!own) throw new Error('nothing read')
	const last = own.arrow.length - 1
	const broken = own.arrow.map((one, at) =>
		at === last ? { ...one, table: 'no_such_table' as TableName } : one,
	)
	await expect(
		joined.exchange({ documents: [PUBLISHED] }, { documents: [{ ...own, arrow: broken }] }),
	).rejects.toThrow('engine/query-failed')
	expect(await state()).toEqual(before)
}, 60_000)
