import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Engine } from '../../src/engine/engine.ts'
import { askEvidence } from '../../src/views/evidence/evidence.ts'
import checks from '../../src/rooms/findings/checks/view.ts'
import list from '../../src/rooms/findings/findings/view.ts'
import totals from '../../src/rooms/findings/totals/view.ts'
import { disclosures } from '../../src/views/disclosures/disclosures.ts'
import { question } from '../../src/views/view.ts'
import { read } from '../../src/share/param.ts'
import { openDataset } from '../support/engine.ts'

let engine: Engine
let instance: DuckDBInstance
let native: DuckDBConnection
beforeAll(async () => {
	engine = await openDataset()
	instance = await DuckDBInstance.create(':memory:', { threads: '1' })
	native = await instance.connect()
	const [newest] = JSON.parse(await readFile('public/data/versions.json', 'utf8')) as { version: string }[]
	for (const table of ['finding', 'reconciliation'])
		await native.run(
			`CREATE VIEW ${table} AS FROM read_csv('public/data/${newest?.version ?? ''}/${table}.csv', all_varchar = true)`,
		)
}, 60_000)
afterAll(() => {
	native.closeSync()
	instance.closeSync()
})
const counted = async (sql: string) => {
	const rows = (await native.runAndReadAll(sql)).getRowsJson() as [string, string | number][]
	return new Map(rows.map(([key, count]) => [key, Number(count)]))
}
const values = <P extends Parameters<typeof read>[0]>(params: P, query = '') =>
	read(params, new URLSearchParams(query)).values

test('findings by rule and document are those of the published CSV, counted by another engine', async () => {
	const rows = await engine.ask(question(list, values(list.params)))
	const expected = await counted(
		`SELECT rule || ' ' || document_id, count(*) FROM finding WHERE document_id IS NOT NULL GROUP BY ALL`,
	)
	const found = new Map<string, number>()
	for (const { rule, document_id } of rows)
		found.set(`${rule} ${document_id}`, (found.get(`${rule} ${document_id}`) ?? 0) + 1)
	expect(found).toEqual(expected)
	expect(rows.every(({ rule_zh, reason_en }) => rule_zh && reason_en)).toBe(true)
})

test('filters narrow: grave conflicts are what the arithmetic of a text contradicts', async () => {
	const rows = await engine.ask(question(list, values(list.params, 'severity=high&kind=conflict')))
	expect(rows.map(({ rule, expected, actual }) => [rule, expected, actual])).toEqual([
		// Task 21 of 遂溪: 72,500 + 8,000 yuan for 7 万元; 平罗's seventh form: 40 × 600 × 5 + 50 × 600 × 5 for 21 万元.
		['arithmetic-makes-up-amount', '80500.00', '70000.00'],
		['arithmetic-makes-up-amount', '270000.00', '210000.00'],
	])
})

test('checks by rule, document and outcome are those of the published CSV, counted by another engine', async () => {
	const rows = await engine.ask(question(checks, values(checks.params)))
	const expected = await counted(
		`SELECT rule || ' ' || document_id || ' ' || outcome, count(*) FROM reconciliation GROUP BY ALL`,
	)
	const found = new Map(
		rows.flatMap(({ rule, document_id, holds, fails, unformed }) =>
			Object.entries({ holds, fails, cannot_be_formed: unformed })
				.filter(([, count]) => count)
				.map(([outcome, count]) => [`${rule} ${document_id} ${outcome}`, count] as const),
		),
	)
	expect(found).toEqual(expected)
	const behind = askEvidence(engine.ask, checks, values(checks.params), '130529-zuzhibu-2024-budget.', 'zh')
	expect((await behind).length).toBeGreaterThan(500)
})

test('a choice of outcomes narrows what is shown, not how many checks there are', async () => {
	const scene = {
		rows: await engine.ask(question(checks, values(checks.params))),
		values: values(checks.params, 'outcome=fails'),
		disclosures: await engine.ask(disclosures),
		locale: 'en' as const,
	}
	const all = await counted(`SELECT outcome, count(*) FROM reconciliation GROUP BY ALL`)
	const sum = [...all.values()].reduce((total, count) => total + count, 0)
	const fails = all.get('fails') ?? 0
	expect(checks.title(scene)).toBe(
		`${String(sum)} checks of the documents’ own numbers: ${String(fails)} fail`,
	)
	const { rows } = (await checks.table())(scene)
	const of = (column: number) =>
		rows.reduce((total, row) => total + Number((row[column] as { text: string }).text), 0)
	expect(of(3)).toBe(fails)
	// Half a unit of the last printed digit of the amounts of 遂溪 (24.5 to 322 万元), 湟源 (3.00 万元) and 平罗 (210000 元).
	const tolerances = rows
		.filter(([, rule]) => typeof rule === 'string' && rule.includes('arithmetic'))
		.map((row) => row[5])
	expect(tolerances).toEqual(['tolerance ±500–5,000 yuan', 'tolerance ±50 yuan', 'tolerance ±0.50 yuan'])
})

/** Typed from the documents, in yuan. */
test('stated totals, and what they are made of', async () => {
	const rows = await engine.ask(question(totals, values(totals.params)))
	const of = (document: string) =>
		rows
			.filter(({ document_id }) => document_id.startsWith(document))
			.map(({ part, amount, stated }) => [part, amount, stated])
	expect(of('630123')).toEqual([['itemised', 8_333_900, 8_333_900]])
	expect(of('640221')).toEqual([['itemised', 17_910_000, null]])
	expect(of('440823')).toEqual([
		['basic', 12_550_227.51, 142_536_962.5],
		['itemised', 34_303_160, 142_536_962.5],
		['rest', 95_683_574.99, 142_536_962.5],
	])
	expect(of('130529')).toEqual([
		['basic', 4_449_300, 76_019_400],
		['itemised', 71_570_100, 76_019_400],
	])
})
