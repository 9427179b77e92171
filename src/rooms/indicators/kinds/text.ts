import { texts } from '../../../base/text.ts'
import { text as shared } from '../text.ts'

export const text = texts({
	zh: {
		...shared.zh,
		name: '值的种类',
		question: '指标值是数字，还是文字？',
		finding: (parts: string) => `用文字而不用数字作指标值：${parts}`,
		lead: (damaged: string) =>
			`一条指标要求达到的值是哪一种。按规则“指标值中有多少是文字而不是数字”，形容词和句子算文字；日期、时长算数字。没有填值的不算。${damaged}`,
		heading: '指标值的种类',
		key_words: '文字',
		key_percent: '百分比',
		key_number: '数量、次数',
		key_money: '金额',
		key_duration: '时长',
		key_deadline: '日期',
		words_of: '不是数字的 ',
		column_key: '值的种类',
	},
	en: {
		...shared.en,
		name: 'Kinds of value',
		question: 'Are targets numbers or words?',
		finding: (parts: string) => `Targets set in words, not numbers: ${parts}`,
		lead: (damaged: string) =>
			`What kind of value a target asks for. By the rule “How many targets are words and not numbers”, adjectives and sentences are words; dates and durations are numbers. Targets without a value are not counted. ${damaged}`,
		heading: 'Kinds of value',
		key_words: 'Words',
		key_percent: 'Percent',
		key_number: 'Count or frequency',
		key_money: 'Money',
		key_duration: 'Duration',
		key_deadline: 'Date',
		words_of: 'not a number: ',
		column_key: 'Kind of value',
	},
})
