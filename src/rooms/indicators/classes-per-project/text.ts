import { texts } from '../../../base/text.ts'
import { text as shared } from '../text.ts'

export const text = texts({
	zh: {
		...shared.zh,
		name: '各项目的类别',
		question: (count: number) => `${count} 份披露文件的每个项目，四类指标都有吗？`,
		question_one: (who: string) => `${who}：每个项目四类指标都有吗？`,
		lead: '每格是一个项目在这一类的指标条数；空格为没有这一类。成本不论模板放在哪里，都单列一类。',
		caption: (projects: string) => `${projects} 个项目`,
		caption_whole: '指标属部门整体，不分项目：各项目有没有某一类，不适用',
		whole: '部门整体',
		none: '无',
		hint: (project: string, name: string) => `${project} · ${name}`,
		hint_count: (count: string) => `${count} 条指标`,
		missing: (name: string) => `没有${name}指标的项目：`,
		of_projects: (counted: string, n: string) => `${counted} / ${n} 个`,
		sentence: (who: string, parts: string) => `${who}：有这一类指标的项目，${parts}`,
		sentence_whole: (who: string, parts: string) => `${who}，部门整体的指标：${parts}`,
		column_project: '项目',
		column_class: '类别',
	},
	en: {
		...shared.en,
		name: 'Classes by project',
		question: (count: number) =>
			`Does every project of ${count} disclosures have targets of all four classes?`,
		question_one: (who: string) => `${who}: does every project have targets of all four classes?`,
		lead: 'Each cell has the number of targets of a class that a project has; an empty cell means that it has none. Cost stands apart wherever the template puts it.',
		caption: (projects: string) => `${projects} projects`,
		caption_whole: 'Targets belong to the whole department: which project has which class is not applicable',
		whole: 'The whole department',
		none: 'none',
		hint: (project: string, name: string) => `${project} · ${name}`,
		hint_count: (count: string) => `Targets: ${count}`,
		missing: (name: string) => `projects without targets of ${name.toLowerCase()}: `,
		of_projects: (counted: string, n: string) => `${counted} of ${n}`,
		sentence: (who: string, parts: string) => `${who}: projects with targets of each class, ${parts}`,
		sentence_whole: (who: string, parts: string) => `${who}, targets of the whole department: ${parts}`,
		column_project: 'Project',
		column_class: 'Class',
	},
})
