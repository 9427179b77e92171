import fc from 'fast-check'
import { expect, test } from 'vitest'
import { figuresIn, phrasesOf } from './phrases.ts'

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

test('a figure stands on one line with the name before it', () => {
	expect(figuresIn('比例：巨鹿 91%，遂溪 5,252.5')).toEqual(['比例：', '巨鹿 91%', '，', '遂溪 5,252.5', ''])
	expect(figuresIn('list: Julu 91%, Suixi 52%')).toEqual(['list: ', 'Julu 91%', ', ', 'Suixi 52%', ''])
	expect(figuresIn('Julu: 86% of the budget of 2024')).toEqual(['Julu: 86% of the budget of 2024'])
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
				expect(phrases.flatMap(figuresIn).join('')).toBe(text)
				expect(phrases).not.toContain('')
			},
		),
	)
})
