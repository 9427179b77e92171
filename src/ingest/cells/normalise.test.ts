import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellText, mendedIn, normalise } from './normalise.ts'

test.each([
	['⼈⺠政府⾏政运⾏⻓', '人民政府行政运行长', 'radicals of both blocks'],
	['２０２４年Ａ类１００％', '2024年A类100%', 'wide digits and letters'],
	['合\u00a0计\u200b１\ufeff', '合 计1', 'blanks and what cannot be seen'],
	['財政撥款預算單位', '财政拨款预算单位', 'traditional forms'],
	['⻑期項⽬', '长期项目', 'a radical of a traditional form'],
	['\uf9e2樂\uf97e', '梨乐量', 'compatibility forms'],
	['（一）“乾县”，：；、％', '（一）“乾县”，：；、%', 'punctuation, and characters that sound texts use'],
])('%s', (printed, meant) => expect(normalise(printed)).toBe(meant))

test('what is mended is counted by kind, with the first of them', () => {
	const lines = ['合计', '⼈员１２', '⺠政\u00a0局'].map((text, index) => ({ text, line: index + 1 }))
	expect(
		mendedIn(lines).map(({ kind, count, line, printed, meant }) => [kind, count, line, printed, meant]),
	).toEqual([
		['radical', 2, 2, '⼈', '人'],
		['wide', 2, 2, '１', '1'],
		['blank', 1, 3, '\u00a0', ' '],
	])
})

test('mending twice is mending once, and plain text stays', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (text) => {
			const once = normalise(text)
			expect(normalise(once)).toBe(once)
			expect(mendedIn([{ line: 1, text: once }])).toEqual([])
		}),
	)
})

test.for([
	['１，２０６.５５', '1,206.55'],
	[' －１２，３４５，６７８ ', '-12,345,678'],
	['100，20', '100，20'],
	['投入100，200人参加', '投入100，200人参加'],
] as const)('a full-width comma parts thousands only in a cell that is one number: %s', ([printed, text]) => {
	expect(cellText(normalise(printed))).toBe(text)
})
