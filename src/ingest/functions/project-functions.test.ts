import { expect, test } from 'vitest'
import type { Row } from '../../schema/schema.ts'
import { projectFunctions } from './project-functions.ts'

const project = (
	seq: number,
	name: string,
	yuan: number | null,
	code: string | null = null,
): Row<'project'> => ({
	project_id: `d.L${String(seq)}`,
	document_id: 'd',
	line_start: seq,
	line_end: seq,
	origin: 'disclosed',
	seq,
	kind: 'project',
	code,
	name,
	category: null,
	amount_yuan: yuan === null ? null : BigInt(yuan * 100),
	amount_printed: null,
	amount_state: 'printed',
	fiscal_yuan: null,
	other_yuan: null,
	use_of_funds: null,
	objective: null,
	period: null,
	initial_yuan: null,
	adjusted_yuan: null,
	executed_yuan: null,
	score: null,
})

const line = (
	function_code: string,
	yuan: number,
	more: Partial<Row<'budget_line'>> = {},
): Row<'budget_line'> => ({
	line_id: `d.L9${function_code}`,
	document_id: 'd',
	line_start: 90,
	line_end: 91,
	origin: 'disclosed',
	statement: 'expenditure_by_function',
	row_no: null,
	item_name: '科目',
	function_code,
	economic_code: null,
	level: 3,
	is_leaf: true,
	measure: 'project',
	fund: null,
	direction: 'expenditure',
	amount_yuan: BigInt(yuan * 100),
	amount_printed: null,
	amount_state: 'printed',
	...more,
})

const rule = (seq: number, pattern: string | null, function_code: string, purpose: string | null = null) => ({
	rule: `rule-${String(seq)}`,
	seq,
	purpose,
	pattern,
	function_code,
	reason: '',
})

const classify = (
	projects: readonly Row<'project'>[],
	lines: readonly Row<'budget_line'>[],
	rules: readonly Row<'function_rule'>[] = [],
) => {
	const { rows, findings } = projectFunctions({ projects, lines, purposes: [], rules })
	const told = rows.map((row) =>
		[row.project_id, row.function_code, row.origin, row.rule, row.confidence].join(' '),
	)
	const noticed = findings.map((it) => (it.table === 'finding' ? it.row : null))
	return { told, noticed }
}

test('what the sums allow once is proved, and nothing is left to say', () => {
	const { told, noticed } = classify(
		[project(1, '甲', 300), project(2, '乙', 40)],
		[line('2010101', 40), line('2010102', 300), line('201', 340, { is_leaf: false })],
	)
	expect(told).toEqual([
		'd.L1 2010102 inferred_exact only-assignment high',
		'd.L2 2010101 inferred_exact only-assignment high',
	])
	expect(noticed).toEqual([])
})

test('where several assignments remain, a rule speaks only where it fills the item to the cent', () => {
	const projects = [project(1, '热线', 30), project(2, '杂项', 30), project(3, '杂务', 30)]
	const lines = [line('2010101', 30), line('2010102', 60)]
	const { told, noticed } = classify(projects, lines, [rule(1, '热线', '2010101')])
	expect(told).toEqual(['d.L1 2010101 suggested rule-1 medium'])
	expect(noticed).toMatchObject([{ rule: 'function-several-assignments', line_start: 90, line_end: 91 }])
	expect(noticed[0]?.alternatives).toBe('杂项 30 元：2010101 / 2010102；杂务 30 元：2010101 / 2010102')
	expect(noticed[0]?.message_zh).toContain('共 3 种')
	expect(classify(projects, lines, [rule(1, '热线', '2010102')]).told).toEqual([])
})

test('a project coded in an earlier year belongs to the item with money carried over', () => {
	const codes = ['13052924P00584', '13052924P00585', '13052923P00586'] as const
	const projects = codes.map((code, at) => project(at + 1, '甲', 30, code))
	const carried = line('2010101', 30, { statement: 'income_by_function', measure: 'carried_over' })
	const { told } = classify(
		projects,
		[line('2010101', 30), line('2010102', 60), carried],
		[rule(1, null, '9')],
	)
	expect(told).toEqual(['d.L3 2010101 suggested carried-over medium'])
})

test('sums that cannot be made up, and projects without an amount, prove nothing', () => {
	for (const amount of [41, null]) {
		const { told, noticed } = classify(
			[project(1, '甲', amount)],
			[line('2010101', 40)],
			[rule(1, null, '9')],
		)
		expect(told).toEqual([])
		expect(noticed).toMatchObject([{ rule: 'function-no-assignment', severity: 'high' }])
	}
})

test('too many projects are left undecided', () => {
	const projects = Array.from({ length: 300 }, (_, at) => project(at, '甲', 100_000 + at))
	const sum = projects.reduce((all, { amount_yuan }) => all + Number(amount_yuan ?? 0n) / 100, 0)
	expect(classify(projects, [line('2010101', sum)]).noticed).toMatchObject([{ rule: 'function-not-decided' }])
})

test('a document without items has suggestions of low confidence, the first rule that fits', () => {
	const rules = [rule(2, null, '2010102'), rule(1, '热线', '2010101'), rule(0, '热线', '2010103', '人才')]
	const { told, noticed } = classify([project(1, '1 2345 热线', 5), project(2, '乙', null)], [], rules)
	expect(told).toEqual(['d.L1 2010101 suggested rule-1 low', 'd.L2 2010102 suggested rule-2 low'])
	expect(noticed).toEqual([])
})
