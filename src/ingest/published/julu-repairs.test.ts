import { expect, test } from 'vitest'
import { budget, read, rows } from './julu.fixture.ts'

const found = (rule: string, of = read(budget)) => rows('finding', of).filter((it) => it.rule === rule)

/** The document with one line replaced; `line` is 1-based. */
const replaced = (line: number, change: (text: string) => string) =>
	read({ lines: budget.lines.with(line - 1, change(budget.lines[line - 1] ?? '')) })

// The page prints 94, 0 and 94 before the names of three totals whose amounts are gone.
test('an amount lost in its label is told, and what the sums give beside it', () => {
	expect(found('amount-lost-in-label').map((it) => [it.line_start, it.printed])).toEqual([
		[75, '94 本年支出合计'],
		[76, '0 年终结转结余'],
		[77, '94 支出总计'],
	])
	expect(found('total-inferred').map((it) => [it.line_start, it.repaired])).toEqual([
		[75, '76019400.00'],
		[76, '0.00'],
		[77, '76019400.00'],
	])
})

// Counted in the summary: 7580. 94 twice, 893. 02, 5. 00, 75. 35, 25. 80, 6549. 77 and 7601. 94.
test('spaces within cells are told once a statement, with their number', () => {
	const [first, ...others] = found('spaces-in-cells')
	expect(first).toMatchObject({ line_start: 27, line_end: 77, printed: '7580. 94', repaired: '7580.94' })
	expect(first?.message_en).toContain('spaces into 8 cells')
	expect(others.map((it) => it.line_start)).toEqual([79, 138, 177, 234, 286, 314])
})

test('a cell that is no amount, a code that cannot be read and a row that is none are told with their words', () => {
	const amount = found(
		'not-an-amount',
		replaced(95, (it) => it.replace('25. 00', '二十五')),
	)
	expect(amount.map((it) => [it.line_start, it.printed])).toEqual([[95, '二十五']])
	const code = found(
		'code-unread',
		replaced(95, (it) => it.replace('2013204', '2O1E2x')),
	)
	expect(code.map((it) => it.line_start)).toEqual([95])
	const row = found(
		'row-unread',
		replaced(95, () => '一行\t乱码'),
	)
	expect(row.map((it) => [it.line_start, it.printed])).toEqual([[95, '一行\t乱码']])
})

test('a project without its amount, and a target that cannot be read, are told', () => {
	const project = found(
		'amount-not-read',
		replaced(514, (it) => it.replace('16. 80', '')),
	)
	expect(project.map((it) => [it.line_start, it.severity])).toEqual([[511, 'high']])
	const target = found(
		'value-not-read',
		replaced(520, (it) => it.replace('1000 份', '�')),
	)
	expect(target.map((it) => [it.line_start, it.printed])).toEqual([[520, '�']])
})
