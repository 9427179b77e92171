import { texts } from '../base/text.ts'

/** What the rooms are called, by their ids. */
export const text = texts({
	zh: {
		home: '首页',
		overview: '总览',
		function: '功能科目',
		finances: '收支与资产',
		'per-capita': '人均与单价',
		indicators: '指标',
		projects: '项目',
		findings: '数据质量',
		sql: 'SQL',
		source: '来源',
		data: '数据',
		import: '加入自己的文件',
		notebook: '笔记',
		links: '链接与文件',
	},
	en: {
		home: 'Home',
		overview: 'Overview',
		function: 'Function codes',
		finances: 'Finances',
		'per-capita': 'Per capita',
		indicators: 'Indicators',
		projects: 'Projects',
		findings: 'Findings',
		sql: 'SQL',
		source: 'Source',
		data: 'Data',
		import: 'Files of your own',
		notebook: 'Notebook',
		links: 'Links and files',
	},
})
