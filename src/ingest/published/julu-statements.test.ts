import { expect, test } from 'vitest'
import { rows } from './julu.fixture.ts'
import {
	EXPENDITURE,
	EXPENDITURE_FLATTENED,
	GENERAL_PUBLIC,
	GOVERNMENT_FUND,
	INCOME,
} from './julu-by-function.fixture.ts'
import {
	APPROPRIATION_EXPENDITURE,
	APPROPRIATION_REVENUE,
	BASIC_BY_ECONOMIC,
	SUMMARY_EXPENDITURE,
	SUMMARY_REVENUE,
} from './julu-items.fixture.ts'
import { typedLines } from './typed-rows.fixture.ts'

/** Every side of every statement, in the order of the document. */
const TYPED = [
	typedLines(SUMMARY_REVENUE, { statement: 'revenue_expenditure_summary', direction: 'revenue' }),
	typedLines(SUMMARY_EXPENDITURE, { statement: 'revenue_expenditure_summary', direction: 'expenditure' }),
	typedLines(INCOME, { statement: 'income_by_function', direction: 'revenue' }),
	[
		...typedLines(EXPENDITURE_FLATTENED, {
			statement: 'expenditure_by_function',
			direction: 'expenditure',
			origin: 'inferred_exact',
		}),
		...typedLines(EXPENDITURE, { statement: 'expenditure_by_function', direction: 'expenditure' }),
	],
	typedLines(APPROPRIATION_REVENUE, { statement: 'appropriation_summary', direction: 'revenue' }),
	typedLines(APPROPRIATION_EXPENDITURE, { statement: 'appropriation_summary', direction: 'expenditure' }),
	typedLines(GENERAL_PUBLIC, {
		statement: 'general_public_expenditure',
		direction: 'expenditure',
		fund: 'general_public',
	}),
	typedLines(BASIC_BY_ECONOMIC, {
		statement: 'basic_expenditure_by_economic',
		direction: 'expenditure',
		fund: 'general_public',
	}),
	typedLines(GOVERNMENT_FUND, {
		statement: 'government_fund_expenditure',
		direction: 'expenditure',
		fund: 'government_fund',
	}),
]

const found = rows('budget_line')
const sideOf = (it: (typeof found)[number]) => `${it.statement} ${it.direction}`

test.for(TYPED.map((typed) => [typed[0] ? sideOf(typed[0]) : '', typed] as const))(
	'%s is read as it was typed: nothing missing, nothing more',
	([side, typed]) => {
		expect(typed.length).toBeGreaterThan(0)
		expect(found.filter((it) => sideOf(it) === side)).toEqual(typed)
	},
)

test('no statement has lines but these: those printed empty give none', () => {
	expect([...new Set(found.map(sideOf))].toSorted()).toEqual(
		[...new Set(TYPED.flat().map(sideOf))].toSorted(),
	)
	expect(found).toHaveLength(TYPED.flat().length)
})
