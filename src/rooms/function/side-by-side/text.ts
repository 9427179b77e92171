import { count } from '../../../base/format.ts'
import { texts } from '../../../base/text.ts'
import { codeWords } from '../../../views/words/codes/text.ts'

export const text = texts({
	zh: {
		...codeWords.zh,
		name: '并排对照',
		title_purpose: (n: number, departments: string) =>
			`${count(n, 'zh')} 份${departments}预算，同一用途各安排多少？`,
		title_code: (n: number, departments: string) =>
			`${count(n, 'zh')} 份${departments}预算，同一科目各安排多少？`,
		finding_purpose: (what: string, departments: string, parts: string) =>
			`${what}占${departments}所列项目的比例：${parts}`,
		finding_code: (what: string, departments: string, parts: string) =>
			`“${what}”占${departments}预算的比例：${parts}`,
		none_of_it: '未列',
		lead_purpose: (unit: string) =>
			`项目与任务的预算数，按本站归类的用途；右侧小字是占本栏合计的比例。各文件口径不同，不跨文件相加。单位${unit}。`,
		lead_code: (unit: string) =>
			`预算数，按功能科目，各级小计由末级相加。原文科目、由合计推定的项目科目、本站归类的项目科目各成一栏：是同一笔钱的不同读法，不相加。单位${unit}。`,
		note_purpose:
			'基本支出只印出合计、没有细分到项目，列在合计之外；列出的任务可能只是整个部门支出的一部分。',
		note_code: '由合计推定与本站归类两栏只含能定出科目的项目，不是全部项目。',
		empty: '这样选没有数据。请多选几份披露文件。',
		total: '合计',
		basic: '基本支出（未细分到项目，不在合计内）',
		reading_disclosed: '原文科目',
		reading_inferred_exact: '项目科目：由合计推定',
		reading_suggested: '项目科目：本站归类',
		reading_none: '没有可读的',
		not_listed: '本文件未列',
		none_of_origin: '所选来历中没有',
		no_purpose: '无此用途的项目',
		no_project: '无此科目的项目',
		no_line: '表中无此科目',
		column_reading: '读法',
		column_kind: '行的种类',
		column_share: '占合计',
	},
	en: {
		...codeWords.en,
		name: 'Side by side',
		title_purpose: (n: number, departments: string) =>
			`What do ${count(n, 'en')} budgets of ${departments} set aside for the same purpose?`,
		title_code: (n: number, departments: string) =>
			`What do ${count(n, 'en')} budgets of ${departments} set aside under the same code?`,
		finding_purpose: (what: string, departments: string, parts: string) =>
			`${what}, as a share of the projects that ${departments} list: ${parts}`,
		finding_code: (what: string, departments: string, parts: string) =>
			`${what}, as a share of the budgets of ${departments}: ${parts}`,
		none_of_it: 'not listed',
		lead_purpose: (unit: string) =>
			`Budgeted for projects and tasks, by purpose as suggested by this site; small figures are shares of the column’s total. Scopes differ, so nothing is added up across documents. Unit: ${unit}.`,
		lead_code: (unit: string) =>
			`Budgeted amounts by function code; subtotals are added up from items. Printed codes and those inferred or suggested for projects stand in columns of their own: they read the same money in different ways and are never added up. Unit: ${unit}.`,
		note_purpose:
			'Basic expenditure is printed in one sum, not by project, and stands outside the total; the tasks that a document lists may be only a part of what its department budgets.',
		note_code:
			'The inferred and the suggested columns hold only projects whose code could be told, not all projects.',
		empty: 'Nothing matches this choice. Choose more disclosures.',
		total: 'Total',
		basic: 'Basic expenditure (not itemised, outside the total)',
		reading_disclosed: 'Printed',
		reading_inferred_exact: 'Inferred',
		reading_suggested: 'Suggested',
		reading_none: 'Nothing to read',
		not_listed: 'not in this document',
		none_of_origin: 'none of this origin',
		no_purpose: 'no such project',
		no_project: 'no such project',
		no_line: 'no such code',
		column_reading: 'Read by',
		column_kind: 'Kind of line',
		column_share: 'Of the total',
	},
})
