import { expect, test } from 'vitest'
import { changes } from './changes.ts'

const row = (source: string, key: string, print: string) => ({ source, key, print })

test('rows are told apart by table and key', () => {
	const before = [row('goal', 'a', '1'), row('goal', 'b', '1'), row('goal', 'c', '1'), row('fact', 'a', '1')]
	const after = [row('goal', 'a', '1'), row('goal', 'b', '2'), row('goal', 'd', '1'), row('fact', 'a', '1')]
	const found = changes(before, after)
	expect(found.find(({ table }) => table === 'goal')).toEqual({
		table: 'goal',
		same: 1,
		added: ['d'],
		removed: ['c'],
		changed: ['b'],
	})
	expect(found.find(({ table }) => table === 'fact')).toMatchObject({
		same: 1,
		added: [],
		removed: [],
		changed: [],
	})
	expect(found.find(({ table }) => table === 'county')).toMatchObject({ same: 0, added: [], removed: [] })
})

test('rows that share a key are compared together', () => {
	const twice = [row('goal', 'a', '1'), row('goal', 'a', '2')]
	expect(changes(twice, [...twice].reverse()).find(({ table }) => table === 'goal')?.same).toBe(1)
	expect(changes(twice, [row('goal', 'a', '1')]).find(({ table }) => table === 'goal')?.changed).toEqual([
		'a',
	])
})
