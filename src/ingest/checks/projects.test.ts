import { expect, test } from 'vitest'
import type { Heading, Reading } from '../reading.ts'
import type { Line } from './check.ts'
import { statedTotalEqualsExpenditure } from './projects.ts'
import { documentRows } from './rows.ts'

const HEADING: Heading = {
	title: '部门预算',
	department_name: '某县委组织部',
	printed_code: null,
	fiscal_year: 2024,
	scope: 'department_budget',
	amount_unit: '万元',
	stated_total_yuan: 300n,
	template_family: null,
}

const line = (at: number, name: string, amount: bigint | null, more: Partial<Line> = {}): Line => ({
	line_start: at,
	line_end: at,
	origin: 'disclosed',
	statement: 'expenditure_by_function',
	row_no: at,
	item_name: name,
	function_code: `20132${String(at).padStart(2, '0')}`,
	economic_code: null,
	level: 3,
	is_leaf: true,
	measure: 'total',
	fund: null,
	direction: 'expenditure',
	amount_yuan: amount,
	amount_printed: null,
	amount_state: amount === null ? 'unreadable' : 'printed',
	...more,
})
const total = line(1, '合计', 300n, { function_code: null, level: 0, is_leaf: false })
const parent = line(2, '类', 300n, { function_code: '201', level: 1, is_leaf: false })

const run = (lines: readonly Line[]) =>
	[
		...statedTotalEqualsExpenditure.run(
			documentRows(
				HEADING,
				lines.map((row): Reading => ({ table: 'budget_line', row })),
			),
		),
	].map(({ table, row }) => [table, row])

test('the row of the total is held against the prose, whatever the items come to', () => {
	expect(run([total, parent, line(3, '甲', 100n)])).toMatchObject([
		['reconciliation', { line_start: 1, line_end: 1, expected: 300n, actual: 300n, outcome: 'holds' }],
	])
})

test('where the row of the total is lost, its items must come to what the prose states', () => {
	const project = line(4, '乙', 50n, { measure: 'project' })
	const held = run([parent, line(3, '甲', 100n), line(4, '乙', 200n), project])
	expect(held).toMatchObject([
		['reconciliation', { line_start: 3, line_end: 4, actual: 300n, outcome: 'holds' }],
	])
	expect(run([parent, line(3, '甲', 100n), line(4, '乙', 100n)])).toMatchObject([
		['reconciliation', { actual: 200n, outcome: 'fails' }],
		['finding', { severity: 'high', expected: '3.00', actual: '2.00' }],
	])
})

test('without the total and with an item unread, or with no table at all, a finding says that nothing was checked', () => {
	for (const lines of [[parent, line(3, '甲', 100n), line(4, '乙', null)], []])
		expect(run(lines)).toMatchObject([
			['reconciliation', { actual: null, outcome: 'cannot_be_formed' }],
			['finding', { rule: 'stated-total-equals-expenditure', expected: '3.00', actual: null }],
		])
})
