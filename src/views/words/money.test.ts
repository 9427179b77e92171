import { expect, test } from 'vitest'
import { exactHintOf, markMoneyOf, moneyOf } from './money.ts'

const reader = (locale: 'zh' | 'en') => ({ values: { unit: 'wan' as const }, locale })

test('an amount above a picture is rounded in English, and the pointer tells every digit of it', () => {
	expect(markMoneyOf(76_019_400, reader('en'))).toBe('¥76 million')
	expect(exactHintOf(76_019_400, reader('en'), 'Printed')).toBe('¥76.0194 million\nPrinted')
	expect(moneyOf(76_019_400, reader('en'))).toBe('¥76.0194 million')
})

test('in Chinese it has all its digits, and the pointer repeats nothing', () => {
	expect(markMoneyOf(76_019_400, reader('zh'))).toBe('7,601.94 万元')
	expect(exactHintOf(76_019_400, reader('zh'), '原文')).toBe('原文')
})

test('nothing is nothing in English, and stands in the unit of its column in Chinese', () => {
	expect(markMoneyOf(0, reader('en'))).toBe('¥0')
	expect(markMoneyOf(0, reader('zh'))).toBe('0.00 万元')
})
