import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readPublished } from '../../data/completions.ts'
import { load } from '../../src/dataset/load.ts'
import { readManifest } from '../../src/dataset/manifest.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { number, text } from '../../src/engine/row.ts'
import { refillModels } from '../../src/models/models.ts'
import { MODELS, NORMALIZED, schema, type TableName } from '../../src/schema/schema.ts'
import { openDataset } from '../support/engine.ts'
import { openNode } from '../../src/engine/duckdb/node.ts'

const PUBLISHED = join(import.meta.dirname, '../../public/data')
const versions = JSON.parse(await readFile(join(PUBLISHED, 'versions.json'), 'utf8')) as {
	readonly version: string
}[]
const NEWEST = versions[0]?.version ?? ''

let published: Engine
let made: Engine
beforeAll(async () => {
	published = await openDataset()
	made = await openWithout([
		...MODELS,
		'vague_word',
		'weight_benchmark',
		'denominator_rank',
		'unit_cost_rule',
	])
}, 120_000)

/** The newest package as an older one would be: without some tables. */
async function openWithout(tables: readonly TableName[]): Promise<Engine> {
	const folder = join(PUBLISHED, NEWEST)
	const path = join(folder, 'datapackage.json')
	const whole = JSON.parse(await readFile(path, 'utf8')) as { resources: { name: string }[] }
	const resources = whole.resources.filter(
		({ name }) => !tables.includes(name.replace(/-parquet$/, '') as TableName),
	)
	const engine = await openNode()
	await load(
		engine,
		readManifest(JSON.stringify({ ...whole, resources }), path),
		(file) => readFile(join(folder, file)),
		() => undefined,
	)
	return engine
}

const dump = async (engine: Engine, table: TableName) =>
	(await engine.select(`SELECT * FROM "${table}"`, {})).toArray().map(String)

test.for([...MODELS])('%s: the page makes what was published', async (model) => {
	const rows = await dump(published, model)
	expect(rows.length).toBeGreaterThan(0)
	expect(await dump(made, model)).toEqual(rows)
})

test.for(versions.slice(1).map(({ version }) => version))(
	'version %s, published without models, has them all the same',
	async (version) => {
		const folder = join(PUBLISHED, version)
		const path = join(folder, 'datapackage.json')
		const engine = await openNode()
		const fetchBytes = (file: string) => readPublished(PUBLISHED, `${version}/${file}`)
		await load(engine, readManifest(await readFile(path, 'utf8'), path), fetchBytes, () => undefined)
		for (const model of MODELS) expect([model, (await dump(engine, model)).length > 0]).toEqual([model, true])
		await engine.close()
	},
)

test('after one document changed, its share is made anew and nothing else', async () => {
	const engine = await openNode()
	const { createTable } = await import('../../src/dataset/tables.ts')
	const { macros } = await import('../../src/dataset/relations.ts')
	const { decode } = await import('../../src/dataset/decode.ts')
	for (const table of [...NORMALIZED, ...MODELS]) {
		await engine.run(createTable(table))
		const { ipc, rows } = await decode(table, 'csv', await readFile(join(PUBLISHED, NEWEST, `${table}.csv`)))
		if (rows > 0) await engine.insert(table, ipc)
	}
	for (const sql of macros()) await engine.run(sql)
	const document = '440823-zuzhibu-2024-targets'
	await engine.run(`UPDATE project SET amount_yuan = amount_yuan + 1 WHERE document_id = '${document}'`)
	for (const sql of refillModels(document)) await engine.run(sql)
	const sum = (where: string) =>
		`SELECT sum(amount_yuan)::VARCHAR AS sum FROM project_with_purpose WHERE document_id ${where} '${document}'`
	const ask = async (sql: string) => (await engine.ask({ sql, rows: { sum: text }, values: {} }))[0]?.sum
	expect(await ask(sum('='))).toBe('34303205.00')
	expect(await ask(sum('<>'))).toBe('97814000.00')
	await engine.run(`UPDATE project SET amount_yuan = amount_yuan - 1 WHERE document_id = '${document}'`)
	for (const sql of refillModels(document)) await engine.run(sql)
	for (const model of MODELS)
		expect([model, (await dump(engine, model)).sort()]).toEqual([
			model,
			(await dump(published, model)).sort(),
		])
	await engine.close()
})

