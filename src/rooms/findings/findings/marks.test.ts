import { expect, test } from 'vitest'
import type { Finding } from './columns.ts'
import { pairsOf, printedOf } from './marks.ts'

const finding = (cells: Partial<Finding>): Finding =>
	({
		printed: null,
		repaired: null,
		alternatives: null,
		expected: null,
		actual: null,
		...cells,
	}) as Finding

test('an amount as printed stands with the unit of its document beside the amounts in yuan', () => {
	// Task 21 of 遂溪: its text makes up 72,500 + 8,000 yuan, its cell prints 7 in 万元.
	const task = finding({ printed: '7', expected: '80500.00', actual: '70000.00' })
	expect(pairsOf(task, '万元', 'zh')).toEqual([
		['原文', '7 万元'],
		['对照值', '80,500 元'],
		['此处值', '70,000 元'],
	])
	expect(pairsOf(task, '万元', 'en')).toEqual([
		['Printed', '7 (in ten thousands of yuan)'],
		['Compared with', '¥80,500'],
		['Here', '¥70,000'],
	])
	expect(printedOf(finding({ printed: '40. 00', actual: '400000.00' }), '万元', 'zh')).toBe('40. 00 万元')
})

test('what is printed gets no unit where it is not that amount', () => {
	// A number of villages, a value without a unit, a document whose unit is not known, and digits that read as another amount.
	expect(printedOf(finding({ printed: '348', expected: '350', actual: '348' }), '万元', 'zh')).toBe('348')
	expect(printedOf(finding({ printed: '40000' }), '元', 'zh')).toBe('40000')
	expect(printedOf(finding({ printed: '7', actual: '70000.00' }), '—', 'zh')).toBe('7')
	expect(printedOf(finding({ printed: '7', actual: '80000.00' }), '万元', 'zh')).toBe('7')
	expect(printedOf(finding({ printed: '7万元', actual: '70000.00' }), '万元', 'zh')).toBe('7万元')
})
