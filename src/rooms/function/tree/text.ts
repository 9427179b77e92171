import { texts } from '../../../base/text.ts'
import { codeWords } from '../../../views/words/codes/text.ts'

export const text = texts({
	zh: {
		...codeWords.zh,
		name: '逐级展开',
		instead: '“按科目与用途”',
		question: (count: number, departments: string) =>
			`${count} 份${departments}预算：按类、款、项或用途逐级拆分`,
		largest_purpose: (whose: string, parts: string) =>
			`逐级拆分，${whose}所列项目中最大的一支（本站归类）：${parts}`,
		largest_mixed: (whose: string, parts: string) => `逐级拆分，${whose}所列支出中最大的一支：${parts}`,
		opened: (who: string, what: string, share: string) => `${who}：“${what}”占 ${share}`,
		lead: (unit: string) =>
			`左边是大类，往右是它的组成；点一块就以它为全部，点到底打开原文。列有科目的按类、款、项，未列的按用途与项目。金额为预算数，单位${unit}。`,
		caption_function: '支出合计',
		caption_purpose: '项目（任务）合计',
		caption_opened: (what: string) => `“${what}”合计`,
		sentence: (who: string, count: number, total: string, largest: string, share: string) =>
			`${who}：${count} 个节点，合计 ${total}。最大的一支是${largest}，占 ${share}。`,
		hint_total: '由图中各块相加；点开看组成它的行',
		origin_suggested: '本站归类',
		column_lens: '层级',
		column_parent: '上级',
		level_1: '类',
		level_2: '款',
		level_3: '项',
		level_purpose: '用途',
		level_project: '项目',
	},
	en: {
		...codeWords.en,
		name: 'Level by level',
		instead: '“By code and purpose”',
		question: (count: number, departments: string) => `${count} budgets of ${departments}, level by level`,
		largest_purpose: (whose: string, parts: string) =>
			`Level by level, the largest branch of the projects of ${whose}, as suggested by this site: ${parts}`,
		largest_mixed: (whose: string, parts: string) =>
			`Level by level, the largest branch of what is listed by ${whose}: ${parts}`,
		opened: (who: string, what: string, share: string) => `${who}: “${what}” is ${share}`,
		lead: (unit: string) =>
			`Wholes stand at the left, their parts to the right of them. A block becomes the whole when it is opened; the last one opens the document. By class, subclass and item where codes are printed, else by purpose and project. Budgeted amounts in ${unit}.`,
		caption_function: 'Total expenditure',
		caption_purpose: 'Sum of projects or tasks',
		caption_opened: (what: string) => `Sum of “${what}”`,
		sentence: (who: string, count: number, total: string, largest: string, share: string) =>
			`${who}: ${count} nodes, ${total} in all. The largest branch is ${largest}, ${share}.`,
		hint_total: 'The sum of the blocks; opens the rows it is made of',
		origin_suggested: 'Suggested by this site',
		column_lens: 'Level',
		column_parent: 'Part of',
		level_1: 'class',
		level_2: 'subclass',
		level_3: 'item',
		level_purpose: 'purpose',
		level_project: 'project',
	},
})
