import { texts } from '../../../base/text.ts'

export const text = texts({
	zh: {
		open: (name: string) => `详看“${name}”`,
		waiting: '正在计算…',
		ways: '从这里去哪里',
		way_function: '钱编到了哪些科目、哪些用途？',
		'way_per-capita': '摊到每个居民、每个村、每名干部是多少？',
		way_indicators: '绩效目标怎么定：类别、数值、权重、措辞？',
		way_projects: '每个项目和任务：目标、计划、指标、原文。',
		way_findings: '修复了什么，哪里对不上，哪里自相矛盾？',
		way_sql: '用 SQL 问任何问题。',
		way_source: '读文件原文，逐行看取出了什么。',
		way_data: '表和列的说明、来源、下载、引用。',
		way_import: '把别的县、别的部门的文件放进来，一起看。',
		way_links: '地址里的每个参数、嵌入，以及已发布的文件。',
	},
	en: {
		open: (name: string) => `Open “${name}”`,
		waiting: 'Computing…',
		ways: 'Where to go from here',
		way_function: 'Which codes and purposes is the money budgeted for?',
		'way_per-capita': 'What does it come to per resident, per village, per cadre?',
		way_indicators: 'How are targets set: classes, values, weights, wording?',
		way_projects: 'Every project and task: objective, plan, indicators, source.',
		way_findings: 'What was repaired, what does not add up, what contradicts itself?',
		way_sql: 'Any question, in SQL.',
		way_source: 'The documents as published, with what was read from each line.',
		way_data: 'Tables and columns explained, sources, downloads, citation.',
		way_import: 'Put another county’s or department’s document beside these.',
		way_links: 'Every parameter of the address, embedding, and the published files.',
	},
})
