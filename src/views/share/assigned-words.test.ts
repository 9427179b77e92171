import { expect, test } from 'vitest'
import { assignedWords } from './assigned-words.ts'

const at = 'https://mirror.example/?view=function'
const mine = '&mine=130529-zuzhibu-2024-budget.l581*villages*130529-zuzhibu-2024-budget.l581*2130705'

test('a link that assigns projects says how many, each once, wherever it is cited', () => {
	expect(assignedWords(`${at}${mine}#1.abc`, 'zh')).toBe('，1 个项目按读者自己的归类')
	expect(assignedWords(`${at}${mine}*640221-zuzhibu-2022-targets.l5*talent`, 'en')).toBe(
		', 2 projects as a reader assigned them',
	)
})

test('one that assigns none, or nothing that can be read, says nothing', () => {
	expect([at, `${at}&mine=x`, `${at}#&mine=x`].map((link) => assignedWords(link, 'zh'))).toEqual(['', '', ''])
})
