import type { TableSchema } from '../column.ts'
import { place } from '../place.ts'
import { indicator as target, unitCost } from '../target.ts'

const project_id = { type: 'text', zh: '项目，空为部门整体', en: 'Project; NULL for the department' } as const
const project = { type: 'text', zh: '项目名称', en: 'Name of the project' } as const
const project_key = { type: 'text', zh: '项目在链接中的写法', en: 'Project as an address writes it' } as const
const class_id = { type: 'text', required: true, zh: '一级指标（归一）', en: 'Class, normalised' } as const
const damage_rule = { type: 'text', zh: '文字受损的规则', en: 'Rules by which its text is damaged' } as const
const indicator_id = { type: 'text', required: true, zh: '指标', en: 'Indicator' } as const

export const indicatorQuality = {
	zh: '绩效指标，附各种看法要数的东西：类别、比较符、值的种类、期限、受损',
	en: 'Targets with all that views count: class, operator, kind of value, deadline, damage',
	key: ['indicator_id'],
	columns: {
		indicator_id,
		...place,
		project_id,
		project_key,
		project,
		seq: target.columns.seq,
		class1: target.columns.class1,
		class1_origin: target.columns.class1_origin,
		class2: target.columns.class2,
		name: target.columns.name,
		operator: target.columns.operator,
		value: target.columns.value,
		value_kind: target.columns.value_kind,
		value_printed: target.columns.value_printed,
		weight: target.columns.weight,
		class_id,
		printed_class_id: {
			type: 'text',
			required: true,
			zh: '一级指标（照原文印的）',
			en: 'Class as the row prints it',
		},
		operator_id: { type: 'text', zh: '比较符：ge、le、gt、lt、eq', en: 'Operator: ge, le, gt, lt, eq' },
		operator_key: {
			type: 'text',
			zh: '比较符、bare（只有数）、words（文字）或 not_applicable（模板没有）',
			en: 'Operator, bare number, words, or not_applicable where the template has none',
		},
		kind_id: {
			type: 'text',
			required: true,
			zh: '值是什么：数、百分比、金额、时长、期限、文字、空白',
			en: 'What the value is: number, percent, money, duration, deadline, words, blank',
		},
		is_floor_only: {
			type: 'flag',
			required: true,
			zh: '成本或时间只有下限',
			en: 'A cost or a time that only has a floor',
		},
		damage_rule,
		class_rule: {
			type: 'text',
			zh: '类别不是原文印的，按哪条规则定的',
			en: 'Rule by which the class is known where it is not printed',
		},
		deadline_form: { type: 'text', zh: '期限的写法', en: 'How the deadline is written' },
		deadline_month: { type: 'text', zh: '期限的月份', en: 'Month of the deadline' },
		target_printed: { type: 'text', zh: '比较符与值，原文写法', en: 'Operator and value as printed' },
	},
} as const satisfies TableSchema

export const indicatorWord = {
	zh: '作指标值的文字里的不定量用词',
	en: 'Vague words in targets that are words',
	key: ['indicator_id', 'word_id'],
	columns: {
		indicator_id,
		document_id: place.document_id,
		word_id: {
			type: 'text',
			required: true,
			zh: '用词，没有的为 other',
			en: 'Word; other where it has none of the list',
		},
		word: { type: 'text', zh: '用词的文字', en: 'The word' },
		kind: {
			type: 'text',
			required: true,
			values: ['direction', 'degree', 'state', 'other'],
			zh: '方向、程度、状态',
			en: 'Direction, degree or state',
		},
		damage_rule,
	},
} as const satisfies TableSchema

export const projectWeight = {
	zh: '项目各类指标的分值与基准',
	en: 'Points of each class of a project’s targets, beside the benchmark',
	key: ['project_id', 'class_id'],
	columns: {
		document_id: place.document_id,
		project_id: { ...project_id, required: true },
		project_key: { ...project_key, required: true },
		project: { ...project, required: true },
		seq: { type: 'integer', required: true, zh: '文件内序号', en: 'Order in the document' },
		class_id,
		weight: { type: 'number', zh: '印出的分值', en: 'Points printed' },
		benchmark: { type: 'integer', required: true, zh: '基准分值', en: 'Points of the benchmark' },
		matches: {
			type: 'flag',
			required: true,
			zh: '整个项目与基准相同',
			en: 'The whole project is as the benchmark',
		},
		parts: { type: 'integer', zh: '由几条指标的分值相加', en: 'How many targets it is added up from' },
		line_start: { type: 'integer', zh: '起始行', en: 'First source line' },
		line_end: { type: 'integer', zh: '结束行', en: 'Last source line' },
		source: { type: 'text', required: true, zh: '基准的来源', en: 'Source of the benchmark' },
		confidence: { type: 'text', required: true, zh: '基准的可信度', en: 'Confidence of the benchmark' },
	},
} as const satisfies TableSchema

export const calculation = {
	zh: '数量乘单位成本：文中算式，及其与项目预算数的比较',
	en: 'Quantity times unit cost: arithmetic in the text, and what it comes to beside the project’s amount',
	key: ['project_id', 'nth'],
	columns: {
		document_id: place.document_id,
		project_id: { ...project_id, required: true },
		nth: { type: 'integer', required: true, zh: '项目内次序', en: 'Order in the project' },
		kind: {
			type: 'text',
			required: true,
			values: ['arithmetic', 'total', 'targets'],
			zh: '一个算式、各算式之和，或成本指标之和',
			en: 'One arithmetic, the sum of them, or the sum of cost targets',
		},
		expression: { type: 'text', zh: '算式', en: 'Expression' },
		units: { type: 'text', zh: '各数的单位', en: 'Units of the operands' },
		computed_yuan: { type: 'money', zh: '算得（元）', en: 'Computed, yuan' },
		stated_yuan: { type: 'money', zh: '文中所称或预算数（元）', en: 'Claimed, or budgeted, yuan' },
		stated_printed: { type: 'text', zh: '所称的写法', en: 'Claim as printed' },
		outcome: {
			type: 'text',
			required: true,
			values: ['no_money', 'unclaimed', 'agrees', 'differs', 'rounds', 'exceeds'],
			zh: '结果',
			en: 'Outcome',
		},
		sentence: { type: 'text', zh: '写着算式的那句话', en: 'The sentence that has the arithmetic' },
		message_zh: { type: 'text', zh: '说明', en: 'Sentence in Chinese' },
		message_en: { type: 'text', zh: '英文说明', en: 'Sentence in English' },
		origin: place.origin,
		line_start: place.line_start,
		line_end: place.line_end,
	},
} as const satisfies TableSchema

export const unitCostKind = {
	zh: '单位成本，附归类与每月折合',
	en: 'Unit costs with their kind and what they come to a month',
	key: ['unit_cost_id'],
	columns: {
		unit_cost_id: unitCost.columns.unit_cost_id,
		...place,
		project_id,
		project,
		kind: { type: 'text', required: true, zh: '类别', en: 'Kind' },
		rule: { type: 'text', required: true, zh: '归类的规则', en: 'Rule of the kind' },
		item: unitCost.columns.item,
		amount_yuan: unitCost.columns.amount_yuan,
		amount_high_yuan: unitCost.columns.amount_high_yuan,
		per: unitCost.columns.per,
		period: unitCost.columns.period,
		value_printed: unitCost.columns.value_printed,
		monthly_yuan: { type: 'number', zh: '每月折合（元）', en: 'What it comes to a month, yuan' },
	},
} as const satisfies TableSchema
