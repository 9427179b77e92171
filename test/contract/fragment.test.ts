import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Engine } from '../../src/engine/engine.ts'
import { resultOf } from '../../src/engine/duckdb/result.ts'
import { disclosures } from '../../src/views/disclosures/disclosures.ts'
import { chartOf } from '../../src/rooms/sql/chart/chart-of.ts'
import { decode, encode } from '../../src/share/fragment.ts'
import type { QueryDraft } from '../../src/share/query-draft.ts'
import queries from '../fixtures/queries.sql?raw'
import { openDataset } from '../support/engine.ts'

/** Questions as a reader types them, each with a chart: `-- chart: <JSON>` closes it. */
const drafts: readonly QueryDraft[] = queries.split(/^-- chart: /m).flatMap((part, index, parts) => {
	const chart = parts[index + 1]?.split('\n')[0]
	const sql = (index ? part.slice(part.indexOf('\n')) : part).trim()
	return chart ? [{ sql, values: {}, chart: JSON.parse(chart) as NonNullable<QueryDraft['chart']> }] : []
})
const hanOf = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0

let engine: Engine
beforeAll(async () => {
	engine = await openDataset()
})

test.each([
	[50, 60],
	[90, 110],
	[140, 150],
])('at least three questions have %i to %i Chinese characters', (least, most) => {
	const within = drafts.map(({ sql }) => hanOf(sql)).filter((han) => han >= least && han <= most)
	expect(within.length).toBeGreaterThanOrEqual(3)
})

const sizes: Record<string, number>[] = []
afterAll(() => {
	console.table(sizes)
})

test.for(drafts.map((draft, index) => [index + 1, draft] as const))(
	'question %i runs, is drawn, and makes a link of at most 1,000 characters',
	async ([question, draft]) => {
		const { sql, chart } = draft
		expect(sql.length).toBeGreaterThan(440)
		expect(sql.length).toBeLessThan(600)
		const han = hanOf(sql)
		expect(han).toBeGreaterThanOrEqual(50)
		expect(han).toBeLessThanOrEqual(150)

		const table = await engine.select(sql, {})
		expect(table.numRows).toBeGreaterThan(1)
		const drawn = chart && chartOf(resultOf(table).result, chart, 'zh', await engine.ask(disclosures))
		expect(drawn).toHaveProperty('pictures.0')

		const fragment = await encode(draft)
		sizes.push({ question, characters: sql.length, han, fragment: fragment?.length ?? 0 })
		expect(fragment?.length).toBeLessThanOrEqual(1000)
		expect(await decode(fragment ?? '')).toEqual({ draft, strange: [] })
	},
)
