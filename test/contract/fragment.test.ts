import { beforeAll, expect, test } from 'vitest'
import type { Engine } from '../../src/engine/engine.ts'
import { decode, encode } from '../../src/share/fragment.ts'
import type { Bench } from '../../src/share/spec.ts'
import queries from '../fixtures/queries.sql?raw'
import { openDataset } from '../support/engine.ts'

/** Questions as a reader types them, each with a chart: `-- chart: <JSON>` closes it. */
const benches: readonly Bench[] = queries.split(/^-- chart: /m).flatMap((part, index, parts) => {
	const chart = parts[index + 1]?.split('\n')[0]
	const sql = (index ? part.slice(part.indexOf('\n')) : part).trim()
	return chart ? [{ sql, values: {}, chart: JSON.parse(chart) as NonNullable<Bench['chart']> }] : []
})

let engine: Engine
beforeAll(async () => {
	engine = await openDataset()
})

test('there are at least eight questions', () => expect(benches.length).toBeGreaterThanOrEqual(8))

test.for(benches.map((bench, index) => [index + 1, bench] as const))(
	'question %i runs, and makes a link of at most 1,000 characters',
	async ([, bench]) => {
		const { sql, chart } = bench
		expect(sql.length).toBeGreaterThan(440)
		expect(sql.length).toBeLessThan(600)
		const han = sql.match(/\p{Script=Han}/gu)?.length ?? 0
		expect(han).toBeGreaterThanOrEqual(50)
		expect(han).toBeLessThanOrEqual(150)

		const table = await engine.select(sql, {})
		const names = table.schema.fields.map(({ name }) => name)
		expect(table.numRows).toBeGreaterThan(1)
		expect(names).toEqual(expect.arrayContaining([chart?.x, ...(chart?.y ?? [])]))

		const fragment = await encode(bench)
		expect(fragment?.length).toBeLessThanOrEqual(1000)
		expect(await decode(fragment ?? '')).toEqual({ bench, strange: [] })
	},
)
