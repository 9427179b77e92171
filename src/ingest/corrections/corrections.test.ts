import { expect, test } from 'vitest'
import { isCorrection } from './correction.ts'
import {
	TEXT,
	read,
	lines,
	amounts,
	findings,
	rowAt,
	correction,
	cell,
	failing,
} from './corrected.fixture.ts'
import { without } from './undo.ts'

test('a corrected cell is in the row, in the sums, and in a finding that holds both readings', async () => {
	const before = await read([])
	expect(failing(before).length).toBeGreaterThan(0)
	const total = cell(before, 9, 'a', 'total', '500000.00')
	const part = cell(before, 9, 'b', 'project', '500000.00')
	const after = await read([total, part])
	expect(amounts(after, 9)).toEqual([
		['total', '500000.00'],
		['project', '500000.00'],
	])
	expect(failing(after)).toEqual([])
	expect(findings(after, 'reader-correction')).toMatchObject([
		{ line_start: 9, kind: 'repair', printed: '400000.00', repaired: '500000.00' },
		{ line_start: 9, kind: 'repair', printed: '400000.00', repaired: '500000.00' },
	])
})

test('a row can be dropped, and another be added beside one', async () => {
	const before = await read([])
	const row = rowAt(before, 10, 'total')
	const drop = correction(before, 10, 'a', { kind: 'drop', table: 'budget_line', row })
	expect(amounts(await read([drop]), 10)).toEqual([['project', '600000.00']])
	const add = correction(before, 10, 'b', {
		kind: 'add',
		table: 'budget_line',
		row,
		to: { item_name: '补记', amount_yuan: '100000.00' },
	})
	const after = await read([add])
	expect(lines(after).filter(({ item_name }) => item_name === '补记')).toMatchObject([
		{ line_start: 10, amount_yuan: 10_000_000n, amount_state: 'printed', amount_printed: null },
	])
	expect(findings(after, 'reader-correction')).toHaveLength(1)
})

test('a correction holds where lines are printed again with other blanks, and is told where they print something else', async () => {
	const before = await read([])
	const one = cell(before, 9, 'a', 'total', '500000.00')
	expect(amounts(await read([one], TEXT.replace('一般行政管理事务', '一般行政 管理事务')), 9)[0]).toEqual([
		'total',
		'500000.00',
	])
	const changed = await read([one], TEXT.replace('\t40.00\t\t40.00', '\t45.00\t\t45.00'))
	expect(amounts(changed, 9)[0]).toEqual(['total', '450000.00'])
	expect(findings(changed, 'reader-correction')).toEqual([])
	expect(findings(changed, 'correction-not-applied')).toMatchObject([{ line_start: 9, severity: 'high' }])
})

test('what a column does not take is not applied', async () => {
	const before = await read([])
	const words = await read([cell(before, 9, 'a', 'total', 'about half')])
	expect(amounts(words, 9)[0]).toEqual(['total', '400000.00'])
	expect(findings(words, 'correction-not-applied')).toHaveLength(1)
})

test('undoing one of several corrections of a row leaves the others in force', async () => {
	const before = await read([])
	const a = cell(before, 9, 'a', 'total', '500000.00')
	const row = { ...rowAt(before, 9, 'total'), amount_yuan: '500000.00' }
	const b = correction(before, 9, 'b', {
		kind: 'cell',
		table: 'budget_line',
		row,
		column: 'item_name',
		to: '甲',
	})
	const c = correction(before, 9, 'c', {
		kind: 'cell',
		table: 'budget_line',
		row: { ...row, item_name: '甲' },
		column: 'row_no',
		to: '77',
	})
	const all = [a, b, c]
	expect(findings(await read(all), 'correction-not-applied')).toEqual([])
	const rest = await read(without(all, 'a'))
	expect(findings(rest, 'correction-not-applied')).toEqual([])
	expect(lines(rest).find(({ item_name }) => item_name === '甲')).toMatchObject({
		amount_yuan: 40_000_000n,
		row_no: 77,
	})
	expect(without(without(without(all, 'a'), 'b'), 'c')).toEqual([])
})

test('a correction from outside is checked before it is believed', async () => {
	const before = await read([])
	const one: unknown = JSON.parse(JSON.stringify(cell(before, 9, 'a', 'total', '500000.00')))
	expect(isCorrection(one)).toBe(true)
	const wrong = [
		null,
		{},
		{ ...(one as object), line_start: 0 },
		{ ...(one as object), line_end: 8 },
		{ ...(one as object), change: { kind: 'cell', table: 'county', row: {}, column: 'name', to: null } },
		{ ...(one as object), change: { kind: 'owner', owner: { fiscal_year: '2024' } } },
		{ ...(one as object), change: { kind: 'drop', table: 'project', row: { a: 1 } } },
	]
	expect(wrong.filter(isCorrection)).toEqual([])
})
