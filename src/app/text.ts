import { texts } from '../base/text.ts'

/** Said before the page stands, so in both languages at once. */
export const OPENING_FAILED =
	'页面没有打开，可能是网络中断。请刷新重试。The page did not open; the network may be down. Please reload.'

export const text = texts({
	zh: {
		name: '县镜',
		skip: '跳到内容',
		rooms: '页面',
		language: 'English',
		theme_system: '跟随系统',
		theme_light: '浅色',
		theme_dark: '深色',
		theme_label: (theme: string) => `外观：${theme}，点按切换`,
		loading: (done: string, total: string) => `正在载入数据 ${done} / ${total}`,
		starting: '正在启动数据库引擎',
		ready: '数据库引擎就绪',
		waiting: '数据库引擎在需要时启动',
		failed: '数据库引擎没有启动',
		version: (version: string) => `数据版本 ${version}`,
		download: '下载数据包',
		import: '加入自己的文件',
		links: '链接与文件',
		licence: '金额均为预算数，不是决算数。原文版权归发布单位。',
		open_card: '打开这张图：可以选、可以往下看，每个数字都能回到原文',
		embedded: (version: string) => `预算数，不是决算数。数据版本 ${version}，点数字看原文：`,
		close: '关闭',
		source: '原文',
		parts: '组成',
	},
	en: {
		name: 'County Mirror',
		skip: 'Skip to content',
		rooms: 'Pages',
		language: '中文',
		theme_system: 'System',
		theme_light: 'Light',
		theme_dark: 'Dark',
		theme_label: (theme: string) => `Appearance: ${theme}; press to change`,
		loading: (done: string, total: string) => `Loading data, ${done} of ${total}`,
		starting: 'Starting the database engine',
		ready: 'Database engine ready',
		waiting: 'The database engine starts when needed',
		failed: 'The database engine did not start',
		version: (version: string) => `Data version ${version}`,
		download: 'Data package',
		import: 'Add your own files',
		links: 'Links and files',
		licence: 'All amounts are budgeted, not spent. Documents belong to their publishers.',
		open_card: 'Open this picture: choose, look closer, and follow every number to its source line',
		embedded: (version: string) =>
			`Budgeted, not spent. Data version ${version}; every number leads to its source in`,
		close: 'Close',
		source: 'Source',
		parts: 'Parts',
	},
})
