import { expect, test } from 'vitest'
import { fitApart, widthOf } from './measure.ts'

test('texts that a cut would make the same keep what tells them apart', () => {
	const names = ['对村民委员会和村党支部的补助（一）', '对村民委员会和村党支部的补助（二）', '干部教育']
	const cut = fitApart(names, 10, 100)
	// 100 px less an ellipsis of 6.2 and two characters of 10 leave seven.
	expect(cut).toEqual(['对村民委员会和…一）', '对村民委员会和…二）', '干部教育'])
	for (const text of cut) expect(widthOf(text, 10)).toBeLessThanOrEqual(100)
})

test('the same texts stay the same, and one alone is cut at its end', () => {
	expect(fitApart(['村级组织运转经费', '村级组织运转经费'], 10, 50)).toEqual(['村级组织…', '村级组织…'])
	expect(fitApart(['村级组织运转经费', '其他'], 10, 50)).toEqual(['村级组织…', '其他'])
	expect(fitApart(['abcdefghijkl', 'abcdefghijkl mn'], 10, 40)).toHaveLength(2)
})
