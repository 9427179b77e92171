import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CellValue, Result } from '../base/result.ts'
import { compare } from './compare.ts'

const NAMES = ['document_id', 'code', 'name', 'amount']
const row = (document_id: string, code: string, name: string, amount: number | null) => ({
	document_id,
	code,
	name,
	amount,
})
const of = (rows: readonly Readonly<Record<string, CellValue>>[], names = NAMES): Result => ({
	columns: names.map((name) => ({ name, kind: name === 'amount' ? 'double' : 'text' })),
	length: rows.length,
	cell: (row, column) => rows[row]?.[names[column] ?? ''] ?? null,
})

const BEFORE = [row('julu', '213', 'A', 10), row('julu', '201', 'B', 5), row('suixi', '213', 'A', 7)]

test('rows are known by the fewest columns that tell them apart; a changed text is a change of the row', () => {
	const after = [row('julu', '213', 'A', 11), row('suixi', '213', 'A2', 7), row('suixi', '208', 'C', 1)]
	expect(compare(of(BEFORE), of(after))).toEqual({
		names: ['document_id', 'code'],
		same: 0,
		apart: [],
		changes: [
			{ kind: 'changed', name: ['julu', '213'], cells: [{ column: 'amount', before: 10, after: 11 }] },
			{
				kind: 'removed',
				name: ['julu', '201'],
				cells: [
					{ column: 'name', before: 'B', after: null },
					{ column: 'amount', before: 5, after: null },
				],
			},
			{ kind: 'changed', name: ['suixi', '213'], cells: [{ column: 'name', before: 'A', after: 'A2' }] },
			{
				kind: 'added',
				name: ['suixi', '208'],
				cells: [
					{ column: 'name', before: null, after: 'C' },
					{ column: 'amount', before: null, after: 1 },
				],
			},
		],
	})
})

test('the order of rows is no change, nor is the last bit of a sum', () => {
	const sum = [...BEFORE].reverse().map((one) => ({ ...one, amount: (one.amount ?? 0) * (1 + 2 ** -52) }))
	expect(compare(of(BEFORE), of(sum))).toMatchObject({ changes: [], same: 3 })
})

test('a number that is gone is a change, not a zero', () => {
	const after = BEFORE.map((one) => (one.code === '201' ? { ...one, amount: null } : one))
	expect(compare(of(BEFORE), of(after)).changes).toEqual([
		{ kind: 'changed', name: ['julu', '201'], cells: [{ column: 'amount', before: 5, after: null }] },
	])
})

test('columns that one answer lacks are named and not compared', () => {
	const after = of(BEFORE, ['document_id', 'code', 'amount'])
	expect(compare(of(BEFORE), after)).toMatchObject({ changes: [], same: 3, apart: ['name'] })
})

test('numbers that BigInt and decimals hold are compared as they are', () => {
	const one = (cell: string | bigint) => ({
		columns: [{ name: 'n', kind: 'decimal' as const }],
		length: 1,
		cell: () => cell,
	})
	expect(compare(one(12345678901234567n), one(12345678901234568n)).changes).toHaveLength(1)
	expect(compare(one('163.70'), one('163.70')).same).toBe(1)
})

describe('whatever the rows are', () => {
	const rows = fc.array(
		fc.record({
			document_id: fc.constantFrom('a', 'b'),
			code: fc.constantFrom('1', '2'),
			name: fc.constantFrom('x', 'y'),
			amount: fc.constantFrom(1, 2, null),
		}),
		{ maxLength: 8 },
	)
	test('every row of both answers is counted once', () => {
		fc.assert(
			fc.property(rows, rows, (before, after) => {
				const { changes, same } = compare(of(before), of(after))
				const count = (kind: string) => changes.filter((change) => change.kind === kind).length
				expect(count('removed') + count('changed') + same).toBe(before.length)
				expect(count('added') + count('changed') + same).toBe(after.length)
			}),
		)
	})
	test('an answer does not differ from itself', () => {
		fc.assert(
			fc.property(rows, (all) => {
				expect(compare(of(all), of(all)).changes).toEqual([])
			}),
		)
	})
})
