import { beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '../../src/engine/engine.ts'
import type { Shape } from '../../src/engine/row.ts'
import { askEvidence } from '../../src/views/evidence/evidence.ts'
import classes from '../../src/rooms/indicators/indicators/view.ts'
import coverage from '../../src/rooms/indicators/classes-per-project/view.ts'
import deadlines from '../../src/rooms/indicators/deadlines/view.ts'
import kinds from '../../src/rooms/indicators/kinds/view.ts'
import operators from '../../src/rooms/indicators/operators/view.ts'
import percents from '../../src/rooms/indicators/percents/view.ts'
import vague from '../../src/rooms/indicators/vague/view.ts'
import weights from '../../src/rooms/indicators/weights/view.ts'
import { question, type AnyView, type View } from '../../src/views/view.ts'
import { read, type Params } from '../../src/share/param.ts'
import { openDataset } from '../support/engine.ts'

const HUANGYUAN = '630123-zuzhibu-2024-targets'
const JULU = '130529-zuzhibu-2024-budget'

let engine: Engine
beforeAll(async () => {
	engine = await openDataset()
})

const valuesOf = <P extends Params>(params: P, query: string) =>
	read(params, new URLSearchParams(query)).values
const ask = <P extends Params, S extends Shape>(view: View<P, S>, query = '') =>
	engine.ask(question(view, valuesOf(view.params, query)))
const parts = async (view: AnyView, of: string, query = '') =>
	askEvidence(engine.ask, view, valuesOf(view.params as Params, query), of, 'zh')

describe('the rows behind a number are as many as it says', () => {
	test.for([
		['as=normal&c=440823', classes],
		['as=three&c=630123', classes],
		['as=printed', classes],
		['', operators],
		['damaged=in&c=630123', operators],
		['c=440823', kinds],
		['damaged=in&c=640221', kinds],
	] as const)('%s', async ([query, view]) => {
		for (const row of await ask(view as typeof kinds, query))
			expect([row.key, (await parts(view, `${row.document_id}.${row.key}`, query)).length]).toEqual([
				row.key,
				row.counted,
			])
	})

	test('words, deadlines, percents', async () => {
		for (const row of await ask(vague, 'c=440823'))
			if (row.counted)
				expect(await parts(vague, `${row.document_id}.${row.word_id}`)).toHaveLength(row.counted)
		for (const row of await ask(deadlines))
			if (row.form)
				expect(
					await parts(deadlines, `${row.document_id}.${[row.form, row.month].filter(Boolean).join('-')}`),
				).toHaveLength(row.counted)
		const hundred = (await ask(percents)).filter((it) => it.document_id === JULU && it.value === 100)
		expect(await parts(percents, `${JULU}.10000`)).toHaveLength(hundred.length)
	})

	test('cells of projects, and the projects that lack a class', async () => {
		for (const row of (await ask(coverage, 'c=440823.640221')).filter((it) => it.class_id !== 'output'))
			if (row.counted)
				expect(await parts(coverage, `${row.document_id}.${row.project_key}.${row.class_id}`)).toHaveLength(
					row.counted,
				)
		const without = await parts(coverage, `${HUANGYUAN}.without.satisfaction`)
		expect(without.map(({ kind, name }) => [kind, name])).toEqual([
			['project', '目标责任考核工作经费'],
			['project', '综合业务工作经费'],
		])
	})

	test('weights: all 66 targets, split between those that match and those that do not', async () => {
		const [all, match, other] = await Promise.all(
			['', 'match', 'other'].map(async (which) => parts(weights, `${HUANGYUAN}.${which}`)),
		)
		expect(all).toHaveLength(66)
		expect((match?.length ?? 0) + (other?.length ?? 0)).toBe(66)
		expect(new Set((await parts(weights, `${HUANGYUAN}.l8.output`)).map(({ printed }) => printed))).toEqual(
			new Set(['20 分']),
		)
	})
})
