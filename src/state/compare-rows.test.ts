import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CellValue, ColumnKind, Result } from '../base/result.ts'
import { compareRows } from './compare-rows.ts'

const result = (
	columns: readonly (readonly [string, ColumnKind])[],
	rows: readonly (readonly CellValue[])[],
): Result => ({
	columns: columns.map(([name, kind]) => ({ name, kind })),
	length: rows.length,
	cell: (row, column) => rows[row]?.[column] ?? null,
})
const NAMED = [
	['name', 'text'],
	['n', 'integer'],
] as const
const of = (...rows: readonly (readonly CellValue[])[]) => result(NAMED, rows)

test('a row that changed is gone and added; a row that stands twice counts twice', () => {
	expect(compareRows(of(['a', 1], ['b', 2], ['b', 2], ['c', 3]), of(['c', 3], ['b', 2], ['a', 4]))).toEqual({
		gone: [0, 2],
		added: [2],
		same: 2,
		order: [0, 1],
	})
})

test('NULL is not the word, an empty text not NULL', () => {
	expect(compareRows(of([null, 1]), of(['null', 1]))).toMatchObject({ gone: [0], added: [0], same: 0 })
	expect(compareRows(of(['', 1]), of([null, 1]))).toMatchObject({ gone: [0], added: [0], same: 0 })
})

test.for<[string, readonly [ColumnKind, CellValue], readonly [ColumnKind, CellValue], boolean]>([
	['more digits of the same decimal', ['decimal', '163.70'], ['decimal', '163.7000'], true],
	['a decimal without a fraction', ['decimal', '100.00'], ['integer', 100n], true],
	['the last bit of a sum', ['double', 0.1 + 0.2], ['double', 0.3], true],
	['another cent', ['decimal', '163.70'], ['decimal', '163.71'], false],
	['integers beyond 53 bits', ['integer', 12345678901234567n], ['integer', 12345678901234568n], false],
	['text that ends in zeros', ['text', '1.50'], ['text', '1.5'], false],
])('%s', ([, one, two, same]) => {
	const [before, after] = [one, two].map(([kind, cell]) => result([['n', kind]], [[cell]]))
	if (!before || !after) throw new Error('two answers')
	expect(compareRows(before, after)).toMatchObject({ same: same ? 1 : 0 })
})

test('columns that changed places are the same; those of one answer alone are named', () => {
	const turned = result([...NAMED].reverse(), [
		[1, 'a'],
		[2, 'b'],
	])
	expect(compareRows(of(['a', 1], ['b', 2]), turned)).toEqual({ gone: [], added: [], same: 2, order: [1, 0] })
	const more = result([...NAMED, ['pinyin', 'text'], ['n', 'integer']], [])
	expect(compareRows(of(['a', 1]), more)).toEqual({ before: [], after: ['pinyin', 'n'] })
	expect(compareRows(more, of(['a', 1]))).toEqual({ before: ['pinyin', 'n'], after: [] })
})

const rows = fc.array(fc.tuple(fc.constantFrom('a', 'b', null), fc.constantFrom(1, 2, null)), {
	maxLength: 12,
})
test('every row of both answers is counted once, and what is left over has no partner', () => {
	fc.assert(
		fc.property(rows, rows, (before, after) => {
			const found = compareRows(of(...before), of(...after))
			if (!('same' in found)) throw new Error('comparable')
			expect(found.gone.length + found.same).toBe(before.length)
			expect(found.added.length + found.same).toBe(after.length)
			const added = new Set(found.added.map((row) => JSON.stringify(after[row])))
			for (const row of found.gone) expect(added).not.toContain(JSON.stringify(before[row]))
		}),
	)
})
test('rows in any order are the same rows', () => {
	fc.assert(
		fc.property(rows, (all) => {
			expect(compareRows(of(...all), of(...all.toReversed()))).toEqual({
				gone: [],
				added: [],
				same: all.length,
				order: [0, 1],
			})
		}),
	)
})
