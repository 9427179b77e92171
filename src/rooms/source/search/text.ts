import { texts } from '../../../base/text.ts'

export const text = texts({
	zh: {
		label: '在全部原文里查找',
		hint: '词或数字，如 村级组织、6029.30',
		find: '查找',
		clear: '清除',
		waiting: '正在查找…',
		none: (sought: string, documents: string) => `${documents} 份文件的原文里都没有“${sought}”。`,
		found: (sought: string, lines: string, documents: string) =>
			`“${sought}”：${documents} 份文件里的 ${lines} 行；点开就是原文。`,
		more: (lines: string) => `只列前 ${lines} 行；换个更长的词，或少选几份文件。`,
		lines: (count: string) => `${count} 行`,
		line: (line: number) => `第 ${line} 行`,
	},
	en: {
		label: 'Search the text of all documents',
		hint: 'A word or a number as printed: 村级组织, 6029.30',
		find: 'Search',
		clear: 'Clear',
		waiting: 'Searching…',
		none: (sought: string, documents: string) => `“${sought}” stands in none of the ${documents} documents.`,
		found: (sought: string, lines: string, documents: string) =>
			`“${sought}”: lines found ${lines}, documents ${documents}. Each opens its line.`,
		more: (lines: string) =>
			`The first ${lines} lines stand here; search for more words, or choose fewer documents.`,
		lines: (count: string) => `${count} lines`,
		line: (line: number) => `Line ${line}`,
	},
})
