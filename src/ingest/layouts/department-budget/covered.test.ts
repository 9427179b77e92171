import { expect, test } from 'vitest'
import { rows } from './read.fixture.ts'

test('coverage tells what is disclosed, what is empty and what is not there', () => {
	const state = Object.fromEntries(rows('coverage').map((it) => [it.item, it.state]))
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
	expect(rows('coverage').find((it) => it.item === 'three_public')).toMatchObject({
		line_start: 341,
		line_end: 351,
	})
})