const count = async (sql: string): Promise<number> =>
	(await published.ask({ sql: `SELECT (${sql})::INTEGER AS n`, rows: { n: number }, values: {} }))[0]?.n ?? -1

/** Sums of models against the tables that they come from: each comes to zero. */
describe('models come to what their tables hold', () => {
	test.for([
		[
			'every project once',
			'SELECT count(*) FROM project ANTI JOIN project_with_purpose USING (project_id, amount_yuan)',
		],
		[
			'every target once',
			'SELECT count(*) FROM indicator ANTI JOIN indicator_quality USING (indicator_id, line_start)',
		],
		[
			'printed amounts are those of budget_line',
			`SELECT count(*) FROM amount_by_function AS a LEFT JOIN budget_line AS b USING (line_id)
			WHERE a.line_id IS NOT NULL AND a.amount_yuan IS DISTINCT FROM b.amount_yuan`,
		],
		[
			'leaves of a column come to its printed total',
			`SELECT count(*) FROM amount_by_function WHERE level = 0 AND leaf_yuan <> amount_yuan`,
		],
		[
			'placed projects come to the projects',
			`SELECT count(*) FROM (
				SELECT document_id, reading, sum(amount_yuan) AS placed, max(base_yuan) AS base
				FROM amount_by_code WHERE lens = 'project' GROUP BY ALL
			) WHERE placed <> base`,
		],
		[
			'the parts of a reading come to its base: its first level and what has no code',
			`SELECT count(*) FROM (
				SELECT document_id, reading, sum(amount_yuan) AS parts, max(base_yuan) AS base
				FROM amount_by_code WHERE level = 1 AND reading <> 'disclosed' GROUP BY ALL
			) WHERE parts <> base`,
		],
		[
			'parts of a split come to the total where a document prints both',
			`SELECT count(*) FROM (
				SELECT document_id, split, sum(amount_yuan) AS parts FROM amount_split WHERE is_leaf GROUP BY ALL
			) JOIN (SELECT document_id, amount_yuan FROM amount_by_function WHERE level = 0 AND kind = 'all' AND fund = 'all' AND carried = 'all')
			USING (document_id) WHERE parts <> amount_yuan`,
		],
		[
			'itemised totals are those of the projects',
			`SELECT count(*) FROM disclosure_amount JOIN (SELECT document_id, sum(amount_yuan) AS own FROM project GROUP BY ALL)
			USING (document_id) WHERE measure = 'itemised' AND amount_yuan <> own`,
		],
		[
			'weights are those of the targets',
			`SELECT (SELECT sum(weight) FROM project_weight) - (SELECT sum(weight) FROM indicator WHERE project_id IS NOT NULL)`,
		],
		[
			'facts of projects are all rows of the tables they come from',
			`SELECT count(*) FROM (VALUES
				('project', (SELECT count(*) FROM project)),
				('function', (SELECT count(*) FROM project_function)),
				('plan', (SELECT count(*) FROM payment_plan)),
				('indicator', (SELECT count(*) FROM indicator WHERE project_id IS NOT NULL)),
				('formula', (SELECT count(*) FROM formula WHERE project_id IS NOT NULL)),
				('unit_cost', (SELECT count(*) FROM unit_cost WHERE project_id IS NOT NULL)),
				('share', (SELECT count(*) FROM cost_share)),
				('finding', (SELECT count(*) FROM finding WHERE project_id IS NOT NULL))
			) AS own (section, n)
			LEFT JOIN (SELECT section, count(*) AS n FROM project_fact GROUP BY section) AS fact USING (section)
			WHERE fact.n IS DISTINCT FROM own.n`,
		],
		[
			'amounts of projects and their shares come to those of their tables',
			`SELECT count(*) FROM (SELECT
				(SELECT sum(amount_yuan) FROM project_fact WHERE section = 'project') = (SELECT sum(amount_yuan) FROM project)
				AND (SELECT sum(amount_yuan) FROM project_fact WHERE section = 'share') = (SELECT sum(amount_yuan) FROM cost_share)
				AND (SELECT sum(amount_yuan) FROM project_fact WHERE section = 'source')
					= (SELECT sum(coalesce(fiscal_yuan, 0) + coalesce(other_yuan, 0)) FROM project) AS equal
			) WHERE NOT equal`,
		],
		[
			'every unit cost has one kind',
			'SELECT (SELECT count(*) FROM unit_cost) - (SELECT count(*) FROM unit_cost_kind)',
		],
	] as const)('%s', async ([, sql]) => {
		expect(await count(sql)).toBe(0)
	})

	test('evidence has every row of every table that names its lines, once', async () => {
		const placed = NORMALIZED.filter((table) => {
			const columns: object = schema[table].columns
			return 'document_id' in columns && 'line_start' in columns
		})
		for (const table of placed) {
			const own = table === 'denominator' ? 'line_start IS NOT NULL' : 'document_id IS NOT NULL'
			expect([table, await count(`SELECT count(*) FROM evidence WHERE source = '${table}'`)]).toEqual([
				table,
				await count(`SELECT count(*) FROM "${table}" WHERE ${own}`),
			])
		}
	})

	test('amounts of evidence are those of their tables, to the cent', async () => {
		for (const table of ['project', 'budget_line', 'unit_cost', 'cost_share'] as const)
			expect([
				table,
				await count(
					`SELECT (SELECT coalesce(sum(amount_yuan), 0) FROM evidence WHERE source = '${table}') <> (SELECT coalesce(sum(amount_yuan), 0) FROM "${table}")`,
				),
			]).toEqual([table, 0])
	})
})

