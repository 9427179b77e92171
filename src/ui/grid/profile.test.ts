import { expect, test } from 'vitest'
import type { CellValue, ColumnKind, Result } from '../../base/result.ts'
import { MOST_COUNTED, profiling, type ColumnProfile } from './profile.ts'

const answer = (kind: ColumnKind, cells: readonly CellValue[]): Result => ({
	columns: [{ name: 'a', kind }],
	length: cells.length,
	cell: (row) => cells[row] ?? null,
})
/** The profile, and in how many portions it was drawn. */
function drawn(kind: ColumnKind, cells: readonly CellValue[]): ColumnProfile & { readonly portions: number } {
	const work = profiling(answer(kind, cells), 0)
	for (let portions = 1; ; portions += 1) {
		const { done, value } = work.next()
		if (done) return { ...value, portions }
	}
}

test('what is missing is counted apart from what differs', () => {
	expect(drawn('text', ['乙', null, '甲', '乙', null])).toEqual({
		rows: 5,
		nulls: 2,
		distinct: 2,
		bins: [],
		top: [
			{ value: '乙', times: 2 },
			{ value: '甲', times: 1 },
		],
		portions: 1,
	})
})

test('numbers fall into ranges of one width, the most into the last', () => {
	const { bins, least, most } = drawn('decimal', ['0.00', '1.00', '5.99', '6.00', '12.00', null])
	expect([least, most]).toEqual(['0.00', '12.00'])
	expect(bins).toEqual([1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 1])
})

test('dates stand on an axis; texts that look like numbers do not', () => {
	const dates = drawn('date', ['2024-01-13', '2024-01-01', '2024-01-07'])
	expect([dates.least, dates.most]).toEqual(['2024-01-01', '2024-01-13'])
	expect(dates.bins.reduce((sum, bin) => sum + bin, 0)).toBe(3)
	const codes = drawn('text', ['2130705', '213'])
	expect([codes.least, codes.bins]).toEqual([undefined, []])
})

test('what has no place on an axis is a value all the same', () => {
	const profile = drawn('double', [NaN, Infinity, 1])
	expect(profile).toMatchObject({ rows: 3, nulls: 0, distinct: 3, least: '1', most: '1', bins: [1] })
	expect(drawn('double', [null, null])).toMatchObject({ nulls: 2, distinct: 0, bins: [], top: [] })
})

test('a column of too many values says so and names none of them', () => {
	const many = Array.from({ length: MOST_COUNTED + 1 }, (_, at) => `名${String(at)}`)
	expect(drawn('text', many)).toMatchObject({ distinct: undefined, top: [] })
	expect(drawn('text', [...many.slice(1), '名1'])).toMatchObject({ distinct: MOST_COUNTED })
})

test('many rows are read in portions of the same number of cells', () => {
	const portions = (rows: number) =>
		drawn(
			'integer',
			Array.from({ length: rows }, (_, at) => at),
		).portions
	expect([portions(4000), portions(4001), portions(100_000)]).toEqual([1, 2, 25])
})
