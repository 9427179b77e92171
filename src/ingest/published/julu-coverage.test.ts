import { expect, test } from 'vitest'
import { documentOf, linesOf } from './read.fixture.ts'

const FILE = 'julu-2024-department-budget.txt'

test('coverage tells what is disclosed, what is empty and what is not there', async () => {
	const { coverage } = await documentOf(FILE, linesOf(FILE))
	const state = Object.fromEntries(coverage.map((it) => [it.item, it.state]))
	expect(state).toMatchObject({
		expenditure_by_function: 'disclosed',
		state_capital_expenditure: 'disclosed_empty',
		three_public: 'disclosed_empty',
		department_overview: 'not_applicable',
		projects: 'disclosed',
		project_codes: 'disclosed',
		stated_total: 'disclosed',
		function_codes: 'disclosed',
		economic_codes: 'disclosed',
		indicators: 'disclosed',
		indicator_basis: 'disclosed',
		indicator_weights: 'not_disclosed',
		payment_plan: 'disclosed',
		staff: 'not_disclosed',
		assets: 'disclosed',
	})
	expect(coverage.find((it) => it.item === 'three_public')).toMatchObject({
		line_start: 341,
		line_end: 351,
	})
})
