import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '../../src/engine/engine.ts'
import arithmetic from '../../src/rooms/indicators/quantity-cost/view.ts'
import classes from '../../src/rooms/indicators/indicators/view.ts'
import coverage from '../../src/rooms/indicators/classes-per-project/view.ts'
import deadlines from '../../src/rooms/indicators/deadlines/view.ts'
import kinds from '../../src/rooms/indicators/kinds/view.ts'
import operators from '../../src/rooms/indicators/operators/view.ts'
import percents from '../../src/rooms/indicators/percents/view.ts'
import vague from '../../src/rooms/indicators/vague/view.ts'
import weights from '../../src/rooms/indicators/weights/view.ts'
import { question, type View } from '../../src/views/view.ts'
import type { Shape } from '../../src/engine/row.ts'
import { read, type Params } from '../../src/share/param.ts'
import { openDataset } from '../support/engine.ts'

const HUANGYUAN = '630123-zuzhibu-2024-targets'
const PINGLUO = '640221-zuzhibu-2022-targets'
const SUIXI = '440823-zuzhibu-2024-targets'
const JULU = '130529-zuzhibu-2024-budget'

let engine: Engine
let instance: DuckDBInstance
let native: DuckDBConnection
beforeAll(async () => {
	engine = await openDataset()
	instance = await DuckDBInstance.create(':memory:', { threads: '1' })
	native = await instance.connect()
	const versions = JSON.parse(await readFile('public/data/versions.json', 'utf8')) as { version: string }[]
	for (const table of ['indicator', 'finding', 'project'])
		await native.run(
			`CREATE VIEW ${table} AS FROM read_csv('public/data/${versions[0]?.version ?? ''}/${table}.csv', all_varchar = true)`,
		)
}, 60_000)
afterAll(() => {
	native.closeSync()
	instance.closeSync()
})

const valuesOf = <P extends Params>(params: P, query: string) =>
	read(params, new URLSearchParams(query)).values
const ask = <P extends Params, S extends Shape>(view: View<P, S>, query = '') =>
	engine.ask(question(view, valuesOf(view.params, query)))

/** Counts by document from the published CSV, by native DuckDB. */
async function counted(where: string, damaged: 'out' | 'in' = 'out'): Promise<Record<string, number>> {
	const kept = damaged === 'in' ? 'TRUE' : `indicator_id NOT IN (${DAMAGED})`
	const reader = await native.runAndReadAll(
		`SELECT document_id, count(*) FILTER (WHERE ${where})::INTEGER AS n FROM indicator WHERE ${kept} GROUP BY document_id`,
	)
	return Object.fromEntries(
		reader.getRowObjectsJson().map(({ document_id, n }) => [document_id as string, Number(n)]),
	)
}
const DAMAGED = `SELECT indicator_id FROM finding
	WHERE indicator_id IS NOT NULL AND ((kind = 'repair' AND rule <> 'columns-shifted') OR rule = 'truncated-text' OR rule = 'text-gap')`
const WORDS = `value_kind IN ('qualitative', 'sentence')`

describe('computed twice, by the view and by native DuckDB from the published CSV', () => {
	test.for(['out', 'in'] as const)(
		'targets in words, of all that have a value, damaged %s',
		async (damaged) => {
			const rows = await ask(kinds, `damaged=${damaged}`)
			const words = Object.fromEntries(
				rows.filter((it) => it.key === 'words').map((it) => [it.document_id, it.counted]),
			)
			const all = Object.fromEntries(rows.map((it) => [it.document_id, it.n]))
			const expected = await counted(WORDS, damaged)
			expect({ [HUANGYUAN]: 0, ...words }).toEqual(expected)
			expect(all).toEqual(await counted(`value_kind <> 'none'`, damaged))
		},
	)

	test.for(['out', 'in'] as const)(
		'targets at 100 percent, of all in percent, damaged %s',
		async (damaged) => {
			const rows = await ask(percents, `damaged=${damaged}`)
			const lengths = (of: typeof rows) =>
				Object.fromEntries(
					[HUANGYUAN, PINGLUO, SUIXI, JULU].map((id) => [
						id,
						of.filter(({ document_id }) => document_id === id).length,
					]),
				)
			expect(lengths(rows.filter(({ value }) => value === 100))).toEqual(
				await counted(`value_kind = 'percent' AND value::DOUBLE = 100`, damaged),
			)
			expect(lengths(rows)).toEqual(await counted(`value_kind = 'percent'`, damaged))
		},
	)

	test('satisfaction targets', async () => {
		const rows = await ask(classes)
		const satisfaction = rows.filter((it) => it.key === 'satisfaction')
		expect(Object.fromEntries(satisfaction.map((it) => [it.document_id, it.counted]))).toEqual(
			await counted(`class1 = '满意度'`, 'in'),
		)
		expect(Object.fromEntries(rows.map((it) => [it.document_id, it.n]))).toEqual(await counted('TRUE', 'in'))
	})

	test('deadlines at the end of a month', async () => {
		const rows = (await ask(deadlines)).filter(({ form }) => form === 'month_end')
		const sums = new Map<string, number>()
		for (const row of rows) sums.set(row.document_id, (sums.get(row.document_id) ?? 0) + row.counted)
		const expected = await counted(
			`value_kind = 'deadline' AND contains(replace(value_printed, ' ', ''), '月底')`,
		)
		expect(Object.fromEntries(sums)).toEqual(
			Object.fromEntries(Object.entries(expected).filter(([, n]) => n > 0)),
		)
	})

	test('weights against the benchmark', async () => {
		const reader = await native.runAndReadAll(`
			WITH shape AS (
				SELECT project_id, string_agg(class1 || weight, ' ' ORDER BY class1) AS points
				FROM (SELECT project_id, class1, sum(weight::INTEGER)::VARCHAR AS weight FROM indicator WHERE weight IS NOT NULL GROUP BY ALL)
				GROUP BY project_id
			)
			SELECT count(*)::INTEGER AS n, count(*) FILTER (WHERE points IN (
				'产出40 成本20 效益20 满意度10', '产出50 效益30 满意度10', '产出40 成本20 效益30', '产出50 效益40'
			))::INTEGER AS same FROM shape`)
		const rows = (await ask(weights)).filter(({ project_key }) => project_key !== null)
		const projects = new Map(rows.map((row) => [row.project_key, row.matches]))
		const same = [...projects.values()].filter(Boolean).length
		expect([{ n: projects.size, same }]).toEqual(reader.getRowObjectsJson())
		expect(new Set(rows.map(({ document_id }) => document_id))).toEqual(new Set([HUANGYUAN]))
	})
})

