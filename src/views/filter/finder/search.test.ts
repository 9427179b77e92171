import { expect, test } from 'vitest'
import { facetsOf } from '../facets.ts'
import { many } from '../../../../test/support/many.ts'
import { find, listed } from './search.ts'

const facets = facetsOf(many, { c: [], dep: [], y: [] }, 'zh')
const found = (typed: string) =>
	find(many, facets, typed).flatMap(({ key, options }) => options.map(({ value }) => `${key}=${value}`))
const DONGHE = ['c=700001', 'c=700101', 'c=700201', 'c=700301']

test.for([
	['东河', DONGHE],
	['dong', DONGHE],
	['dh', DONGHE],
	['ＤＨ', DONGHE],
	['乙省', ['c=700101', 'c=700102', 'c=700103', 'c=700104', 'c=700105']],
	['700204', ['c=700204']],
	['zzb', ['dep=zuzhibu']],
	['education', ['dep=jiaoyuju']],
	['2023', ['y=2023']],
	['丙省 dh', ['c=700201']],
	['dh 2024', [...DONGHE, 'y=2024']],
	['he', []],
	['东河 没有', []],
] as const)('“%s” finds what it says', ([typed, expected]) => {
	expect(found(typed)).toEqual(expected)
})

test('nothing typed leaves everything', () => {
	expect(found('  ')).toHaveLength(27)
})

test('a long list is cut, the short ones beside it stay whole and in place', () => {
	const groups = listed(facets, 10)
	expect(groups.map(({ key, options }) => [key, options.length])).toEqual([
		['c', 3],
		['dep', 5],
		['y', 2],
	])
	expect(listed(find(many, facets, 'zzb'), 10).map(({ key }) => key)).toEqual(['dep'])
})
