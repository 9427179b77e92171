import { expect, test } from 'vitest'
import { finding } from './finding.ts'
import type { Reading } from './reading.ts'
import { tables } from './tables.ts'

const REFERENCE = { county: [], division: [], department_kind: [], purpose_rule: [], function_rule: [] }
const at = (line: number) => ({ line_start: line, line_end: line, origin: 'disclosed' as const })

const project = (line: number, name = '甲'): Reading => ({
	table: 'project',
	row: {
		...at(line),
		seq: 1,
		kind: 'project',
		code: null,
		name,
		category: null,
		amount_yuan: null,
		amount_printed: null,
		amount_state: 'blank',
		fiscal_yuan: null,
		other_yuan: null,
		use_of_funds: null,
		objective: null,
		period: null,
	},
})

const indicator = (line: number, seq: number, projectLine?: number): Reading => ({
	table: 'indicator',
	row: {
		...at(line),
		seq,
		class1: null,
		class1_printed: null,
		class1_origin: null,
		class2: null,
		class2_origin: null,
		name: '人数',
		description: null,
		operator: null,
		value: 5,
		value_low: null,
		value_high: null,
		value_kind: 'count',
		value_printed: '5',
		value_state: 'printed',
		unit: null,
		weight: null,
		basis: null,
	},
	...(projectLine !== undefined && { project_line: projectLine }),
})

const plan = (line: number, month: number, projectLine: number): Reading => ({
	table: 'payment_plan',
	row: { ...at(line), month, cumulative_percent: 40 },
	project_line: projectLine,
})

const remark = (line: number, projectLine?: number, seq?: number): Reading => {
	const noticed = { rule: 'remark', kind: 'quality', severity: 'low', certainty: 'fact' } as const
	const reading = finding(
		{ line_start: line, line_end: line },
		{ ...noticed, zh: '注', en: 'Note' },
		projectLine,
	)
	return { ...reading, ...(seq !== undefined && { indicator_seq: seq }) }
}

const read = (...readings: readonly Reading[]) => tables('d', readings, REFERENCE)

test('indicators, goals and unit costs are named by their lines, in the order they were read', () => {
	const goal = (line: number): Reading => ({
		table: 'goal',
		row: {
			...at(line),
			goal_seq: 1,
			goal: '党建',
			objective: null,
			name: '率',
			operator: null,
			value: 95,
			unit: '%',
			value_printed: '95%',
		},
	})
	const cost: Reading = {
		table: 'unit_cost',
		row: {
			...at(4),
			item: '体检',
			amount_yuan: 35_000n,
			amount_high_yuan: null,
			per: '人',
			period: null,
			value_printed: '350 元',
		},
		project_line: 1,
		indicator_seq: 2,
	}
	const it = read(project(1), indicator(3, 1, 1), indicator(4, 2, 1), indicator(4, 3), cost, goal(9), goal(9))
	expect(it.indicator.map((row) => [row.indicator_id, row.project_id])).toEqual([
		['d.L3', 'd.L1'],
		['d.L4a', 'd.L1'],
		['d.L4b', null],
	])
	expect(it.unit_cost).toMatchObject([{ unit_cost_id: 'd.L4', project_id: 'd.L1', indicator_id: 'd.L4a' }])
	expect(it.goal.map((row) => row.goal_id)).toEqual(['d.L9a', 'd.L9b'])
})

test('a finding names the indicator by its order in the project, or in the department', () => {
	const it = read(project(1), indicator(3, 1, 1), indicator(5, 1), remark(3, 1, 1), remark(5, undefined, 1))
	expect(it.finding.map((row) => [row.project_id, row.indicator_id])).toEqual([
		['d.L1', 'd.L3'],
		[null, 'd.L5'],
	])
	expect(() => read(project(1), remark(3, 1, 7))).toThrow('indicator 7 of line 1')
})

test('where two projects begin in one line, rows go to the one read last before them, and that is said', () => {
	const it = read(
		project(2, '甲'),
		plan(3, 6, 2),
		indicator(3, 1, 2),
		project(2, '乙'),
		plan(4, 6, 2),
		indicator(5, 1, 2),
		remark(5, 2, 1),
	)
	expect(it.payment_plan.map((row) => row.project_id)).toEqual(['d.L2a', 'd.L2b'])
	expect(it.indicator.map((row) => row.project_id)).toEqual(['d.L2a', 'd.L2b'])
	expect(it.finding.map((row) => [row.rule, row.project_id, row.indicator_id])).toEqual([
		['remark', null, null],
		['projects-share-line', null, null],
	])
})

test('an item told twice stands once, and the second telling is a finding', () => {
	const it = read(project(1), plan(3, 6, 1), plan(3, 12, 1), plan(7, 6, 1))
	expect(it.payment_plan.map((row) => [row.line_start, row.month])).toEqual([
		[3, 6],
		[3, 12],
	])
	expect(it.finding).toMatchObject([{ rule: 'repeated-row', line_start: 7 }])
})

test('a payment plan of no project is a mistake of the layout', () => {
	const row = { ...at(3), month: 6, cumulative_percent: 40 }
	expect(() => read(project(1), { table: 'payment_plan', row })).toThrow('payment_plan')
})
