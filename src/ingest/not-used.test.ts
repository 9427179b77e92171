import { expect, test } from 'vitest'
import { fromText } from './cells/from-text.ts'
import { leftOver } from './not-used.ts'
import type { Reading } from './reading.ts'

const taken = (line_start: number, line_end = line_start): Reading =>
	({ table: 'project', row: { line_start, line_end } }) as Reading
const lines = (text: string, ...readings: readonly Reading[]) =>
	[...leftOver(fromText('x.txt', text), readings)].map(({ row }) => [row.line_start, row.line_end])

const TABLE = [
	'项目名称\t预算数',
	'操场维修\t18.00',
	'实验耗材\t12.00',
	'河道清淤\t66.00',
	'校舍加固\t9.50',
].join('\n')

test('rows that no reading speaks of are told in runs, in the middle and at the end of a document', () => {
	expect(lines(TABLE, taken(3))).toEqual([
		[2, 2],
		[4, 5],
	])
	expect(lines(TABLE, taken(2, 4))).toEqual([[5, 5]])
	expect(lines(TABLE, taken(2, 5))).toEqual([])
})
