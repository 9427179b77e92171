import fc from 'fast-check'
import { expect, test } from 'vitest'
import { understand } from './value.ts'

const CHARACTERS = '0123456789.,%万亿元年月日人个每/-~≥≤≪<>↑底前内完成高 ()（）Oaé\u{1F600}'

test('any text is understood, and no number comes from a text without digits', () => {
	const unit = fc.constantFrom(...Array.from(CHARACTERS))
	const text = fc.oneof(fc.string({ unit, maxLength: 14 }), fc.string({ unit: 'binary' }))
	const context = fc.record({
		amountUnit: fc.constantFrom('元' as const, '万元' as const),
		operator: fc.option(text),
		unit: fc.option(text),
		name: fc.option(text),
		cost: fc.boolean(),
	})
	fc.assert(
		fc.property(text, context, (printed, beside) => {
			const found = understand(printed, beside)
			const numbers = [found.value, found.value_low, found.value_high].filter((it) => it !== null)
			const digits = /\d/.test(printed.normalize('NFKC'))
			expect({
				finite: numbers.every(Number.isFinite),
				fromDigits: digits || numbers.length === 0,
				empty: found.unit === '' || found.value_printed === '',
			}).toEqual({ finite: true, fromDigits: true, empty: false })
		}),
		{ numRuns: 3000 },
	)
})
