import { expect, test } from 'vitest'
import { merged } from './about.ts'

test('lines that touch or overlap are one range, in order', () => {
	expect(
		merged([
			[180, 181],
			[3, 3],
			[182, 190],
			[4, 5],
			[185, 186],
			[200, 200],
		]),
	).toEqual([
		[3, 5],
		[180, 190],
		[200, 200],
	])
	expect(merged([])).toEqual([])
})
