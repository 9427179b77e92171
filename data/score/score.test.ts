import { expect, test } from 'vitest'
import { TABLES, type Row, type Tables } from '../../src/schema/schema.ts'
import type { Expected } from './expected.ts'
import { below } from './marks.ts'
import { score } from './score.ts'
import { recall, summed } from './tally.ts'

/** What is expected of a made-up page: a table of one code, a project with one indicator, one finding. */
const EXPECTED: Expected = {
	county: null,
	department: null,
	fiscal_year: null,
	stage: 'budget',
	unit: null,
	projects_sum_yuan: '268000.00',
	projects: [{ name: '桥梁检测', amount_yuan: '268000.00', line_start: 9 }],
	indicators: [
		{
			project: '桥梁检测',
			class1: '产出',
			class2: '数量指标',
			name: '检测桥梁',
			operator: '>=',
			value: '12',
			value_printed: '≥12座',
			unit: '座',
			weight: '20',
			line_start: 11,
			accept: { operator: [null] },
		},
	],
	budget_lines: [
		{
			statement: 'expenditure_by_function',
			code: '2140106',
			name: '公路养护',
			measure: 'total',
			direction: 'expenditure',
			amount_yuan: '268000.00',
			line_start: 4,
		},
	],
	totals: [{ about: '合计', amount_yuan: '268000.00', line_start: 3 }],
	findings: [{ about: 'the amount is printed twice', words: ['桥梁检测', '26.8'] }],
}

const at = (line_start: number, line_end = line_start) => ({
	document_id: 'd',
	line_start,
	line_end,
	origin: 'disclosed' as const,
})
const LINE = {
	...at(4),
	line_id: 'd.L4',
	statement: 'expenditure_by_function',
	item_name: '公路养护',
	function_code: '2140106',
	economic_code: null,
	measure: 'total',
	fund: null,
	direction: 'expenditure',
	amount_yuan: 26_800_000n,
} as Row<'budget_line'>
const PROJECT = { ...at(9), project_id: 'p', name: '桥 梁检测', amount_yuan: 26_800_000n } as Row<'project'>
const INDICATOR = {
	...at(10, 12),
	project_id: 'p',
	class1: '产出',
	class2: '数量指标',
	name: '检测桥梁',
	operator: null,
	value: 12,
	unit: '座',
	value_kind: 'count',
	weight: 20,
} as Row<'indicator'>
const FINDING = {
	...at(9),
	rule: 'printed-twice',
	message_zh: '项目“桥梁检测”的金额 268,000.00 元印了两次。',
	message_en: '–',
} as Row<'finding'>

const made = (part: Partial<Tables> = {}): Tables => ({
	...(Object.fromEntries(TABLES.map((table) => [table, []])) as unknown as Tables),
	document: [{ stage: 'budget' }] as unknown as Tables['document'],
	budget_line: [LINE],
	project: [PROJECT],
	indicator: [INDICATOR],
	finding: [FINDING],
	...part,
})
const scored = (part?: Partial<Tables>) => score(EXPECTED, made(part))

test('a right reading reaches every mark; names are compared without blanks, numbers in either unit', () => {
	expect(below([scored()])).toEqual([])
	for (const tally of Object.values(scored()))
		expect(tally).toMatchObject({ right: tally.expected, extra: 0, misses: [] })
})

test('a printed total is no extra, any other number is a wrong one', () => {
	const total = { ...LINE, ...at(3), function_code: null, item_name: '合计' }
	expect(scored({ budget_line: [LINE, total] }).amounts).toMatchObject({ right: 1, extra: 0 })
	const wrong = { ...LINE, amount_yuan: 2_680n }
	const { amounts } = scored({ budget_line: [wrong] })
	expect(amounts).toMatchObject({ right: 0, extra: 1 })
	expect(amounts?.misses[1]).toContain('WRONG NUMBER')
	const misplaced = scored({ budget_line: [{ ...LINE, measure: 'project' }] }).amounts
	expect(misplaced).toMatchObject({ right: 0, extra: 1 })
	expect(misplaced?.misses[1]).toContain('misplaced')
})

test('a row of another line is not the expected one', () => {
	expect(scored({ budget_line: [{ ...LINE, ...at(5) }] })['code rows']).toMatchObject({ right: 0, extra: 1 })
})

test('a project counted twice is one too many, and shows in the sum', () => {
	const twice = scored({ project: [PROJECT, { ...PROJECT, ...at(30), project_id: 'q' }] })
	expect(twice.projects).toMatchObject({ right: 1, extra: 1 })
	expect(twice['project amounts']?.misses).toEqual(['the projects come to 536000.00 instead of 268000.00'])
})

test('an amount in the wrong unit is wrong', () => {
	const tallies = scored({ project: [{ ...PROJECT, amount_yuan: 2_680n }] })
	expect(tallies['project amounts']).toMatchObject({ right: 0, extra: 1 })
	expect(below([tallies])).toContain('project amounts: recall 0.0 %, at least 90 % is asked')
})

test('an accepted value is right, another is not; a missing row misses its fields as well', () => {
	expect(scored({ indicator: [{ ...INDICATOR, operator: '<=' }] }).values).toMatchObject({
		right: 0,
		extra: 1,
	})
	expect(scored({ indicator: [{ ...INDICATOR, class2: '质量指标' }] }).labels).toMatchObject({ right: 0 })
	expect(scored({ indicator: [] })).toMatchObject({
		indicators: { right: 0, extra: 0 },
		values: { right: 0, extra: 0 },
		weights: { right: 0 },
	})
})

test('a finding must name every word, and a list of what was not used tells nothing', () => {
	const told = (message_zh: string, rule = 'printed-twice') =>
		scored({ finding: [{ ...FINDING, message_zh, rule }] }).findings?.right
	expect(told('“桥梁检测”印了 26.80 万元。')).toBe(1)
	expect(told('“桥梁检测”印了 126.8 万元。')).toBe(0)
	expect(told('“桥梁检测”印了两次。')).toBe(0)
	expect(told('未使用：桥梁检测 26.8', 'not-used')).toBe(0)
})

test('the whole is summed over files, not averaged', () => {
	const all = summed([scored(), scored({ project: [], budget_line: [LINE, { ...LINE }] })])
	expect(all.projects && recall(all.projects)).toBe(0.5)
	expect(all.amounts).toMatchObject({ expected: 2, right: 2, extra: 1 })
})
