import { texts } from '../../../base/text.ts'
import { totalWords } from '../../../views/stated-total/text.ts'
import { moneyWords } from '../../../views/words/text.ts'

export const text = texts({
	zh: {
		...moneyWords.zh,
		...totalWords.zh,
		name: '合计由什么组成',
		question: '印出的合计由什么组成？',
		finding: (parts: string) => `合计里没有列出项目的部分：${parts}`,
		lead: '每份文件自己的合计：基本支出、列出的项目或任务、没有列出的部分。各文件口径不同，不能相加。',
		heading: (unit: string) => `合计的组成（${unit}）`,
		stated_of: (who: string) => `${who} 印出的合计：`,
		made_of: (who: string, parts: string) => `${who}：${parts}`,
		none: '–',
		column_part: '部分',
		column_share: '占印出的合计',
		column_parts: '行数',
		column_stated: '印出的合计',
	},
	en: {
		...moneyWords.en,
		...totalWords.en,
		name: 'What totals are made of',
		question: 'What are the stated totals made of?',
		finding: (parts: string) => `Not itemised in the stated total: ${parts}`,
		lead: 'Each document’s own total: basic expenditure, the projects or tasks it lists, and what it does not list. Scopes differ, so nothing is added up across documents.',
		heading: (unit: string) => `What the totals are made of (${unit})`,
		stated_of: (who: string) => `Stated total of ${who}: `,
		made_of: (who: string, parts: string) => `${who}: ${parts}`,
		none: '–',
		column_part: 'Part',
		column_share: 'Of the stated total',
		column_parts: 'Rows',
		column_stated: 'Stated total',
	},
})
