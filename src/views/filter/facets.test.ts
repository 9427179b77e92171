import { expect, test } from 'vitest'
import { chosenOf, facetsOf, type Choice } from './facets.ts'
import { many } from '../../../test/support/many.ts'

const none: Choice = { c: [], dep: [], y: [] }
const of = (chosen: Partial<Choice>) => chosenOf(many, { ...none, ...chosen })

test('the departments of one county, one kind of department across counties, and both together', () => {
	expect(of({})).toHaveLength(200)
	expect(of({ c: ['700001'] })).toHaveLength(10)
	expect(of({ dep: ['zuzhibu'] })).toHaveLength(40)
	expect(of({ c: ['700001', '700002'], dep: ['zuzhibu'], y: ['2024'] })).toHaveLength(2)
	expect(of({ c: ['999999'] })).toEqual([])
})

test('every value that a disclosure has can be chosen; years and kinds in the order of their codes', () => {
	const [c, dep, y] = facetsOf(many, none, 'zh')
	expect(c?.options).toHaveLength(20)
	expect(c?.options[5]).toMatchObject({ value: '700101', label: '东河', detail: '乙省', count: 10 })
	expect(dep?.options.map(({ value }) => value)).toEqual([
		'caizhengju',
		'jiaoyuju',
		'minzhengju',
		'shuiliju',
		'zuzhibu',
	])
	expect(y?.options.map(({ label }) => label)).toEqual(['2023', '2024'])
})

test('beside a value stands what the other two choices leave of it, its own choice aside', () => {
	const [c, dep, y] = facetsOf(many, { c: ['700001'], dep: ['zuzhibu'], y: [] }, 'en')
	expect(c?.options.map(({ count }) => count)).toEqual(Array.from({ length: 20 }, () => 2))
	expect(dep?.options[4]).toMatchObject({ label: 'Organization department', count: 2 })
	expect(y?.options.map(({ count }) => count)).toEqual([1, 1])
	const [other] = facetsOf(many, { ...none, dep: ['nobody'] }, 'zh')
	expect(other?.options[0]?.count).toBe(0)
})
