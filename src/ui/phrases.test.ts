import fc from 'fast-check'
import { expect, test } from 'vitest'
import { phrasesOf, withFiguresBound } from './phrases.ts'

// Where a line may break, as a reader of Chinese would break it.
test.for([
	['平罗只有基本支出', '平罗|只有|基本|支出'],
	['遂溪：绩效指标', '遂溪：绩效|指标'],
	['共 1,791.00万元', '共 1,791.00万元'],
	['“其他”占86.2%', '“其他”占|86.2%'],
	['Julu: 86% of the budget', 'Julu: 86% of the budget'],
	['', ''],
] as const)('“%s”', ([text, expected]) => {
	expect(phrasesOf(text).join('|')).toBe(expected)
})

test('a figure stays with its name, and nothing else is bound', () => {
	const shown = (text: string) => withFiguresBound(text).replaceAll('\u00A0', '_')
	expect(shown('巨鹿 91%，遂溪 <1%')).toBe('巨鹿_91%，遂溪_<1%')
	expect(shown('共 1,791.00 万元')).toBe('共_1,791.00 万元')
	expect(shown('Julu 91%, Suixi 52% of 4 budgets')).toBe('Julu_91%, Suixi_52% of 4 budgets')
})

test('nothing is lost, and no part is empty', () => {
	fc.assert(
		fc.property(
			fc.string({
				unit: fc.constantFrom(
					'平',
					'罗',
					'县',
					'基',
					'本',
					'支',
					'出',
					'，',
					'“',
					' ',
					'8',
					'.',
					'%',
					'a',
					'\u0000',
				),
			}),
			(text) => {
				const phrases = phrasesOf(text)
				expect(phrases.join('')).toBe(text)
				expect(phrases).not.toContain('')
			},
		),
	)
})
