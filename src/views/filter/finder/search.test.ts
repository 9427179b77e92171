import { expect, test } from 'vitest'
import { many } from '../../../../test/support/many.ts'
import type { FormerName } from '../../disclosures/sought.ts'
import { indexOf } from './index-of.ts'
import { find, outermost } from './search.ts'

const FORMER: readonly FormerName[] = [
	{ county_code: '720003', code: '720099', name: '旧桥县', name_pinyin: 'jiuqiao', name_initials: 'jq' },
]
const index = indexOf(many, FORMER, 'zh')
const found = (typed: string) => find(index, typed).map(({ key, value }) => `${key}=${value}`)
const DONGHE = ['c=700001', 'c=710001', 'c=720001', 'c=730001']
const IN_YI = ['c=710001', 'c=710002', 'c=710003', 'c=710004', 'c=710005']

test.for([
	['东河', DONGHE],
	['dong', DONGHE],
	['dh', DONGHE],
	['ＤＨ', DONGHE],
	['乙省', ['c=71', 'c=7100', ...IN_YI]],
	['乙市', ['c=7100', ...IN_YI]],
	['71', ['c=71', 'c=7100', ...IN_YI]],
	['720004', ['c=720004']],
	['旧桥', ['c=720003']],
	['jiuq', ['c=720003']],
	['jq', ['c=720003']],
	['720099', ['c=720003']],
	['zzb', ['dep=zuzhibu']],
	['education', ['dep=jiaoyuju']],
	['2023', ['y=2023']],
	['丙省 dh', ['c=72', 'c=7200', 'c=720001']],
	['dh 2024', ['y=2024', ...DONGHE]],
	['he', []],
	['东河 没有', []],
] as const)('“%s” finds what it says', ([typed, expected]) => {
	expect(found(typed)).toEqual(expected)
})

test('nothing typed leaves everything: provinces, years and kinds before the long lists', () => {
	expect(found('  ')).toHaveLength(4 + 2 + 5 + 4 + 20)
	expect([...new Set(find(index, '').map(({ group }) => group))]).toEqual([
		'province',
		'y',
		'dep',
		'prefecture',
		'county',
	])
})

test('what is ticked at once is the widest place of what was found', () => {
	const ticked = (typed: string) => outermost(find(index, typed)).map(({ value }) => value)
	expect(ticked('乙省')).toEqual(['71'])
	expect(ticked('乙市')).toEqual(['7100'])
	expect(ticked('dh 2024')).toEqual(['2024', '700001', '710001', '720001', '730001'])
})