/** The Dice coefficient of adjacent characters, worked out here from the texts themselves. */
test('texts that are alike are so by their characters', async () => {
	const sql = `SELECT a.bare AS one, b.bare AS other, s.alike FROM similar_text AS s
		JOIN text_wording AS a ON a.what = s.what AND a.id = s.one
		JOIN text_wording AS b ON b.what = s.what AND b.id = s.other`
	const rows = await published.ask({ sql, rows: { one: text, other: text, alike: number }, values: {} })
	const pairs = (bare: string) =>
		new Set(Array.from({ length: bare.length - 1 }, (_, at) => bare.slice(at, at + 2)))
	expect(rows.length).toBeGreaterThan(100)
	for (const { one, other, alike } of rows) {
		const [a, b] = [pairs(one), pairs(other)]
		const shared = [...a].filter((pair) => b.has(pair)).length
		expect(alike).toBeCloseTo((200 * shared) / (a.size + b.size), 9)
	}
})

test('no two texts that are alike were missed', async () => {
	const sql = `SELECT what, wording, bare FROM text_wording WHERE id = wording ORDER BY what, wording`
	const texts = await published.ask({ sql, rows: { what: text, wording: text, bare: text }, values: {} })
	const spelt = texts.map(({ what, bare }) => ({
		what,
		pairs: new Set(Array.from({ length: bare.length - 1 }, (_, at) => bare.slice(at, at + 2))),
	}))
	let alike = 0
	for (let a = 0; a < spelt.length; a++)
		for (let b = a + 1; b < spelt.length; b++) {
			const [one, other] = [spelt[a], spelt[b]]
			if (!one || !other || one.what !== other.what) continue
			const shared = [...one.pairs].filter((pair) => other.pairs.has(pair)).length
			if (200 * shared >= 60 * (one.pairs.size + other.pairs.size)) alike++
		}
	expect(await count('SELECT count(*) FROM similar_text')).toBe(alike)
})
