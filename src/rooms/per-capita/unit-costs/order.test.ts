import { expect, test } from 'vitest'
import type { UnitCost } from './columns.ts'
import { columnOf, groupsOf } from './order.ts'

const cost = (kind: string, document_id: string, amount: number): UnitCost =>
	({ kind, document_id, amount, code: `${document_id}.${kind}.${String(amount)}` }) as UnitCost
const rows = [
	cost('office', 'a', 300),
	cost('office', 'a', 900),
	cost('office', 'b', 50),
	cost('training', 'a', 2000),
	cost('medical', 'b', 40),
	cost('medical', 'b', 60),
]
const shown = (order: string) =>
	groupsOf(rows, order, 'zh').map(({ kind, rows }) => [kind, ...rows.map(({ amount }) => amount)])
const asTheyCome = [
	['office', 300, 900, 50],
	['training', 2000],
	['medical', 40, 60],
]

test('without an order, or with one of another table, kinds stand as they are listed', () => {
	expect(shown('')).toEqual(asTheyCome)
	expect(shown('-amount')).toEqual(asTheyCome)
	expect(shown(columnOf('c'))).toEqual(asTheyCome)
})

test('the highest cost of a document leads, or the lowest, and so within each kind', () => {
	expect(shown(`-${columnOf('a')}`)).toEqual([
		['training', 2000],
		['office', 900, 300, 50],
		['medical', 60, 40],
	])
	expect(shown(columnOf('a'))).toEqual([
		['office', 50, 300, 900],
		['training', 2000],
		['medical', 40, 60],
	])
	// What the document does not list comes last either way.
	expect(shown(`-${columnOf('b')}`).map(([kind]) => kind)).toEqual(['medical', 'office', 'training'])
	expect(shown(columnOf('b')).map(([kind]) => kind)).toEqual(['medical', 'office', 'training'])
})

test('kinds are sorted by their names', () => {
	const kinds = (order: string) => groupsOf(rows, order, 'en').map(({ kind }) => kind)
	expect(kinds('kind')).toEqual(kinds('-kind').toReversed())
	expect(kinds('kind')[0]).not.toBe(kinds('-kind')[0])
})
