import { count } from '../../../base/format.ts'
import { texts } from '../../../base/text.ts'
import { moneyWords, scopeWords } from '../../../views/words/text.ts'

export const text = texts({
	zh: {
		...moneyWords.zh,
		...scopeWords.zh,
		name: '规模与口径',
		axis: '刻度',
		axis_shared: '同一刻度',
		axis_own: '各自刻度',
		question: (n: number) => `${count(n, 'zh')} 份文件的预算规模与口径`,
		finding: (figures: string) => `印出的合计：${figures}`,
		question_one: (who: string) => `${who}：预算规模与口径`,
		partly: (who: string, part: string, whole: string) =>
			`${who}：列出的项目只有 ${part}，基本支出以外共 ${whole}`,
		lead: (unit: string) =>
			`每份文件里印出的合计由什么组成：基本支出、列出的项目、没有列出的部分。口径不同，从不跨文件相加。金额为预算数，单位${unit}。`,
		measure_stated_total: '印出的合计',
		measure_basic: '基本支出',
		measure_beyond_basic: '基本支出以外',
		measure_itemised: '列出的项目相加',
		none: '没有印出',
		no_parts: '–',
		none_hint: '通读全文没有印出合计，不等于零',
		caption: (count: number) => `列出 ${count} 项`,
		part: (measure: string, amount: string) => `${measure} ${amount}`,
		column_scope: '口径',
		column_measure: '说的是什么',
		column_parts: '行数',
		column_rest: '没有列出的部分',
		largest_rest: (figure: string) => `印出的合计里没有列出项目的部分，最多的是${figure}`,
	},
	en: {
		...moneyWords.en,
		...scopeWords.en,
		name: 'Scale and scope',
		axis: 'Scale',
		axis_shared: 'One for all',
		axis_own: 'Each its own',
		question: (n: number) => `Totals as printed in ${count(n, 'en')} documents`,
		finding: (figures: string) => `Totals as printed: ${figures}`,
		question_one: (who: string) => `${who}: total and scope of the budget`,
		partly: (who: string, part: string, whole: string) =>
			`${who} itemises ${part} of the ${whole} beyond basic expenditure`,
		lead: (unit: string) =>
			`What the total that each document prints is made of: basic expenditure, the projects it lists, and what it does not list. Amounts of unlike scope stand side by side and are never added. Budgeted; unit: ${unit}.`,
		measure_stated_total: 'Total as printed',
		measure_basic: 'Basic expenditure',
		measure_beyond_basic: 'Beyond basic',
		measure_itemised: 'Sum of listed projects',
		none: 'none printed',
		no_parts: '–',
		none_hint: 'No total in the whole text; not a zero',
		caption: (count: number) => `${count} listed`,
		part: (measure: string, amount: string) => `${measure.toLowerCase()} ${amount}`,
		column_scope: 'Scope',
		column_measure: 'What it is',
		column_parts: 'Rows',
		column_rest: 'Not listed',
		largest_rest: (figure: string) => `Largest part of a stated total that is not itemised: ${figure}`,
	},
})
