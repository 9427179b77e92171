import { expect, test } from 'vitest'
import { many } from '../../../../test/support/many.ts'
import { leavesOf } from './leaves.ts'

test('beside a value stands what the other two choices leave of it, its own choice aside', () => {
	const leaves = leavesOf(many, { c: ['700001'], dep: ['zuzhibu'], y: [] })
	expect(['700001', '710001'].map((value) => leaves({ key: 'c', value }))).toEqual([2, 2])
	expect(leaves({ key: 'dep', value: 'zuzhibu' })).toBe(2)
	expect(['2023', '2024'].map((value) => leaves({ key: 'y', value }))).toEqual([1, 1])
	expect(leavesOf(many, { c: [], dep: ['nobody'], y: [] })({ key: 'c', value: '700001' })).toBe(0)
})

test('a prefecture and a province leave what their counties leave', () => {
	const leaves = leavesOf(many, { c: [], dep: ['zuzhibu'], y: ['2024'] })
	expect(['71', '7100', '710001'].map((value) => leaves({ key: 'c', value }))).toEqual([5, 5, 1])
	expect(leavesOf(many, { c: ['71'], dep: [], y: [] })({ key: 'dep', value: 'zuzhibu' })).toBe(10)
})
