import { expect, test } from 'vitest'
import { joinSplit } from './split-cells.ts'

test('words repeated at the edge of a cell are kept once', () => {
	expect(joinSplit(['用于补充物资,加强活', '动阵地硬件建设。'])).toBe('用于补充物资,加强活动阵地硬件建设。')
	expect(joinSplit(['用于开展六一及留守儿', '· 童慰问活动。', '•'])).toBe('用于开展六一及留守儿童慰问活动。')
	expect(joinSplit(['2. 通过党刊征订促进党', '1. 保障征订。 2. 通过党刊征订促进党员学习。'])).toBe(
		'1. 保障征订。 2. 通过党刊征订促进党员学习。',
	)
	expect(joinSplit(['2. 通过经费保障老', '通过经费保障老年大学。'])).toBe('通过经费保障老年大学。')
	expect(joinSplit(['提高使用率,为群众解', '是高使用率,为群众解决困难。'])).toBe(
		'提高使用率,为群众解决困难。',
	)
	expect(joinSplit(['奖杯、', '、奖牌。'])).toBe('奖杯、奖牌。')
})
