import { texts } from '../../../base/text.ts'
import { text as shared } from '../text.ts'

export const text = texts({
	zh: {
		...shared.zh,
		name: '比较符',
		question: '指标值是“不少于”“不超过”，还是一个没有方向的数？',
		lead: (damaged: string) => `指标值前印的比较符；没有比较符的数和期限、文字各算一类。${damaged}`,
		heading: '指标值带什么比较符',
		key_ge: '≥',
		key_gt: '>',
		key_eq: '=',
		key_le: '≤',
		key_lt: '<',
		key_bare: '没有比较符',
		key_words: '文字（定性）',
		key_floor: '成本或时间只有下限',
		key_not_applicable: '不适用：模板没有比较符',
		no_operators: (count: string) => `模板没有比较符，${count} 条指标不适用`,
		floor: '成本或时间指标只有下限（“≥”，花得越多越达标）：',
		column_key: '比较符',
	},
	en: {
		...shared.en,
		name: 'Operators',
		question: 'At least, at most, or a number with no direction?',
		lead: (damaged: string) =>
			`The operator printed with a target; numbers and dates without one, and words, stand apart. ${damaged}`,
		heading: 'Operators of targets',
		key_ge: '≥',
		key_gt: '>',
		key_eq: '=',
		key_le: '≤',
		key_lt: '<',
		key_bare: 'No operator',
		key_words: 'Words',
		key_floor: 'Cost or time with a floor only',
		key_not_applicable: 'Not applicable: the template has no operators',
		no_operators: (count: string) => `the template has no operators; not applicable to its ${count} targets`,
		floor: 'targets of cost or time with a floor only (“≥”: the more it costs, the better it is met): ',
		column_key: 'Operator',
	},
})
