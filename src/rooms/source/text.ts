import { texts } from '../../base/text.ts'

export const text = texts({
	zh: {
		source: '原文',
		loading: '正在取原文……',
		lines: (first: number, last: number) => (last > first ? `第 ${first}–${last} 行` : `第 ${first} 行`),
		unknown: (id: string) => `数据里没有 ${id} 这份文件。链接可能来自另一个数据版本。`,
		beyond: (line: number, count: number) => `这份文件只有 ${count} 行，没有第 ${line} 行。`,
		file: (file: string) => `文件 ${file}`,
		close: '关闭',
		parts: '由这些行组成',
		come_to: (rows: string, total: string) => `：${rows} 行，合计 ${total} 元`,
		waiting: '正在算……',
		none: '没有对应的行。',
	},
	en: {
		source: 'Source',
		loading: 'Fetching the document…',
		lines: (first: number, last: number) => (last > first ? `Lines ${first}–${last}` : `Line ${first}`),
		unknown: (id: string) => `The data have no document ${id}. The link may come from another data version.`,
		beyond: (line: number, count: number) => `This document has ${count} lines; there is no line ${line}.`,
		file: (file: string) => `File ${file}`,
		close: 'Close',
		parts: 'Made of these rows',
		come_to: (rows: string, total: string) => `: ${rows} in all, ${total} yuan`,
		waiting: 'Computing…',
		none: 'No rows stand behind this.',
	},
})
