import { tableToIPC } from 'apache-arrow'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OwnDisclosure, TableOfRows } from '../../src/additions/disclosure.ts'
import { Joined } from '../../src/additions/join.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { text } from '../../src/engine/row.ts'
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
