import { texts } from '../../../base/text.ts'
import { text as shared } from '../text.ts'

export const text = texts({
	zh: {
		...shared.zh,
		name: '模糊表述',
		question: '用文字作指标值时，用的是哪些词？',
		finding: (parts: string) => `用文字作指标值：${parts}`,
		most: (...words: readonly string[]) => `；最常用${words.map((word) => `“${word}”`).join('')}`,
		lead: (damaged: string) =>
			`作指标值的文字里，含有哪些说不出到哪里算达到的词。词表是本站的规则（表 vague_word），分方向、程度、状态三种；哪些值算文字，按规则“指标值中有多少是文字而不是数字”。一条指标可以含几个词。${damaged}`,
		lead_many: (damaged: string) =>
			`一份文件一个数：填了指标值的指标里，用文字而不用数字的占多少。用了哪些词，逐份看。${damaged}`,
		heading_shares: '用文字作指标值的占全部指标的比例',
		key_worded: '用文字作指标值',
		heading: (shown: number, all: number) =>
			shown < all
				? `最常用的 ${shown} 个词（共 ${all} 个，其余见表格），各在几条指标里`
				: '各词出现在几条指标里',
		kind_direction: '方向',
		kind_degree: '程度',
		kind_state: '状态',
		kind_other: '其他',
		word: (word: string, kind: string) => `${word}（${kind}）`,
		other: '不含词表中的词',
		worded: '用文字作指标值的 ',
		sentence: (who: string, worded: string, parts: string) => `${who} ${worded} 条用文字：${parts}`,
		none: '没有',
		column_word: '词',
		column_kind: '种类',
		column_worded: '用文字的共计',
		column_word_id: '词的代号',
		column_n: '有目标值的共计',
		column_everywhere: '各文件合计条数',
		column_worded_share: '用文字作指标值的占比',
	},
	en: {
		...shared.en,
		name: 'Vague words',
		question: 'Which words stand for a target’s value?',
		finding: (parts: string) => `Targets set in words: ${parts}`,
		most: (...words: readonly string[]) => `; most often ${words.map((word) => `“${word}”`).join(', ')}`,
		lead: (damaged: string) =>
			`Words within targets that do not say when the target is met. The list is a rule of this site (table vague_word): directions, degrees and states; which targets are words is told by the rule “How many targets are words and not numbers”. One target may hold several words. ${damaged}`,
		lead_many: (damaged: string) =>
			`One figure for each document: of its targets that have a value, the share set in words and not in numbers. Shown one by one, documents have their words beside each other. ${damaged}`,
		heading_shares: 'Targets set in words, as a share of all targets',
		key_worded: 'Set in words',
		heading: (shown: number, all: number) =>
			shown < all
				? `The ${shown} most frequent of ${all} words (all of them in the table), by targets`
				: 'In how many targets each word stands',
		kind_direction: 'direction',
		kind_degree: 'degree',
		kind_state: 'state',
		kind_other: 'other',
		word: (word: string, kind: string) => `${word} (${kind})`,
		other: 'No word of the list',
		worded: 'targets in words: ',
		sentence: (who: string, worded: string, parts: string) => `${who}: ${worded} in words (${parts})`,
		none: 'none',
		column_word: 'Word',
		column_kind: 'Kind',
		column_worded: 'Targets in words',
		column_word_id: 'Id of the word',
		column_n: 'Targets with a value',
		column_everywhere: 'Targets in all documents',
		column_worded_share: 'Share of targets set in words',
	},
})
