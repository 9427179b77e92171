import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Joined } from '../../src/additions/join.ts'
import { readOwn } from '../../src/additions/read.ts'
import { asFault } from '../../src/base/fault.ts'
import { macros } from '../../src/dataset/relations.ts'
import { createTable } from '../../src/dataset/tables.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { openNode } from '../../src/engine/duckdb/node.ts'
import { restartingEngine } from '../../src/engine/duckdb/restarting-engine.ts'
import { integer } from '../../src/engine/row.ts'
import { openFile } from '../../src/ingest/formats/open.ts'
import wording from '../../src/rooms/indicators/wording/view.ts'
import { TABLES } from '../../src/schema/schema.ts'
import { withAbsentTables } from '../../src/state/absent-tables.ts'

const FILE = 'pingluo-2022-project-targets.txt'
const LACKING = 'similar_text'
let engine: Engine

// The tables of a package in an attached database stand as views; one that it lacks is not there at all.
beforeAll(async () => {
	engine = await openNode()
	await engine.run("ATTACH ':memory:' AS package_0")
	for (const table of TABLES.filter((name) => name !== LACKING)) {
		await engine.run(createTable(table).replace('CREATE TABLE ', 'CREATE TABLE package_0.'))
		await engine.run(`CREATE VIEW "${table}" AS SELECT * FROM package_0."${table}"`)
	}
	await engine.run(macros().join(';\n'))
	await engine.lock()
}, 60_000)
afterAll(() => engine.close())

test('a file of the reader’s is refused before anything is changed', async () => {
	const bytes = new Uint8Array(await readFile(join(import.meta.dirname, '../../data/disclosures', FILE)))
	const [opened] = await openFile({ name: FILE, bytes })
	if (!opened) throw new Error(`${FILE} holds nothing.`)
	const sha256 = createHash('sha256').update(bytes).digest('hex')
	const read = await readOwn(opened, { sha256, answers: {}, corrections: [], neighbours: [] })
	if (read.outcome === 'refused') throw new Error(read.en)
	const joined = new Joined(engine)
	await expect(joined.exchange({}, { documents: read.disclosures })).rejects.toMatchObject({
		code: 'dataset/not-extendable',
	})
	// No transaction is left open: the engine answers, and refuses again in the same words.
	const sql = 'SELECT count(*)::INTEGER AS n FROM document'
	expect(await engine.ask({ sql, rows: { n: integer }, values: {} })).toEqual([{ n: 0 }])
	await expect(joined.exchange({}, { documents: read.disclosures })).rejects.toMatchObject({
		code: 'dataset/not-extendable',
	})
}, 60_000)

test('whoever asks for a table that the package lacks is told which; a slip of the reader’s own is explained by the engine', async () => {
	const page = withAbsentTables(
		restartingEngine(
			() => Promise.resolve(engine),
			() => Promise.resolve(),
			() => undefined,
		),
		() => [LACKING],
	)
	const values = { c: '', dep: '', y: '', what: 'indicator', length: 4, least: 80, within: 'any' }
	const select = `SELECT * FROM ${LACKING}`
	const stream = async () => {
		for await (const part of page.stream(select, {})) throw new Error(`${String(part.numRows)} rows`)
	}
	for (const ask of [
		() => page.ask({ sql: wording.sql, rows: {}, values }),
		() => page.select(select, {}),
		stream,
	]) {
		const fault = await ask().then(() => undefined, asFault)
		expect(fault).toMatchObject({ code: 'dataset/missing-table', facts: { table: LACKING } })
	}
	await expect(page.select('SELECT * FROM similar_texts', {})).rejects.toMatchObject({
		code: 'engine/query-failed',
	})
})
