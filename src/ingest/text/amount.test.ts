import { expect, test } from 'vitest'
import { printedAmount } from './amount.ts'

const amount = (text: string) => {
	const { amount_yuan, amount_state } = printedAmount(text, '万元')
	return [amount_state, amount_yuan]
}

test('spaces between digits and a comma for the point are seen through', () => {
	for (const text of ['7580.94', '7580. 94', '7580, 94', '7580,94', '7,580.94'])
		expect(amount(text)).toEqual(['printed', 7_580_940_000n])
})

test('a comma before three digits parts thousands', () => {
	expect(amount('1,234')).toEqual(['printed', 1_234_000_000n])
})

test('a comma that parts neither thousands nor the cents, and two numbers in a row, are no amount', () => {
	for (const text of ['1,5', '9,6696', '12,34,567', '213.4 259', '1 234.00'])
		expect(amount(text)).toEqual(['unreadable', null])
})

test('empty is blank, zero is printed, and what is no amount is unreadable', () => {
	expect(amount(' ')).toEqual(['blank', null])
	expect(amount('-')).toEqual(['blank', null])
	expect(amount('0.00')).toEqual(['printed', 0n])
	expect(amount('5. 0O')).toEqual(['unreadable', null])
})

test('what was printed is kept', () => {
	expect(printedAmount('444, 93', '万元').amount_printed).toBe('444, 93')
	expect(printedAmount('', '万元').amount_printed).toBeNull()
})
