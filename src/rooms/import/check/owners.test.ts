import { expect, test } from 'vitest'
import type { OwnDisclosure } from '../../../additions/disclosure.ts'
import { runsOf } from './owners.ts'

/** A document with rows at these lines. */
const at = (...lines: readonly (readonly [start: number, end: number])[]) =>
	({
		tables: { project: lines.map(([line_start, line_end]) => ({ line_start, line_end, name: 'x' })) },
	}) as unknown as OwnDisclosure

test('the lines of one document among several are as few stretches as hold no row of another', () => {
	const one = at([3, 4], [1, 2], [9, 9])
	const other = at([5, 6])
	expect(runsOf([one, other], one)).toEqual([
		{ line_start: 1, line_end: 4 },
		{ line_start: 9, line_end: 9 },
	])
	expect(runsOf([one, other], other)).toEqual([{ line_start: 5, line_end: 6 }])
	expect(runsOf([other, at()], other)).toEqual([{ line_start: 5, line_end: 6 }])
})
