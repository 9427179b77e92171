import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cents, yuan, type AmountUnit } from './money.ts'

describe('cents', () => {
	test.for<[string, AmountUnit, bigint | null | undefined]>([
		['833.39', '万元', 833_390_000n],
		['78.966', '万元', 78_966_000n],
		['14,253.69625', '万元', 14_253_696_250n],
		['7580. 94', '万元', 7_580_940_000n],
		['1255.022751', '万元', 1_255_022_751n],
		['7,862.4', '千元', 786_240_000n],
		['0.00001', '千元', 1n],
		['200000', '元', 20_000_000n],
		['0.005', '元', 1n],
		['-0.005', '元', -1n],
		['0', '万元', 0n],
		['', '元', null],
		['—', '元', null],
		['８３.5', '元', 8_350n],
		['每月', '元', undefined],
		['1.2.3', '元', undefined],
		['12%', '元', undefined],
	])('%s %s', ([printed, unit, expected]) => {
		expect(cents(printed, unit)).toBe(expected)
	})

	test('what yuan writes, cents reads back, for every amount a table can hold', () => {
		fc.assert(
			fc.property(fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }), (amount) => {
				expect(cents(yuan(amount), '元')).toBe(amount)
			}),
			{ numRuns: 2000 },
		)
	})
})

test('yuan always has two decimals', () => {
	expect(yuan(5n)).toBe('0.05')
	expect(yuan(-1_234n)).toBe('-12.34')
	expect(yuan(833_390_000n)).toBe('8333900.00')
})
