import { count } from '../../../base/format.ts'
import { texts } from '../../../base/text.ts'
import { codeWords } from '../../../views/words/codes/text.ts'

export const text = texts({
	zh: {
		...codeWords.zh,
		name: '首页',
		finding: (purpose: string, departments: string, parts: string) =>
			`${purpose}占${departments}所列项目的比例：${parts}`,
		question: (n: number, departments: string) =>
			`${count(n, 'zh')} 份${departments}预算，同一用途各安排多少？`,
		lead: (unit: string) =>
			`同一用途在各县并排；条长是占该文件所列项目合计的比例，用途由本站归类。单位${unit}。`,
		rest: (purposes: number) => `其余 ${String(purposes)} 项用途`,
		total: '所列项目合计',
		caption_total: '各文件口径不同，不相加、不比大小',
		listed: (share: string) => `只列合计的 ${share}`,
		hint_all: '点开：全部用途并排',
		absent: '未列此用途',
		no_project: '未列项目',
		none_of_it: '未列',
		row: (who: string, amount: string) => `${who} ${amount}`,
		sentence: (line: string, parts: string) => `${line}：${parts}`,
		all_purposes: '全部用途并排对照',
		by_code: '各县按功能科目',
		overview: '各县公开了哪些文件、能比什么',
		further: '接着看',
		column_code: '用途代码',
		column_name: '用途',
		column_share: '占所列项目',
		column_kind: '行的种类',
		column_listed: '所列占合计',
	},
	en: {
		...codeWords.en,
		name: 'Home',
		finding: (purpose: string, departments: string, parts: string) =>
			`${purpose}, as a share of the projects that ${departments} list: ${parts}`,
		question: (n: number, departments: string) =>
			`What do ${count(n, 'en')} budgets of ${departments} set aside for the same purpose?`,
		lead: (unit: string) =>
			`The same purpose, county by county. A bar is a share of the projects that the document lists; purposes are suggested by this site. Unit: ${unit}.`,
		rest: (purposes: number) =>
			purposes === 1 ? 'One other purpose' : `${String(purposes)} other purposes together`,
		total: 'All listed projects',
		caption_total: 'Scopes differ: not to be added up or ranked',
		listed: (share: string) => `${share} of stated total`,
		hint_all: 'Opens all purposes side by side',
		absent: 'nothing listed for this',
		no_project: 'no projects listed',
		none_of_it: 'not listed',
		row: (who: string, amount: string) => `${who} ${amount}`,
		sentence: (line: string, parts: string) => `${line}: ${parts}`,
		all_purposes: 'All purposes side by side',
		by_code: 'Each county by function code',
		overview: 'What each county discloses, and what can be compared',
		further: 'Go on',
		column_code: 'Purpose code',
		column_name: 'Purpose',
		column_share: 'Of the listed projects',
		column_kind: 'Kind of line',
		column_listed: 'Listed, of the stated total',
	},
})
