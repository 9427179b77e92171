import { count } from '../../../base/format.ts'
import { texts } from '../../../base/text.ts'
import { text as shared } from '../text.ts'

export const text = texts({
	zh: {
		...shared.zh,
		name: '各项目的类别',
		question: (n: number) => `${count(n, 'zh')} 份文件的每个项目，四类指标都齐全吗？`,
		finding: (parts: string) => `四类指标齐全的项目：${parts}`,
		lead: '每格是一个项目在这一类的指标条数；空格为没有这一类。各类俱全的项目合为一行，点开逐个列出。成本不论模板放在哪里，都单列一类。',
		lead_many:
			'一份文件一个数：四类指标都有的项目占全部项目多少；指标属部门整体、不分项目的文件不适用，不当作零。成本不论模板放在哪里，都单列一类。',
		caption: (projects: string) => `${projects} 个项目`,
		caption_whole: '指标属部门整体，不分项目：各项目有没有某一类，不适用',
		whole: '部门整体',
		none: '无',
		hint_count: (count: string) => `${count} 条指标`,
		complete: '各类俱全的项目',
		complete_folded: '合为一行',
		complete_listed: '逐个列出',
		folded: (projects: string, rest: boolean) => `${rest ? '其余 ' : ''}${projects} 个项目，各类俱全`,
		hint_each: (counts: string) => `每个项目 ${counts} 条指标`,
		hint_folded: '点开逐个列出',
		column_projects: '项目数',
		column_complete: '四类指标齐全的项目',
		column_complete_share: '四类指标齐全的项目占比',
		missing: (name: string) => `没有${name}指标的项目：`,
		sentence: (who: string, parts: string) => `${who}：有这一类指标的项目，${parts}`,
		sentence_whole: (who: string, parts: string) => `${who}，部门整体的指标：${parts}`,
	},
	en: {
		...shared.en,
		name: 'Classes by project',
		question: (n: number) =>
			`Do the projects of ${count(n, 'en')} documents have targets of all four classes?`,
		finding: (parts: string) => `Projects with targets of all four classes: ${parts}`,
		lead: 'Each cell has the number of targets of a class that a project has; an empty cell means that it has none. Projects with every class stand in one row, which opens. Cost stands apart wherever the template puts it.',
		lead_many:
			'One figure for each document: the share of its projects that have targets of all four classes. Documents whose targets belong to the whole department are not applicable, which is not zero. Cost stands apart wherever the template puts it.',
		caption: (projects: string) => `${projects} projects`,
		caption_whole: 'Targets belong to the whole department: which project has which class is not applicable',
		whole: 'The whole department',
		none: 'none',
		hint_count: (count: string) => `Targets: ${count}`,
		complete: 'Projects with every class',
		complete_folded: 'In one row',
		complete_listed: 'Each listed',
		folded: (projects: string, rest: boolean) =>
			`${rest ? 'The other ' : ''}${projects} projects have every class`,
		hint_each: (counts: string) => `Targets of each project: ${counts}`,
		hint_folded: 'Lists each of them',
		column_projects: 'Projects',
		column_complete: 'Projects with all four classes',
		column_complete_share: 'Share of projects with targets of all four classes',
		missing: (name: string) => `projects without targets of ${name.toLowerCase()}: `,
		sentence: (who: string, parts: string) => `${who}: projects with targets of each class, ${parts}`,
		sentence_whole: (who: string, parts: string) => `${who}, targets of the whole department: ${parts}`,
	},
})
