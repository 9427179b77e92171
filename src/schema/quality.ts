import type { TableSchema } from './column.ts'
import { place } from './place.ts'
import { CERTAINTIES, FINDING_KINDS, OUTCOMES, SEVERITIES } from './vocabulary.ts'

export const reconciliation = {
	zh: '勾稽核对',
	en: 'Checks that a document’s own numbers allow',
	key: ['document_id', 'rule', 'subject'],
	columns: {
		...place,
		rule: { type: 'text', required: true, zh: '规则', en: 'Rule' },
		subject: { type: 'text', required: true, zh: '核对对象', en: 'What is checked' },
		expected: { type: 'money', zh: '应为', en: 'Expected' },
		actual: { type: 'money', zh: '实为', en: 'Actual' },
		tolerance: { type: 'money', required: true, zh: '容差', en: 'Tolerance' },
		outcome: { type: 'text', required: true, values: OUTCOMES, zh: '结果', en: 'Outcome' },
		unit: {
			type: 'text',
			required: true,
			values: ['元', '分', '%'],
			zh: '核对所用单位：元、权重分值或百分比',
			en: 'Unit of what is compared: yuan, points of weight or percent',
		},
	},
} as const satisfies TableSchema

export const finding = {
	zh: '数据质量发现',
	en: 'What a researcher must know before trusting a number',
	key: ['finding_id'],
	columns: {
		finding_id: { type: 'text', required: true, zh: '标识', en: 'Identifier' },
		...place,
		document_id: {
			type: 'text',
			zh: '披露文件；未能读入的文件没有标识',
			en: 'Disclosure; none where a file could not be read as one',
		},
		project_id: { type: 'text', zh: '项目', en: 'Project' },
		indicator_id: { type: 'text', zh: '指标', en: 'Indicator' },
		rule: { type: 'text', required: true, zh: '规则', en: 'Rule' },
		kind: { type: 'text', required: true, values: FINDING_KINDS, zh: '类型', en: 'Kind' },
		severity: { type: 'text', required: true, values: SEVERITIES, zh: '严重程度', en: 'Severity' },
		certainty: {
			type: 'text',
			required: true,
			values: CERTAINTIES,
			zh: '事实或推断',
			en: 'Fact or inference',
		},
		message_zh: { type: 'text', required: true, zh: '说明', en: 'Sentence in Chinese' },
		message_en: { type: 'text', required: true, zh: '英文说明', en: 'Sentence in English' },
		printed: { type: 'text', zh: '原文', en: 'As printed' },
		repaired: { type: 'text', zh: '修复后', en: 'As repaired' },
		alternatives: { type: 'text', zh: '其他可能', en: 'Other readings' },
		expected: { type: 'text', zh: '应为', en: 'Expected' },
		actual: { type: 'text', zh: '实为', en: 'Actual' },
	},
} as const satisfies TableSchema
