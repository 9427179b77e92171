import { count } from '../../../base/format.ts'
import { texts } from '../../../base/text.ts'
import { text as room } from '../text.ts'

export const text = texts({
	zh: {
		...room.zh,
		name: '比上年增减',
		question: '比上年增加还是减少？',
		finding: (figures: string) => `预算总额比上年：${figures}`,
		none: (n: number) => `所选 ${count(n, 'zh')} 份文件都只有一年，也没有写明比上年增减`,
		lead: (unit: string) =>
			`文件自己写明的比上年增减；没有写明的，取同一部门、同一阶段、同一口径相邻两年的文件相减。不按价格折算。预算数，单位${unit}。`,
		one_year: '只有这一年',
		means_one_year: '没有上年的同类文件，文件里也没有写明比上年增减',
		basis_stated: '文件写明增减，上年数由本年数减去增减得出',
		basis_two_years: '两年文件相减',
		basis_one_year: '只有这一年',
		with_rate: (money: string, rate: string) => `${money}（${rate}）`,
		part_total: '预算总额',
		part_basic: '基本支出',
		part_project: '项目支出',
		part_itemised: '列出的项目（任务）',
		part_three_public: '“三公”经费',
		column_part: '部分',
		column_previous: '上年',
		column_amount: '本年',
		column_change: '增减',
		column_rate: '增减幅度',
		column_basis: '依据',
	},
	en: {
		...room.en,
		name: 'Change on last year',
		question: 'Is the budget larger or smaller than the year before?',
		finding: (figures: string) => `Total budget against the year before: ${figures}`,
		none: (n: number) =>
			n === 1
				? 'Only one year stands here, and the document states no change on the year before'
				: `The ${count(n, 'en')} documents have one year each, and none states a change on the year before`,
		lead: (unit: string) =>
			`The change on the year before as the document itself states it; where it does not, documents of two years in a row by one department, at one stage and of one scope are subtracted. Not adjusted for prices. Budgeted; unit: ${unit}.`,
		one_year: 'only this year stands',
		means_one_year: 'No like document of the year before, and no change stated in this one',
		basis_stated: 'change stated by the document; the year before is this year less the change',
		basis_two_years: 'difference of two documents',
		basis_one_year: 'only this year',
		with_rate: (money: string, rate: string) => `${money} (${rate})`,
		part_total: 'Total budget',
		part_basic: 'Basic expenditure',
		part_project: 'Project expenditure',
		part_itemised: 'Listed projects (tasks)',
		part_three_public: 'Three public expenses',
		column_part: 'Part',
		column_previous: 'Year before',
		column_amount: 'This year',
		column_change: 'Change',
		column_rate: 'Relative change',
		column_basis: 'Basis',
	},
})
