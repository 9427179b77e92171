import { expect, test } from 'vitest'
import type { Heading } from '../reading.ts'
import type { DocumentRows, Project } from './check.ts'
import { documentRows } from './rows.ts'
import { projectsMakeUpStatedTotal } from './stated-total.ts'

const project = (line: number, amount: bigint | null): Project => ({
	line_start: line,
	line_end: line + 2,
	origin: 'disclosed',
	seq: line,
	kind: 'project',
	code: null,
	name: `项目${line}`,
	category: null,
	amount_yuan: amount,
	amount_printed: null,
	amount_state: amount === null ? 'blank' : 'printed',
	fiscal_yuan: null,
	other_yuan: null,
	use_of_funds: null,
	objective: null,
	period: null,
})

const heading = (total: bigint | null): Heading => ({
	title: '项目支出绩效目标表',
	department_name: '某县委组织部',
	printed_code: null,
	fiscal_year: 2024,
	scope: 'projects',
	amount_unit: '元',
	stated_total_yuan: total,
	template_family: null,
})

const rows = (total: bigint | null, ...amounts: (bigint | null)[]): DocumentRows =>
	documentRows(
		heading(total),
		amounts.map((amount, order) => ({ table: 'project', row: project(order * 10 + 1, amount) })),
	)

const run = (document: DocumentRows) => [...projectsMakeUpStatedTotal.run(document)]

test('the sum of the projects is the stated total', () => {
	expect(run(rows(300n, 100n, 200n))).toEqual([
		{
			table: 'reconciliation',
			row: {
				line_start: 1,
				line_end: 13,
				origin: 'derived',
				rule: 'projects-make-up-stated-total',
				subject: 'projects',
				expected: 300n,
				actual: 300n,
				tolerance: 0n,
				outcome: 'holds',
				unit: '元',
			},
		},
	])
})

test('one cent too much fails, and a finding says so', () => {
	const [reconciliation, finding] = run(rows(300n, 100n, 201n))
	expect(reconciliation?.row).toMatchObject({ outcome: 'fails', expected: 300n, actual: 301n })
	expect(finding).toMatchObject({
		table: 'finding',
		row: { kind: 'reconciliation', severity: 'high', certainty: 'fact', expected: '3.00', actual: '3.01' },
	})
})

test('a project without an amount leaves the sum short, and a finding says so', () => {
	expect(run(rows(300n, 100n, null)).map(({ table }) => table)).toEqual(['reconciliation', 'finding'])
})

test('without a stated total nothing can be checked, but the sum is there', () => {
	const readings = run(rows(null, 100n, 200n))
	expect(readings).toHaveLength(1)
	expect(readings[0]?.row).toMatchObject({ outcome: 'cannot_be_formed', expected: null, actual: 300n })
})

test('a document of another scope is not asked', () => {
	const { heading, ...others } = rows(300n, 100n)
	expect(run({ ...others, heading: { ...heading, scope: 'department_tasks' } })).toEqual([])
})