/** Counted by hand in the documents' text. */
describe('as the documents have it', () => {
	const find = async (
		view: typeof classes | typeof operators | typeof kinds,
		id: string,
		key: string,
		query = '',
	) => {
		const row = (await ask(view as typeof kinds, query)).find((it) => it.document_id === id && it.key === key)
		return row && `${String(row.counted)}/${String(row.n)}`
	}

	test('words: none of 湟源, 68 of 174 of 平罗, 16 of 58 of 遂溪, 11 of 252 of 巨鹿', async () => {
		expect(await find(kinds, HUANGYUAN, 'words', 'damaged=in')).toBeUndefined()
		expect(await find(kinds, PINGLUO, 'words', 'damaged=in')).toBe('68/174')
		expect(await find(kinds, SUIXI, 'words', 'damaged=in')).toBe('16/58')
		expect(await find(kinds, JULU, 'words', 'damaged=in')).toBe('11/252')
	})

	test('湟源 prints 11 satisfaction targets, 巨鹿 35, one a project', async () => {
		expect(await find(classes, HUANGYUAN, 'satisfaction')).toBe('11/66')
		expect(await find(classes, JULU, 'satisfaction')).toBe('35/252')
	})

	test('classes folded into three, and as printed', async () => {
		// 湟源 prints five rows of cost, and 26 of output of which 11 more follow without a label.
		expect(await find(classes, HUANGYUAN, 'output', 'as=three')).toBe('42/66')
		expect(await find(classes, HUANGYUAN, 'cost', 'as=printed')).toBe('5/66')
		expect(await find(classes, HUANGYUAN, 'unprinted', 'as=printed')).toBe('11/66')
		expect(await find(classes, PINGLUO, 'cost', 'as=printed')).toBeUndefined()
	})

	test('巨鹿 sets 29 deadlines, all at the end of a month, 2 of them of June; 湟源 has none', async () => {
		const rows = await ask(deadlines)
		expect(
			rows.filter((it) => it.document_id === JULU).map((it) => [it.form, it.month, it.counted, it.n]),
		).toEqual([
			['month_end', 6, 2, 29],
			['month_end', 12, 27, 29],
		])
		expect(rows.find((it) => it.document_id === HUANGYUAN)).toMatchObject({ form: null, n: 0, timely: 7 })
	})

	test('平罗 prints no operators, which is not applicable, not none', async () => {
		const own = (await ask(operators)).filter((it) => it.document_id === PINGLUO)
		expect(own.map(({ key }) => key)).toEqual(['not_applicable'])
		expect(await find(operators, HUANGYUAN, 'eq', 'damaged=in')).toBe('17/66')
	})

	test('three projects of 湟源 differ from the benchmark', async () => {
		const other = (await ask(weights)).filter(({ matches }) => matches === false)
		expect([...new Set(other.map(({ project }) => project))]).toEqual([
			'目标责任考核工作经费',
			'综合业务工作经费',
			'下派选调生到村工作中中央财政补助资金',
		])
		expect(other.map(({ class_id, weight, benchmark }) => [class_id, weight, benchmark]).slice(6)).toEqual([
			['output', 60, 50],
			['benefit', 20, 30],
			['satisfaction', 10, 10],
		])
	})

	test('two projects of 湟源 and three forms of 平罗 have no satisfaction target; 遂溪 has one row of all', async () => {
		const rows = await ask(coverage)
		const lacking = (id: string) =>
			rows.filter((it) => it.document_id === id && it.class_id === 'satisfaction' && !it.counted).length
		expect([HUANGYUAN, PINGLUO, SUIXI, JULU].map(lacking)).toEqual([2, 3, 0, 0])
		expect(rows.filter((it) => it.document_id === SUIXI).map((it) => [it.project_key, it.counted])).toEqual([
			['whole', 3],
			['whole', 31],
			['whole', 14],
			['whole', 10],
		])
	})

	test('遂溪 works out 8.05 万元 for a training of 7 万元, and 900.9 万元 as it says', async () => {
		const rows = (await ask(arithmetic)).filter((it) => it.document_id === SUIXI)
		expect(rows.find((it) => it.outcome === 'exceeds')).toMatchObject({
			kind: 'total',
			computed: 80_500,
			stated: 70_000,
		})
		const cadres = rows.find((it) => it.expression === '2145×3500×12×0.1')
		expect(cadres).toMatchObject({ computed: 9_009_000, stated: 9_009_000, outcome: 'agrees' })
		expect(cadres?.sentence).toContain('2145×3500×12×0.1=900.9万元')
	})

	test('平罗 says 明显 in 27 targets: 22 times alone, 5 times before 提高', async () => {
		const rows = (await ask(vague)).filter((it) => it.document_id === PINGLUO && it.word === '明显')
		expect(rows.map(({ counted }) => counted)).toEqual([27])
	})
})
