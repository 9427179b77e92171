import { texts, type Locale } from '../../base/text.ts'

/** Words that views of several rooms have in common; a view spreads them into its own. */
export const viewWords = texts({
	zh: {
		comma: '，',
		and: '、',
		semicolon: '；',
		stop: '。',
		who: (who: string) => `${who}：`,
		sentence: (who: string, parts: string) => `${who}：${parts}。`,
		only_this: '只看',
		nothing: '没有选中披露文件',
		not_available: 'n/a',
		hint_parts: (count: number) => `由 ${count} 行相加`,
		hint_line: (line: number) => `原文第 ${line} 行`,
		lines: (first: number, last: number) => (last > first ? `第 ${first}–${last} 行` : `第 ${first} 行`),
		column_printed: '原文写法',
	},
	en: {
		comma: ', ',
		and: ', ',
		semicolon: '; ',
		stop: '.',
		who: (who: string) => `${who}: `,
		sentence: (who: string, parts: string) => `${who}: ${parts}.`,
		only_this: 'Only',
		nothing: 'No disclosure is chosen',
		not_available: 'n/a',
		hint_parts: (count: number) => `Added up from ${count} ${count === 1 ? 'row' : 'rows'}`,
		hint_line: (line: number) => `Line ${line} of the document`,
		lines: (first: number, last: number) => (last > first ? `Lines ${first}–${last}` : `Line ${first}`),
		column_printed: 'As printed',
	},
})

/** Where an amount stands in its document; of one that is added up, of how many rows. */
export const placeWords = (
	{ line_start, parts }: { readonly line_start: number | null; readonly parts: number },
	locale: Locale,
): string =>
	line_start === null ? viewWords[locale].hint_parts(parts) : viewWords[locale].hint_line(line_start)

/** How sure a source or a suggestion is. */
export const confidenceWords = texts({
	zh: { confidence_high: '高', confidence_medium: '中', confidence_low: '低', column_confidence: '可信度' },
	en: {
		confidence_high: 'high',
		confidence_medium: 'medium',
		confidence_low: 'low',
		column_confidence: 'Confidence',
	},
})

/** How much a finding matters, and whether it is printed or concluded. */
export const findingWords = texts({
	zh: {
		severity_high: '高',
		severity_medium: '中',
		severity_low: '低',
		certainty_fact: '事实',
		certainty_inference: '推断',
	},
	en: {
		severity_high: 'high',
		severity_medium: 'medium',
		severity_low: 'low',
		certainty_fact: 'fact',
		certainty_inference: 'inference',
	},
})

/** How much of a department a document tells. */
export const scopeWords = texts({
	zh: {
		scope_projects: '只含项目',
		scope_department_tasks: '整个部门，列出任务',
		scope_department_budget: '完整部门预算',
	},
	en: {
		scope_projects: 'projects only',
		scope_department_tasks: 'whole department, tasks listed',
		scope_department_budget: 'full department budget',
	},
})

/** Beyond these, what views of amounts in the reader's unit have in common. */
export const moneyWords = texts({
	zh: {
		...viewWords.zh,
		unit: '单位',
		unit_wan: '万元',
		unit_yi: '亿元',
		unit_yuan: '元',
		money_wan: (amount: string) => `${amount} 万元`,
		money_yi: (amount: string) => `${amount} 亿元`,
		money_yuan: (amount: string) => `${amount} 元`,
		column_amount: '预算数',
		column_parts: '相加的行数',
	},
	en: {
		...viewWords.en,
		unit: 'Unit',
		unit_wan: '¥ million',
		unit_yi: '¥ billion',
		unit_yuan: 'yuan',
		money_wan: (amount: string) => `¥${amount} million`,
		money_yi: (amount: string) => `¥${amount} billion`,
		money_yuan: (amount: string) => `¥${amount}`,
		column_amount: 'Budgeted',
		column_parts: 'Rows added up',
	},
})

/** What documents count by, in English; what is no common noun stays as it is printed. */
const UNITS: Readonly<Record<string, string>> = {
	人: 'person',
	名: 'person',
	人次: 'participation',
	老干部: 'retired cadre',
	困难老干部: 'retired cadre in need',
	村: 'village',
	社区: 'community',
	'村(社区)': 'village or community',
	村级组织: 'village organization',
	项: 'item',
	项目: 'project',
	个: 'unit',
	次: 'event',
	期: 'session',
	班: 'class',
	份: 'copy',
	部: 'work',
	服务中心: 'service centre',
	教育点: 'training site',
	终端站点: 'terminal',
	村级站点: 'village station',
	月: 'month',
	年: 'year',
	元: 'yuan',
	分: 'points',
	天: 'day',
	日: 'day',
}
export const unitInEnglish = (unit: string): string => UNITS[unit] ?? unit

const AMOUNT_UNITS: Readonly<Record<string, string>> = {
	元: 'yuan',
	千元: 'thousands of yuan',
	万元: 'ten thousands of yuan',
	亿元: 'hundred millions of yuan',
}
/** The unit in which a document prints amounts, in English; what is none stays as it is. */
export const amountUnitInEnglish = (unit: string): string => AMOUNT_UNITS[unit] ?? unit
