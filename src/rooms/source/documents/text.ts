import { texts } from '../../../base/text.ts'

export const text = texts({
	zh: {
		name: '披露文件',
		title: (documents: number, taken: string) =>
			`${documents} 份披露文件，取出 ${taken} 条数据，条条能回到原文的行`,
		title_one: (who: string, taken: string) => `${who}：取出 ${taken} 条数据，条条能回到原文的行`,
		nothing: '没有选中披露文件',
		lead: '打开一份文件，看每一行取出了什么、哪里修复过、印的是什么。原文由 PDF 转换而来，版权归发布单位。',
		open: (title: string) => `打开《${title}》`,
		column_disclosure: '披露文件',
		column_title: '标题',
		column_lines: '行数',
		column_taken: '取出的数据',
		column_repairs: '修复',
		column_findings: '发现',
		hint_lines: '打开原文第 1 行',
		hint_taken: '按表列出取出的数据',
		hint_repairs: '列出修复所在的行',
		hint_findings: '按类列出发现所在的行',
	},
	en: {
		name: 'Disclosures',
		title: (documents: number, taken: string) =>
			`${documents} disclosures, ${taken} rows taken, each leading back to its line`,
		title_one: (who: string, taken: string) => `${who}: ${taken} rows taken, each leading back to its line`,
		nothing: 'No disclosure is chosen',
		lead: 'Open a document to see what was taken from each line, what was repaired and what was printed. Texts were converted from PDF and belong to their publishers.',
		open: (title: string) => `Open “${title}”`,
		column_disclosure: 'Disclosure',
		column_title: 'Title',
		column_lines: 'Lines',
		column_taken: 'Rows taken',
		column_repairs: 'Repairs',
		column_findings: 'Findings',
		hint_lines: 'Opens line 1 of the document',
		hint_taken: 'Lists the rows taken, by table',
		hint_repairs: 'Lists where repairs stand',
		hint_findings: 'Lists where findings stand, by kind',
	},
})
