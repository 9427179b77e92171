import { expect, test } from 'vitest'
import { identified } from './identifiers.ts'

const ids = (...lines: number[]) =>
	identified(
		'630123-zuzhibu-2024-targets',
		lines.map((line_start) => ({ row: { line_start } })),
	).map(([id]) => id.replace('630123-zuzhibu-2024-targets.', ''))

test('a line that begins one row gives no letter, one that begins several gives a letter to each', () => {
	expect(ids(8, 13, 13, 18)).toEqual(['L8', 'L13a', 'L13b', 'L18'])
})

test('letters go on after z, as columns of a spreadsheet do', () => {
	const line = Array.from({ length: 54 }, () => 146)
	const given = ids(...line)
	expect([given[25], given[26], given[27], given[51], given[52]]).toEqual([
		'L146z',
		'L146aa',
		'L146ab',
		'L146az',
		'L146ba',
	])
	expect(new Set(given).size).toBe(54)
})
