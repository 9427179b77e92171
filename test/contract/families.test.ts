import { beforeAll, expect, test } from 'vitest'
import { integer, number, text } from '../../src/engine/row.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { yearsOf } from '../../src/rooms/indicators/families/chart.ts'
import view from '../../src/rooms/indicators/families/view.ts'
import { read } from '../../src/share/param.ts'
import { question } from '../../src/views/view.ts'
import { openOwnDataset } from '../support/engine.ts'

let engine: Engine
beforeAll(async () => {
	engine = await openOwnDataset()
}, 120_000)

const rowsOf = (query: string) =>
	engine.ask(question(view, read(view.params, new URLSearchParams(query)).values))

test('a family has every document, county and place of its wordings, counted in the texts themselves', async () => {
	const rows = await rowsOf('least=90')
	const alone = rows.filter(({ wordings }) => wordings === 1)
	expect(alone.length).toBeGreaterThan(3)
	for (const { family, all_places, documents } of alone.slice(0, 20)) {
		const [counted] = await engine.ask({
			sql: `
				SELECT count(*)::INTEGER AS places, count(DISTINCT document_id)::INTEGER AS documents
				FROM text_wording
				WHERE what = 'indicator' AND bare = regexp_replace(lower($said::VARCHAR), '[\\s\\p{P}\\p{S}]', '', 'g')`,
			rows: { places: integer, documents: integer },
			values: { said: family },
		})
		expect([all_places, documents], family).toEqual([counted?.places, counted?.documents])
	}
})

test('of each year it is told in how many counties a family stands, counted in the texts themselves', async () => {
	const rows = await rowsOf('least=90')
	const alone = rows.filter(({ wordings }) => wordings === 1).slice(0, 20)
	for (const { family, each_year } of alone) {
		const counted = await engine.ask({
			sql: `
				SELECT d.fiscal_year::INTEGER AS year, count(DISTINCT d.county_code)::INTEGER AS counties
				FROM text_wording AS t JOIN document AS d USING (document_id)
				WHERE t.what = 'indicator' AND t.bare = regexp_replace(lower($said::VARCHAR), '[\\s\\p{P}\\p{S}]', '', 'g')
				GROUP BY d.fiscal_year ORDER BY d.fiscal_year`,
			rows: { year: integer, counties: integer },
			values: { said: family },
		})
		expect([...yearsOf({ each_year })], family).toEqual(counted.map(({ year, counties }) => [year, counties]))
	}
	// The published documents are of 2022 and 2024.
	const years = new Set(rows.flatMap(({ each_year }) => [...yearsOf({ each_year }).keys()]))
	expect([...years].sort()).toEqual([2022, 2024])
})

test('every wording of a family is as alike to its lead as was asked, and stands in one family', async () => {
	for (const least of [60, 70, 80, 90]) {
		const rows = await rowsOf(`least=${String(least)}`)
		for (const { alike, said } of rows) expect(alike, said).toBeGreaterThanOrEqual(least / 100)
		const wordings = rows.map(
			({ said, document_id, line_start }) => `${said} ${document_id} ${String(line_start)}`,
		)
		expect(new Set(wordings).size).toBe(wordings.length)
	}
})

test('no two families that are as alike as was asked stand apart', async () => {
	const rows = { level: integer, bare: text, family: integer, alike: number }
	const families = await engine.ask({
		sql: 'SELECT level, bare, family, alike FROM wording_family',
		rows,
		values: {},
	})
	const pairs = (bare: string) => new Set([...bare].slice(1).map((it, at) => `${[...bare][at] ?? ''}${it}`))
	const likeness = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
		(200 * [...one].filter((pair) => other.has(pair)).length) / (one.size + other.size)
	for (const level of [60, 70, 80, 90]) {
		const leads = families.filter((it) => it.level === level && it.alike === 100)
		expect(leads.length).toBeGreaterThan(300)
		expect(new Set(leads.map(({ family }) => family)).size).toBe(leads.length)
		const spelt = leads.map(({ bare }) => [bare, pairs(bare)] as const)
		// Each two, which the database does not compare.
		const apart = spelt.flatMap(([one, own], at) =>
			spelt
				.slice(at + 1)
				.filter(([, other]) => likeness(own, other) >= level)
				.map(([other]) => `${String(level)}: ${one} ${other}`),
		)
		expect(apart).toEqual([])
	}
})

test('twice as many wordings are compared twice as often, and not four times', async () => {
	// Each target of the published documents again in other documents, with a word of its own in it: families grow.
	const copies = async (times: number): Promise<number> => {
		await engine.run(`DELETE FROM text_wording WHERE id LIKE '%.copy%'`)
		await engine.run(`
			INSERT INTO text_wording
			SELECT * EXCLUDE (n) REPLACE (
				id || '.copy' || n AS id, wording || '.copy' || n AS wording, said || chr((19968 + n)::INTEGER) || '县' AS said,
				bare || chr((19968 + n)::INTEGER) || '县' AS bare, characters + 2 AS characters
			)
			FROM text_wording, range(${String(times)}) AS copy (n)
			WHERE what = 'indicator'`)
		const asked = question(view, read(view.params, new URLSearchParams()).values)
		const values = Object.fromEntries(Object.entries(asked.values))
		const plan = await engine.select(`EXPLAIN ANALYZE ${asked.sql}`, values)
		const told = plan
			.toArray()
			.map((row) => JSON.stringify(row))
			.join('')
		// What every step of the plan handed on.
		return [...told.matchAll(/([\d,]+) rows/g)].reduce(
			(sum, [, n]) => sum + Number(n?.replaceAll(',', '')),
			0,
		)
	}
	const [once, twice] = [await copies(40), await copies(80)]
	expect(once).toBeGreaterThan(10_000)
	expect(twice / once).toBeLessThan(2.4)
}, 120_000)
