import { expect, test } from 'vitest'
import { amount, count, fileSize, markAmount, megabytes, percent, quotient, tick } from './format.ts'

test('amounts: 万元 or ¥ million to a hundred yuan, 元 to the cent where there are cents, grouped', () => {
	expect(amount(65_383_000, 'wan', 'zh')).toBe('6,538.30')
	expect(amount(17_910_000, 'yuan', 'zh')).toBe('17,910,000')
	expect(amount(12_550_227.51, 'wan', 'en')).toBe('12.5502')
	expect(amount(76_019_400, 'yi', 'zh')).toBe('0.760194')
	expect(amount(123_456_789_012.34, 'yi', 'en')).toBe('123.4567890')
	expect(quotient(207_192.44, 'wan', 'zh')).toBe('20.72')
	expect(quotient(207_192.44, 'wan', 'en')).toBe('207.19')
	expect(amount(142_536_962.5, 'yuan', 'zh')).toBe('142,536,962.50')
	// A sum of binary numbers may be a hair beside its cents.
	expect(amount(0.1 + 0.2, 'yuan', 'zh')).toBe('0.30')
	expect(amount(2.9999999999999996, 'yuan', 'zh')).toBe('3')
})

test('ticks have no decimals that say nothing', () => {
	expect([0, 20_000_000].map((yuan) => tick(yuan, 'wan', 'zh'))).toEqual(['0', '2,000'])
	expect(tick(2_500_000, 'wan', 'en')).toBe('2.5')
	expect(tick(2_000_000, 'yi', 'zh')).toBe('0.02')
	expect(tick(50_000, 'wan', 'en', 'quotient')).toBe('50')
})

test('what is not none is not written as none, and what is not all not as all', () => {
	expect(percent(14_000 / 76_019_400, 'zh')).toBe('<0.1%')
	expect(percent(0.0005, 'zh')).toBe('0.1%')
	expect(percent(0.9994, 'zh')).toBe('99.9%')
	expect(percent(0.99951, 'en')).toBe('>99.9%')
})

test('shares as percent with one decimal', () => {
	expect(percent(65_383_000 / 76_019_400, 'zh')).toBe('86.0%')
	expect(percent(0, 'en')).toBe('0%')
	expect(percent(1, 'zh')).toBe('100.0%')
})

test('counts and bytes', () => {
	expect(count(1148, 'zh')).toBe('1,148')
	expect(megabytes(34_243_000, 'en')).toBe('34.2 MB')
	expect([12, 1499, 99_999, 100_000, 10_737_400_000].map((bytes) => fileSize(bytes, 'zh'))).toEqual([
		'1 kB',
		'1 kB',
		'100 kB',
		'0.1 MB',
		'10.7 GB',
	])
})

test('an amount at a mark: three digits in English, as printed in Chinese; none is a bare zero', () => {
	expect(markAmount(65_383_000, 'wan', 'en')).toBe('65.4')
	expect(markAmount(142_536_962.5, 'wan', 'en')).toBe('143')
	expect(markAmount(105_000, 'wan', 'en')).toBe('0.105')
	expect(markAmount(0, 'wan', 'en')).toBe('0')
	expect(markAmount(12_550_227.51, 'yuan', 'en')).toBe('12,550,227.51')
	expect(markAmount(65_383_000, 'wan', 'zh')).toBe('6,538.30')
	expect(markAmount(0, 'wan', 'zh')).toBe('0.00')
})
