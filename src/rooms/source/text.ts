import { texts } from '../../base/text.ts'

export const text = texts({
	zh: {
		parts: '由这些行组成',
		come_to: (rows: string, total: string) => `：${rows} 行，合计 ${total} 元`,
		waiting: '正在计算…',
		none: '没有对应的行。',
	},
	en: {
		parts: 'Made of these rows',
		come_to: (rows: string, total: string) => `: ${rows} in all, ${total} yuan`,
		waiting: 'Computing…',
		none: 'No rows stand behind this.',
	},
})
