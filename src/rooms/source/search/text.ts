import { texts } from '../../../base/text.ts'

export const text = texts({
	zh: {
		label: '在全部原文里查找',
		hint: '词或数字，如 村级组织、6029.30',
		find: '查找',
		waiting: '正在查找…',
		none: (sought: string, documents: string) => `${documents} 份文件的原文里都没有“${sought}”。`,
		found: (sought: string, lines: string, documents: string) =>
			`“${sought}”：${documents} 份文件里的 ${lines} 行`,
		opens: '点开就是原文。',
		all: '全部文件',
		more: (lines: string) => `只列前 ${lines} 行；换个更长的词，或少选几份文件。`,
		lines: (count: string) => `${count} 行`,
		line: (line: number) => `第 ${line} 行`,
	},
	en: {
		label: 'Search the text of all documents',
		hint: 'A word or a number as printed: 村级组织, 6029.30',
		find: 'Search',
		waiting: 'Searching…',
		none: (sought: string, documents: string) => `“${sought}” stands in none of the ${documents} documents.`,
		found: (sought: string, lines: string, documents: string) =>
			`“${sought}”: ${lines} ${lines === '1' ? 'line' : 'lines'} in ${documents} ${documents === '1' ? 'document' : 'documents'}`,
		opens: 'Each opens its line.',
		all: 'All documents',
		more: (lines: string) =>
			`The first ${lines} lines stand here; search for more words, or choose fewer documents.`,
		lines: (count: string) => `${count} lines`,
		line: (line: number) => `Line ${line}`,
	},
})
