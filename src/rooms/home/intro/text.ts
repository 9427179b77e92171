import { texts } from '../../../base/text.ts'

export const text = texts({
	zh: {
		label: '这是什么',
		lead: '县镜把各县的预算公开文件放在一起看，每个数字都能回到原文那一行。',
		scope: (documents: string, counties: string, kinds: string, years: string) =>
			`现收 ${counties} 个县的 ${documents} 份文件（${kinds}，${years} 年）；金额均为预算数，不是决算数。`,
		scope_synthetic: (documents: string, counties: string, kinds: string, years: string) =>
			`这里有 ${counties} 个县的 ${documents} 份合成文件（${kinds}，${years} 年），样式和分布取自已公布的文件；金额都是抽取的预算数。`,
		trust: (checks: string, fails: string, unformed: string) =>
			`文件自身的数做了 ${checks} 项勾稽核对，${fails} 项不符，${unformed} 项缺数、无法核对；文件没有列出的写“本文件未列”，不当作零。`,
		makers: '县镜是开放项目：代码按 MIT 许可，整理出的数据按 CC BY 4.0 许可，任何人都可以核对、使用和改进。',
		makers_synthetic:
			'县镜是开放项目，代码按 MIT 许可；合成数据按 CC0 1.0 放弃权利，不能当作任何县的预算引用。',
		quality: '可信程度',
		questions: '从三个问题看起',
		ask_money: '同样的钱，各县安排在哪里？',
		ask_village: '一个村一年有多少运转经费？',
		ask_vague: '哪些绩效目标写得含糊？',
		comma: '、',
	},
	en: {
		label: 'What this is',
		lead: 'Chinese counties’ budget disclosures side by side, every number leading to the line it was printed on.',
		scope: (documents: string, counties: string, kinds: string, years: string) =>
			`So far ${documents} documents from ${counties} counties (${kinds.toLowerCase()}, ${years}). All amounts are budgeted, not spent.`,
		scope_synthetic: (documents: string, counties: string, kinds: string, years: string) =>
			`Here are ${documents} made-up documents of ${counties} counties (${kinds.toLowerCase()}, ${years}), in the shape of published ones. All amounts are drawn, as budgets.`,
		trust: (checks: string, fails: string, unformed: string) =>
			`Of ${checks} checks of the documents’ own numbers ${fails} fail, and ${unformed} lack a number to be made. What a document does not list is marked as such and never taken for zero.`,
		makers:
			'County Mirror is an open project: its code is under the MIT licence and its data under CC BY 4.0, for anyone to check, use and improve.',
		makers_synthetic:
			'County Mirror is an open project: its code is under the MIT licence; the made-up data are under CC0 1.0, and nobody should quote them as the budget of a county.',
		quality: 'Reliability',
		questions: 'Three questions to start with',
		ask_money: 'Where does each county put its money?',
		ask_village: 'What does a village get for a year’s running costs?',
		ask_vague: 'Which performance targets are vague?',
		comma: ', ',
	},
})
