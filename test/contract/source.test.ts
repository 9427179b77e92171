import { DuckDBInstance } from '@duckdb/node-api'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '../../src/engine/engine.ts'
import { numbers } from '../../src/rooms/source/reading/spans.ts'
import { isTaken, keyOf, remarks, taken, type Taken } from '../../src/rooms/source/reading/taken.ts'
import { NORMALIZED, schema } from '../../src/schema/schema.ts'
import { openDataset } from '../support/engine.ts'

const PUBLISHED = join(import.meta.dirname, '../../public/data')
const [{ version }] = JSON.parse(readFileSync(join(PUBLISHED, 'versions.json'), 'utf8')) as [
	{ readonly version: string },
]
const csv = (table: string) => join(PUBLISHED, version, `${table}.csv`)
const JULU = '130529-zuzhibu-2024-budget'
const DOCUMENTS = [
	JULU,
	'440823-zuzhibu-2024-targets',
	'630123-zuzhibu-2024-targets',
	'640221-zuzhibu-2022-targets',
]

let engine: Engine
beforeAll(async () => {
	engine = await openDataset()
})

/** Counted by another engine from the published CSV. */
async function counted(table: string, document: string): Promise<Map<number, number>> {
	const instance = await DuckDBInstance.create()
	const connection = await instance.connect()
	const reader = await connection.runAndReadAll(
		`SELECT line_start::INTEGER, count(*)::INTEGER FROM read_csv('${csv(table)}', all_varchar = true)
		WHERE document_id = '${document}' AND line_start IS NOT NULL GROUP BY 1`,
	)
	connection.closeSync()
	return new Map(reader.getRows().map(([line, count]) => [Number(line), Number(count)]))
}

const placed = NORMALIZED.filter((table) => {
	const columns: Readonly<Record<string, unknown>> = schema[table].columns
	return 'line_start' in columns
})

describe.for(DOCUMENTS)('%s', (document) => {
	test('every row of every table is reached from its line', async () => {
		const rows = await engine.ask(taken(document))
		const about = await engine.ask(remarks(document))
		expect(placed.length).toBeGreaterThan(11)
		for (const table of placed) {
			const own = table === 'finding' ? about : rows.filter(({ source }) => source === table)
			const lines = new Map<number, number>()
			for (const { line_start } of own) lines.set(line_start, (lines.get(line_start) ?? 0) + 1)
			expect([table, lines]).toEqual([table, await counted(table, document)])
		}
		expect(new Set(rows.map(keyOf)).size).toBe(rows.length)
	})

	test('every printed amount is found in its lines, and no two rows of a line share one', async () => {
		const rows = (await engine.ask(taken(document))).filter(isTaken)
		const file = readFileSync(
			join(PUBLISHED, version, 'disclosures', (await textOf(document)) ?? ''),
			'utf8',
		).split('\n')
		const amounts = rows.filter((row) => row.source === 'budget_line' && row.sought !== null)
		for (const [line, own] of byLine(amounts)) {
			const spans = [...numbers(own, file, undefined).values()].flat()
			expect([line, spans.length]).toEqual([line, own.length])
			expect([line, new Set(spans.map(({ from }) => from)).size]).toEqual([line, own.length])
		}
		for (const row of rows.filter(({ source }) => source === 'project'))
			expect([row.id, numbers([row], file, row).size]).toEqual([row.id, row.sought === null ? 0 : 1])
	})
})

const textOf = async (document: string) => {
	const instance = await DuckDBInstance.create()
	const connection = await instance.connect()
	const reader = await connection.runAndReadAll(
		`SELECT source_file FROM read_csv('${csv('document')}') WHERE document_id = '${document}'`,
	)
	connection.closeSync()
	return reader.getRows()[0]?.[0]?.toString()
}

function byLine(rows: readonly Taken[]): ReadonlyMap<number, readonly Taken[]> {
	const lines = new Map<number, Taken[]>()
	for (const row of rows) lines.set(row.line_start, [...(lines.get(row.line_start) ?? []), row])
	return lines
}

/** Typed from the document. */
test('line 172 of 巨鹿 gives the total and the projects of 2130705, both printed 6538. 30', async () => {
	const rows = (await engine.ask(taken(JULU))).filter((row) => row.line_start === 172 && isTaken(row))
	expect(rows.map(({ source, amount, printed, code }) => [source, amount, printed, code])).toEqual([
		['budget_line', 65_383_000, '6538. 30', '2130705'],
		['budget_line', 65_383_000, '6538. 30', '2130705'],
	])
})

test('one page of 巨鹿 was flattened into line 146: 43 amounts stand on it', async () => {
	const rows = (await engine.ask(taken(JULU))).filter((row) => row.line_start === 146 && isTaken(row))
	expect(rows.filter(({ source }) => source === 'budget_line')).toHaveLength(43)
})
