import { texts } from '../../../base/text.ts'
import { text as shared } from '../text.ts'

export const text = texts({
	zh: {
		...shared.zh,
		name: '百分比目标',
		class: '类别',
		class_all: '全部',
		question: '百分比目标定在多少？',
		finding: (parts: string) => `百分比目标里定为 100% 的：${parts}`,
		lead: (damaged: string) => `每个点是一条以百分比为目标的指标，点开就是它的原文。${damaged}`,
		lead_many: (damaged: string) =>
			`一份文件一个数：以百分比为目标的指标里，定为 100% 的占多少。每条指标定在多少，逐份看。${damaged}`,
		heading: (what: string) => `百分比目标的分布${what}`,
		only: (what: string) => `（${what}类）`,
		at_hundred: '定为 100% 的 ',
		unnamed: '没有名称',
		mark: (name: string, printed: string) => `${name}：${printed}`,
		sentence: (who: string, n: string, low: string, high: string) => `${who} ${n} 条，从 ${low} 到 ${high}`,
		column_value: '目标值',
		column_nth: '同值中的序号',
		column_name: '指标',
		column_hundred_share: '百分比目标里定为 100% 的占比',
	},
	en: {
		...shared.en,
		name: 'Percent targets',
		class: 'Class',
		class_all: 'All',
		question: 'Where are percent targets set?',
		finding: (parts: string) => `Percent targets set at 100%: ${parts}`,
		lead: (damaged: string) =>
			`Each dot is one target in percent and opens its line in the document. ${damaged}`,
		lead_many: (damaged: string) =>
			`One figure for each document: of its targets in percent, the share set at 100%. Shown one by one, every target has a dot of its own. ${damaged}`,
		heading: (what: string) => `Percent targets by value${what}`,
		only: (what: string) => ` (${what.toLowerCase()})`,
		at_hundred: 'set at 100%: ',
		unnamed: 'without a name',
		mark: (name: string, printed: string) => `${name}: ${printed}`,
		sentence: (who: string, n: string, low: string, high: string) => `${who}: ${n}, from ${low} to ${high}`,
		column_value: 'Value',
		column_nth: 'Place among those of its value',
		column_name: 'Target',
		column_hundred_share: 'Share of percent targets set at 100%',
	},
})
