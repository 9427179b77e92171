import { expect, test } from 'vitest'
import { answer } from './chart/answer.fixture.ts'
import { choicesOf, layoutOf } from './grid-choices.ts'
import { visibleOf } from './visible.ts'

const run = {
	arrangement: { sort: { column: 'n', descending: true }, filters: { name: '村', n: '' } },
	columns: { hidden: ['note'], pinned: 'name' },
}

test('a link carries what was chosen, and nothing else', () => {
	expect(layoutOf(run)).toEqual({
		sort: { column: 'n', descending: true },
		filters: { name: '村' },
		hidden: ['note'],
		pinned: 'name',
	})
	expect(layoutOf({ arrangement: { filters: { n: '' } }, columns: { hidden: [] } })).toBeUndefined()
})

test('a file says which rows it holds, in which order, without which columns', () => {
	expect(choicesOf(run, 'en')).toEqual([
		'Only rows with “村” in name',
		'Sorted by n, largest first',
		'Hidden columns are left out: note',
	])
	expect(choicesOf({ arrangement: {}, columns: { pinned: 'name' } }, 'zh')).toEqual([])
})

test('hidden columns are no part of what is written', () => {
	const result = answer({ name: ['text', 'a', 'b'], note: ['text', 'x', 'y'], n: ['integer', 1, 2] })
	const visible = visibleOf(result, ['note', 'gone'])
	expect(visible.columns.map(({ name }) => name)).toEqual(['name', 'n'])
	expect([visible.cell(1, 0), visible.cell(1, 1)]).toEqual(['b', 2])
	expect(visibleOf(result, ['gone'])).toBe(result)
})
