import { expect, test } from 'vitest'
import { fromText } from '../cells/from-text.ts'
import { readBudget } from '../budget/read.ts'
import { childrenMakeUpParent } from './children.ts'
import { documentRows } from './rows.ts'

const HEADING = {
	title: '',
	department_name: '',
	printed_code: null,
	fiscal_year: 2031,
	scope: 'department_budget',
	amount_unit: '万元',
	stated_total_yuan: null,
	template_family: null,
} as const

const outcomes = (rows: readonly string[]) => {
	const text = ['部门支出总表', '单位：万元', '科目编码\t科目名称\t合计', ...rows].join('\n')
	return [...childrenMakeUpParent.run(documentRows(HEADING, [...readBudget(fromText('', text))]))].flatMap(
		(it) => (it.table === 'reconciliation' ? [`${it.row.outcome} ${String(it.row.tolerance)}`] : []),
	)
}

/** Each class is made up of two subclasses that were rounded for themselves. */
const classes = (sums: readonly string[]) =>
	sums.flatMap((sum, index) => [
		`20${String(index + 1)}\t一类支出\t${sum}`,
		`20${String(index + 1)}01\t一款\t10.02`,
		`20${String(index + 1)}02\t二款\t10.03`,
	])

test('where three sums or more miss by rounding, all hold within it; a sum that misses by more does not', () => {
	expect(outcomes(classes(['20.06', '20.04', '20.06', '20.05', '20.09']))).toEqual([
		'holds 15000',
		'holds 15000',
		'holds 15000',
		'holds 0',
		'fails 0',
	])
})

test('a single sum that misses by the last digit misses', () => {
	expect(outcomes(classes(['20.06', '20.05', '20.05', '20.05']))).toEqual([
		'fails 0',
		'holds 0',
		'holds 0',
		'holds 0',
	])
})
