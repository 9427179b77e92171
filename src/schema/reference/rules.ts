import type { TableSchema } from '../column.ts'
import { confidence, source } from './columns.ts'

export const purpose = {
	zh: '用途',
	en: 'What projects and tasks are for',
	key: ['purpose'],
	columns: {
		purpose: { type: 'text', required: true, zh: '用途', en: 'Purpose, as project_purpose names it' },
		purpose_id: { type: 'text', required: true, zh: '链接中的写法', en: 'How an address writes it' },
		name_en: { type: 'text', required: true, zh: '英文名称', en: 'Name in English' },
		description_zh: { type: 'text', required: true, zh: '包括什么', en: 'What it covers, in Chinese' },
		description_en: { type: 'text', required: true, zh: '包括什么（英文）', en: 'What it covers' },
	},
} as const satisfies TableSchema

export const purposeRule = {
	zh: '用途规则：按序号，先符合者先用',
	en: 'Rules that suggest a purpose: by sequence, the first that matches',
	key: ['rule'],
	columns: {
		rule: { type: 'text', required: true, zh: '规则', en: 'Rule, as project_purpose names it' },
		seq: { type: 'integer', required: true, zh: '序号', en: 'Sequence' },
		purpose: { type: 'text', required: true, zh: '用途', en: 'Purpose' },
		pattern: {
			type: 'text',
			required: true,
			zh: '名称须符合的正则表达式',
			en: 'Regular expression the name must match',
		},
		content_pattern: {
			type: 'text',
			zh: '资金用途或绩效目标还须符合的正则表达式',
			en: 'Regular expression the use of funds or the objective must match as well',
		},
		reason: { type: 'text', required: true, zh: '理由', en: 'Reason' },
	},
} as const satisfies TableSchema

export const functionRule = {
	zh: '功能科目建议规则：按序号，先符合者先用',
	en: 'Rules that suggest a function code: by sequence, the first that matches',
	key: ['rule'],
	columns: {
		rule: { type: 'text', required: true, zh: '规则', en: 'Rule, as project_function names it' },
		seq: { type: 'integer', required: true, zh: '序号', en: 'Sequence' },
		purpose: { type: 'text', zh: '用途须为，空为不限', en: 'Purpose the project must have; NULL for any' },
		pattern: {
			type: 'text',
			zh: '名称须符合的正则表达式，空为不限',
			en: 'Regular expression the name must match; NULL for any',
		},
		function_code: { type: 'text', required: true, zh: '功能科目编码', en: 'Function code' },
		reason: { type: 'text', required: true, zh: '理由', en: 'Reason' },
	},
} as const satisfies TableSchema

export const rule = {
	zh: '核对与发现的规则',
	en: 'Rules of reconciliations and findings: what is asked, and why',
	key: ['rule'],
	columns: {
		rule: { type: 'text', required: true, zh: '规则', en: 'Rule, as reconciliation and finding name it' },
		name_zh: { type: 'text', required: true, zh: '规则的内容', en: 'What the rule asks, in Chinese' },
		name_en: { type: 'text', required: true, zh: '规则的内容（英文）', en: 'What the rule asks' },
		reason_zh: { type: 'text', required: true, zh: '来源或理由', en: 'Its source or reason, in Chinese' },
		reason_en: { type: 'text', required: true, zh: '来源或理由（英文）', en: 'Its source or reason' },
	},
} as const satisfies TableSchema

export const vagueWord = {
	zh: '不定量的用词：作指标值时说不出到哪里算达到',
	en: 'Vague words: as the value of a target they do not say when it is reached',
	key: ['word_id'],
	columns: {
		word_id: { type: 'text', required: true, zh: '链接中的写法', en: 'How an address writes it' },
		word: { type: 'text', required: true, zh: '用词', en: 'Word' },
		word_en: { type: 'text', zh: '英文（本站译）', en: 'In English, translated by this site' },
		kind: {
			type: 'text',
			required: true,
			values: ['direction', 'degree', 'state'],
			zh: '有方向没有距离、有程度没有量、有状态没有标准',
			en: 'A direction without a distance, a degree without a measure, or a state without a standard',
		},
		confidence,
		source,
	},
} as const satisfies TableSchema

export const weightBenchmark = {
	zh: '指标分值的基准：按项目有没有成本、满意度两类分四种',
	en: 'Benchmark of weights, in four cases: with or without cost and satisfaction',
	key: ['with_cost', 'with_satisfaction', 'class_id'],
	columns: {
		with_cost: { type: 'flag', required: true, zh: '有成本指标', en: 'Has cost targets' },
		with_satisfaction: { type: 'flag', required: true, zh: '有满意度指标', en: 'Has satisfaction targets' },
		class_id: { type: 'text', required: true, zh: '一级指标', en: 'Class' },
		weight: {
			type: 'integer',
			required: true,
			zh: '分值（其余 10 分为预算执行率）',
			en: 'Points; the other 10 are for budget execution',
		},
		addressed_to: { type: 'text', required: true, zh: '发给谁', en: 'To whom it is addressed' },
		confidence,
		source,
	},
} as const satisfies TableSchema

export const unitCostRule = {
	zh: '单价归类规则：按序号，先符合者先用',
	en: 'Rules that sort unit costs: by sequence, the first that matches',
	key: ['rule'],
	columns: {
		rule: { type: 'text', required: true, zh: '规则', en: 'Rule' },
		seq: { type: 'integer', required: true, zh: '序号', en: 'Sequence' },
		kind: { type: 'text', required: true, zh: '类别', en: 'Kind' },
		item_pattern: {
			type: 'text',
			zh: '单价的说法须符合的正则表达式，空为不限',
			en: 'Regular expression the item must match; NULL for any',
		},
		project_pattern: {
			type: 'text',
			zh: '项目名称须符合的正则表达式，空为不限',
			en: 'Regular expression the name of the project must match; NULL for any',
		},
		reason: { type: 'text', required: true, zh: '理由', en: 'Reason' },
	},
} as const satisfies TableSchema
