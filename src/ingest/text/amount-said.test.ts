import { expect, test } from 'vitest'
import { amountEn, amountZh, parted } from './amount-said.ts'

test.for([
	[3_430_316_000n, '3,430.316 万元', '34,303,160.00 yuan'],
	[12_998_673_500n, '12,998.6735 万元', '129,986,735.00 yuan'],
	[833_390_000n, '833.39 万元', '8,333,900.00 yuan'],
	[833_390_001n, '833.390001 万元', '8,333,900.01 yuan'],
	[1_000_000n, '1.00 万元', '10,000.00 yuan'],
	[999_999n, '9,999.99 元', '9,999.99 yuan'],
	[35_000n, '350 元', '350.00 yuan'],
	[0n, '0 元', '0.00 yuan'],
	[-123_456_700n, '-123.4567 万元', '-1,234,567.00 yuan'],
] as const)('%s cents: %s, %s', ([cents, zh, en]) => {
	expect([amountZh(cents), amountEn(cents)]).toEqual([zh, en])
})

test('thousands are parted, decimals are not', () => {
	expect(['12', '1300', '1234567.1234'].map(parted)).toEqual(['12', '1,300', '1,234,567.1234'])
})
