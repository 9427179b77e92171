import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Row, Tables } from '../src/schema/schema.ts'
import { rows } from './csv.ts'
import { violations } from './validate.ts'

const COVERAGE: Row<'coverage'> = {
	document_id: 'd',
	line_start: 1,
	line_end: 1,
	origin: 'disclosed',
	item: 'projects',
	state: 'disclosed',
}

const empty: Tables = {
	county: rows('county', readFileSync('data/reference/county.csv', 'utf8')),
	division: [],
	crosswalk: [],
	department_kind: [],
	department: [
		{
			department_id: '630123-zuzhibu',
			county_code: '630123',
			printed_code: null,
			name: '组织部',
			kind: '组织部',
			name_pinyin: 'zuzhibu',
			name_initials: 'zzb',
		},
	],
	document: [
		{
			document_id: 'd',
			county_code: '630123',
			department_id: '630123-zuzhibu',
			fiscal_year: 2024,
			title: '表',
			layout: 'project_target_form',
			stage: 'budget',
			scope: 'projects',
			amount_unit: '元',
			stated_total_yuan: null,
			template_family: null,
			publisher: null,
			source_url: null,
			published_on: null,
			retrieved_on: null,
			source_file: 'd.txt',
			sha256: 'f00d',
			identity: 'printed',
			line_count: 1,
		},
	],
	coverage: [COVERAGE],
	function_code: [],
	economic_code: [],
	budget_line: [],
	project: [],
	project_pinyin: [],
	project_function: [],
	purpose: [],
	purpose_rule: [],
	unit_cost_rule: [],
	vague_word: [],
	weight_benchmark: [],
	denominator_rank: [],
	function_rule: [],
	project_purpose: [],
	cost_share: [],
	formula: [],
	unit_cost: [],
	payment_plan: [],
	indicator: [],
	goal: [],
	fact: [],
	denominator: [],
	rule: [],
	reconciliation: [],
	finding: [],
}

const wrong = (row: object, more: readonly Row<'coverage'>[] = []) =>
	violations({ ...empty, coverage: [{ ...COVERAGE, ...row }, ...more] })

test('rows that keep the schema pass', () => {
	expect(violations(empty)).toEqual([])
})

test.for([
	[{ state: null }, 'coverage, row 1, column state: is required'],
	[{ state: undefined }, 'coverage, row 1, column state: is missing'],
	[{ state: '' }, 'coverage, row 1, column state: is empty text; NULL is meant'],
	[{ line_end: 1.5 }, 'coverage, row 1, column line_end: “1.5” is not of type integer'],
	[{ line_end: 2 ** 31 }, 'coverage, row 1, column line_end: “2147483648” is not of type integer'],
	[{ extra: 1 }, 'coverage, row 1, column extra: not a column of the schema'],
	[{ document_id: 'e' }, 'coverage, row 1, column document_id: “e” is not in document'],
] as const)('%j is named with its table, row and column', ([row, sentence]) => {
	expect(wrong(row)).toEqual([sentence])
})

test('a closed list is closed', () => {
	expect(wrong({ origin: 'guessed' })).toEqual([
		'coverage, row 1, column origin: “guessed” is not one of disclosed, inferred_exact, suggested, derived',
	])
})

test('a key stands once', () => {
	expect(wrong({}, [COVERAGE])).toEqual([
		'coverage, row 2, column document_id + item: repeats row 1, ["d","projects"]',
	])
})

test('what points to no indicator is named', () => {
	const row = {
		finding_id: 'd.L1',
		document_id: 'd',
		line_start: 1,
		line_end: 1,
		origin: 'derived',
		project_id: null,
		indicator_id: 'd.L7',
		rule: 'remark',
		kind: 'quality',
		severity: 'low',
		certainty: 'fact',
		message_zh: '注',
		message_en: 'Note',
		printed: null,
		repaired: null,
		alternatives: null,
		expected: null,
		actual: null,
	} as const
	expect(violations({ ...empty, finding: [row] })).toEqual([
		'finding, row 1, column indicator_id: “d.L7” is not in indicator',
	])
})
