import { expect, test } from 'vitest'
import { answer } from '../chart/answer.fixture.ts'
import { omittedIn } from './omitted.ts'

test('each version says which columns and values were not compared; one that is whole says nothing', () => {
	const result = answer({ a: ['text', 'x'], b: ['double', 1] })
	const whole = { result, omitted: { columns: 0, cells: 0 } }
	const cut = { result, omitted: { columns: 4998, cells: 3 } }
	expect(
		omittedIn(
			[
				['1ca27d9f', whole],
				['5eb47717', whole],
			],
			'zh',
		),
	).toEqual([])
	const told = omittedIn(
		[
			['1ca27d9f', whole],
			['5eb47717', cut],
		],
		'zh',
	)
	expect(told).toHaveLength(2)
	expect(told[0]).toMatch(/^5eb47717：.*只取前 2 列，其余 4,998 列没有取/)
	expect(told[1]).toMatch(/^5eb47717：.*3 个值/)
	expect(omittedIn([['1ca27d9f', cut]], 'en')[0]).toMatch(/^1ca27d9f: .*first 2 are here, 4,998 are not/)
})
