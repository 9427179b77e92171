import { expect, test } from 'vitest'
import { checkCharacter, checkHolds, printedCode } from './project-code.ts'

test('a code in one cell, or the same in two, is intact', () => {
	expect(printedCode(['13052924P00584012022C'])).toMatchObject({
		legible: '13052924P00584012022C',
		intact: true,
	})
	expect(printedCode(['13052924P005840120186', '13052924P005840120186']).intact).toBe(true)
})

test('look-alike letters are normalised and split characters joined, and the code is not intact', () => {
	expect(printedCode(['13052924P00584011986', '13052924Р00584011986Ј'])).toMatchObject({
		legible: '13052924P00584011986J',
		intact: false,
	})
	expect(printedCode(['13052924P00584011990', 'Q'])).toMatchObject({
		legible: '13052924P00584011990Q',
		intact: false,
	})
	expect(printedCode(['13052924P00584012038', 'ζ']).legible).toBe('13052924P00584012038')
	expect(printedCode([])).toMatchObject({ legible: null, intact: false })
})

test('the check character follows from the twenty before it', () => {
	for (const code of ['13052924P00584012022C', '13052924P005840120353', '13052924P00584011620R'])
		expect(checkCharacter(code)).toBe(code.at(-1))
	expect(checkCharacter('13052924P00584012032C')).not.toBe('C')
	expect(checkCharacter('13052924')).toBeUndefined()
})

test('the check is trusted only where enough intact codes agree without exception', () => {
	const codes = ['22C', '09X', '14P', '26T', '21Q'].map((end) => printedCode([`13052924P005840120${end}`]))
	expect(checkHolds(codes)).toBe(true)
	expect(checkHolds(codes.slice(1))).toBe(false)
	expect(checkHolds([...codes, printedCode(['13052924P00584012022D'])])).toBe(false)
})
