import { texts } from '../../base/text.ts'

/** What is said where a list comes a page at a time. */
export const text = texts({
	zh: {
		pages: '列表的各页',
		range: (first: string, last: string, total: string) =>
			`第 ${first} 至 ${last} 条，共 ${total} 条；下载的文件有全部各条。`,
		before: (many: string) => `前 ${many} 条`,
		behind: (many: string) => `后 ${many} 条`,
	},
	en: {
		pages: 'Pages of the list',
		range: (first: string, last: string, total: string) =>
			`${first} to ${last} of ${total}. Files hold all of them.`,
		before: (many: string) => `Previous ${many}`,
		behind: (many: string) => `Next ${many}`,
	},
})
