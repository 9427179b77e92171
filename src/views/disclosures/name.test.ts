import { expect, test } from 'vitest'
import { many } from '../../../test/support/many.ts'
import { nameOf } from './name.ts'

test('final accounts and self-evaluations are never called like the budget of their year', () => {
	const [budget] = many
	if (!budget) throw new Error('no disclosure')
	const names = (['budget', 'adjusted', 'final', 'self_evaluation'] as const).map((stage) =>
		nameOf({ ...budget, county: '巨鹿', fiscal_year: 2024, stage }, 'zh'),
	)
	expect(names).toEqual(['巨鹿 2024', '巨鹿 2024 调整预算', '巨鹿 2024 决算', '巨鹿 2024 自评'])
})
