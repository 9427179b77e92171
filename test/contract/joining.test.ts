import { tableToIPC } from 'apache-arrow'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OwnDisclosure, TableOfRows } from '../../src/additions/disclosure.ts'
import { Joined } from '../../src/additions/join.ts'
import { readOwn } from '../../src/additions/read.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { number, text } from '../../src/engine/row.ts'
import { openFile } from '../../src/ingest/formats/open.ts'
import type { Mapping } from '../../src/ingest/mapping/mapping.ts'
import { fillModels } from '../../src/models/models.ts'
import { MODELS, NORMALIZED, schema } from '../../src/schema/schema.ts'
import { BUDGET, FINAL, openWith } from '../support/added.ts'

// The four published documents, and a budget and a final account of one department and year: these two stand beside each other
// in `execution`, and share their county, with what it is divided by, with a published one.
let engine: Engine
let joined: Joined
let together: readonly string[]
beforeAll(async () => {
	engine = await openWith([BUDGET, FINAL])
	joined = new Joined(engine)
	together = await modelRows()
}, 120_000)
afterAll(() => engine.close())

/** Every row of every model, in an order of its own. */
async function modelRows(): Promise<readonly string[]> {
	const rows: string[] = []
	for (const model of MODELS)
		for (const row of (await engine.select(`SELECT * FROM "${model}"`, {})).toArray())
			rows.push(`${model} ${String(row)}`)
	return rows.sort()
}

const documents = () =>
	engine.ask({
		sql: 'SELECT document_id, county_code, department_id FROM document ORDER BY document_id',
		rows: { document_id: text, county_code: text, department_id: text },
		values: {},
	})

/** What stands of a document in the engine, as if it had been read from a file. */
async function taken(id: string, county_code: string, department_id: string): Promise<OwnDisclosure> {
	const arrow: TableOfRows[] = []
	for (const table of NORMALIZED.filter((one) => 'document_id' in schema[one].columns)) {
		const rows = await engine.select(`SELECT * FROM "${table}" WHERE document_id = '${id}'`, {})
		if (rows.numRows > 0) arrow.push({ table, rows: rows.numRows, ipc: tableToIPC(rows, 'stream') })
	}
	const own = { document: { document_id: id }, county: { county_code }, department: { department_id }, arrow }
	return own as unknown as OwnDisclosure
}

test('whichever document joins last, and whichever leaves, the models are those of all at once', async () => {
	const all = await documents()
	expect(all).toHaveLength(6)
	for (const { document_id, county_code, department_id } of all) {
		const own = await taken(document_id, county_code, department_id)
		await joined.exchange({ documents: [document_id] }, {})
		const left = await modelRows()
		expect(left.filter((row) => row.includes(`"document_id": "${document_id}"`))).toEqual([])
		for (const model of MODELS) await engine.run(`DELETE FROM "${model}"`)
		for (const sql of fillModels()) await engine.run(sql)
		expect(left).toEqual(await modelRows())
		await joined.exchange({}, { documents: [own] })
		expect(await modelRows()).toEqual(together)
	}
}, 240_000)

const JULU = '130529-zuzhibu-2024-budget'
const POPULATION = `县市区,年份,年末常住人口（万人）,行政村数
巨鹿县,2023,34.12,290
巨鹿县,2024,,300
`

test('a table of denominators divides the amounts of its counties, and leaves without a trace', async () => {
	const [opened] = await openFile({ name: '人口.csv', bytes: new TextEncoder().encode(POPULATION) })
	if (!opened) throw new Error('not opened')
	const mapping: Mapping = {
		rows: 'denominator',
		columns: {
			县市区: 'county',
			年份: 'year',
			'年末常住人口（万人）': 'resident_population',
			行政村数: 'villages',
		},
	}
	const read = await readOwn(opened, {
		sha256: 'ab'.repeat(32),
		answers: {},
		corrections: [],
		mapping,
		neighbours: [],
	})
	if (read.outcome !== 'read' || !read.denominators) throw new Error('nothing to divide by')
	await joined.exchange({}, { denominators: [read.denominators] })
	const used = await engine.ask({
		sql: `SELECT key, value, year, source FROM document_denominator WHERE document_id = '${JULU}' AND key IN ('estimate', 'village') ORDER BY key`,
		rows: { key: text, value: number, year: number, source: text },
		values: {},
	})
	// 巨鹿 has no census figure here: 34.12 万人 stand before what was derived. What its own budget prints for 2024 stays.
	expect(used).toEqual([
		{ key: 'estimate', value: 341_200, year: 2023, source: read.denominators.source },
		{
			key: 'village',
			value: 291,
			year: 2024,
			source: expect.stringContaining('巨鹿 2024 部门预算') as string,
		},
	])
	const left = await modelRows()
	for (const model of MODELS) await engine.run(`DELETE FROM "${model}"`)
	for (const sql of fillModels()) await engine.run(sql)
	expect(left).toEqual(await modelRows())
	await joined.exchange({ denominators: [read.denominators.source] }, {})
	expect(await modelRows()).toEqual(together)
}, 120_000)
