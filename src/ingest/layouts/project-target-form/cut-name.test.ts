import { expect, test } from 'vitest'
import { longerTexts } from './cut-name.ts'

test('a name that an objective or another name goes on with is cut', () => {
	const longer = longerTexts(
		['提高全县农村党员干部教育培训质', '提高全县农村党员干部教育'],
		['完成任务；提高全县农村党员干部教育培训质量和水平，发挥作用。'],
	)
	expect(longer('提高全县农村党员干部教育培训质')).toBe('提高全县农村党员干部教育培训质量和水平')
})

test('a name that ends where a clause ends is whole', () => {
	const longer = longerTexts(['落实国家和自治区的重大政策'], ['落实国家和自治区的重大政策、促进发展'])
	expect(longer('落实国家和自治区的重大政策')).toBe(null)
})

test('short names and names printed twice are whole', () => {
	expect(longerTexts(['党员培训'], ['党员培训工作'])('党员培训')).toBe(null)
	const twice = '农村党员和群众的教育培训'
	expect(longerTexts([twice, twice], [`${twice}工作`])(twice)).toBe(null)
})
