import { expect, test } from 'vitest'
import { fromParquet, fromText } from './cell.ts'

test.for([
	['0', 0n],
	['1', 100n],
	['12.3', 1230n],
	['-0.05', -5n],
	['8333900.00', 833390000n],
	['9999999999999999.99', 999999999999999999n],
])('%s yuan', ([printed, cents]) => {
	expect(fromText.money(printed)).toBe(cents)
})

test.for(['12.345', '1,000', '1e3', '.5', '5.', '—', '12345678901234567', 'NaN', '+1', '１'])(
	'“%s” is no amount: nothing is rounded or guessed',
	(printed) => {
		expect(fromText.money(printed)).toBeUndefined()
	},
)

test.for([
	['integer', '007', 7],
	['integer', '-2147483648', -2147483648],
	['integer', '2147483648', undefined],
	['integer', '1.0', undefined],
	['integer', '', undefined],
	['number', '-1.5e3', -1500],
	['number', '.5', 0.5],
	['number', '1e999', undefined],
	['number', 'Infinity', undefined],
	['number', '0x10', undefined],
	['flag', 'TRUE', true],
	['flag', 'false', false],
	['flag', '1', undefined],
	['text', '00123', '00123'],
] as const)('as %s, “%s” is %s', ([type, printed, value]) => {
	expect(fromText[type](printed)).toBe(value)
})

test('cents come back from the number that is nearest to them', () => {
	expect(fromParquet.money(163.7)).toBe(16370n)
	expect(fromParquet.money(163.70000000000002)).toBe(16370n)
	expect(fromParquet.money(-0.01)).toBe(-1n)
	expect(fromParquet.money(12n)).toBe(1200n)
})

test.for([163.705, 0.001, 2 ** 50, NaN, '163.70', true])('%s is no amount in Parquet', (value) => {
	expect(fromParquet.money(value)).toBeUndefined()
})

test.for([
	['integer', 7n, 7],
	['integer', 2n ** 40n, undefined],
	['integer', 1.5, undefined],
	['number', 1.5, 1.5],
	['number', Infinity, undefined],
	['text', 640221, undefined],
	['flag', 1, undefined],
	['flag', false, false],
] as const)('in Parquet as %s, %s is %s', ([type, value, cell]) => {
	expect(fromParquet[type](value)).toBe(cell)
})
