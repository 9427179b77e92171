import { texts } from '../../../base/text.ts'
import { codeWords } from '../../../views/words/codes/text.ts'

type Point = readonly [year: number, amount: string]

export const text = texts({
	zh: {
		...codeWords.zh,
		name: '历年',
		by: '按什么分',
		by_function: '功能科目（类）',
		by_purpose: '用途',
		total: '合计',
		lead: (unit: string) =>
			`同一部门各年的预算数。没有印出科目的，用本站归类的科目，合计只含能归类的项目；两种读法之间不算变动。单位${unit}。`,
		none: (count: number) => `所选 ${String(count)} 个部门都只有一年的预算，不能比较年度`,
		several: (count: number, all: number) =>
			`所选 ${String(all)} 个部门中，${String(count)} 个有几年的预算可比`,
		years: (who: string, count: number) => `${who}：${String(count)} 年的预算，口径不同，不算变动`,
		moved: (who: string, [year, first]: Point, [to, last]: Point, unit: string, change: string) =>
			`${who}预算：${String(year)} 年 ${first} ${unit}，${String(to)} 年 ${last} ${unit}（${change}）`,
		caption: (count: number, first: string, last: string) =>
			count > 1 ? `${first}–${last}，n = ${String(count)} 年` : `${first}，n = 1 年，没有可比的年度`,
		unlike_scope: '各年文件的口径不同，线的起落不都是预算的变动。',
		unlike_codes: '有的年份印出科目，有的由本站归类，不算变动。',
		further: (count: number) => `另有 ${String(count)} 项较小，见表格。`,
		sentence: (who: string, points: string) => `${who}各年预算合计：${points}`,
		point: (year: number, amount: string) => `${String(year)} 年 ${amount}`,
		against: (year: number, change: string) => `比 ${String(year)} 年：${change}`,
		not_available: '不适用',
		column_year: '年度',
		column_years: '共几年',
		column_before_year: '比哪一年',
		column_change: '比上年',
		column_reading: '读法',
	},
	en: {
		...codeWords.en,
		name: 'Over the years',
		by: 'Split by',
		by_function: 'Function code (class)',
		by_purpose: 'Purpose',
		total: 'Total',
		lead: (unit: string) =>
			`What one department budgets in each year. Where no codes are printed, those suggested by this site stand in, and the total is of the projects that have one; no change is given from one reading to the other. Unit: ${unit}.`,
		none: (count: number) =>
			count === 1
				? 'The department chosen has a single year, so years cannot be compared'
				: `Each of the ${String(count)} departments chosen has a single year, so years cannot be compared`,
		several: (count: number, all: number) =>
			`${String(count)} of the ${String(all)} departments chosen have several years to compare`,
		years: (who: string, count: number) =>
			`${who}: budgets of ${String(count)} years, of unlike scopes, so no change is given`,
		moved: (who: string, [year, first]: Point, [to, last]: Point, unit: string, change: string) =>
			`${who}: ${first} in ${String(year)}, ${last} in ${String(to)} (${unit}, ${change})`,
		caption: (count: number, first: string, last: string) =>
			count > 1
				? `${first} to ${last}, n = ${String(count)} years`
				: `${first}, n = 1 year: none to compare with`,
		unlike_scope: 'The scopes of the years differ, so not every rise or fall is one of the budget.',
		unlike_codes:
			'Some years print codes and others have them suggested by this site, so no change is given.',
		further: (count: number) =>
			count === 1 ? 'One smaller part is in the table.' : `${String(count)} smaller parts are in the table.`,
		sentence: (who: string, points: string) => `${who}, total budget by year: ${points}`,
		point: (year: number, amount: string) => `${String(year)} ${amount}`,
		against: (year: number, change: string) => `against ${String(year)}: ${change}`,
		not_available: 'n/a',
		column_year: 'Year',
		column_years: 'Years',
		column_before_year: 'Year compared with',
		column_change: 'Against the year before',
		column_reading: 'Read by',
	},
})
