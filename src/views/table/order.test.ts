import { expect, test } from 'vitest'
import { nextOrder, sortingOf } from './order.ts'

const presses = (first: string, column: string, isNumber: boolean) => {
	const [one, two, three] = [0, 0, 0].reduce<string[]>(
		(all) => [...all, nextOrder(all.at(-1) ?? first, column, isNumber)],
		[],
	)
	return [one, two, three]
}

test('a press sorts, the next turns it round, the third takes it back', () => {
	expect(presses('', 'amount', true)).toEqual(['-amount', 'amount', ''])
	expect(presses('', 'name', false)).toEqual(['name', '-name', ''])
})

test('a press on another column begins with that one', () => {
	expect(presses('-amount', 'name', false)).toEqual(['name', '-name', ''])
	expect(presses('name', 'amount', true)).toEqual(['-amount', 'amount', ''])
})

test('an order names a column by its id or by its title, or none', () => {
	const columns = [
		{ id: 'name', title: '名称', kind: 'name' },
		{ title: '金额', kind: 'number' },
	] as const
	expect(sortingOf(columns, '-name')).toEqual({ column: 0, falling: true })
	expect(sortingOf(columns, '金额')).toEqual({ column: 1, falling: false })
	expect(sortingOf(columns, '名称')).toBeNull()
	expect(sortingOf(columns, '')).toBeNull()
})
