import { count } from '../../../base/format.ts'
import { texts } from '../../../base/text.ts'
import { text as room } from '../text.ts'

export const text = texts({
	zh: {
		...room.zh,
		name: '经济分类',
		digits: '科目层级',
		digits_3: '类',
		digits_5: '款',
		question: '基本支出花在哪些经济科目上？',
		finding: (figures: string) => `基本支出安排最多的经济科目：${figures}`,
		without: (n: number) => `所选 ${count(n, 'zh')} 份文件都没有按经济分类列支出`,
		lead: (unit: string) =>
			`一般公共预算基本支出按部门预算支出经济分类：工资福利支出、商品和服务支出、对个人和家庭的补助等。只有基本支出，不含项目支出；占比为占基本支出合计。预算数，单位${unit}。`,
		item_total: '基本支出合计',
		caption: '基本支出合计',
		of_total: (share: string) => `只占印出合计的 ${share}`,
	},
	en: {
		...room.en,
		name: 'Economic codes',
		digits: 'Level',
		digits_3: 'Classes',
		digits_5: 'Items',
		question: 'On which economic codes is basic expenditure budgeted?',
		finding: (figures: string) => `Largest economic code of basic expenditure: ${figures}`,
		without: (n: number) =>
			n === 1
				? 'The chosen document does not list spending by economic code'
				: `None of the ${count(n, 'en')} documents lists spending by economic code`,
		lead: (unit: string) =>
			`Basic expenditure from the general public budget by departmental economic code: wages and benefits, goods and services, subsidies to individuals and families. Projects are not in it; shares are of basic expenditure. Budgeted; unit: ${unit}.`,
		item_total: 'Basic expenditure',
		caption: 'Basic expenditure',
		of_total: (share: string) => `only ${share} of the stated total`,
	},
})
