import type { TableSchema } from './column.ts'
import { place } from './place.ts'

const CLASSES = ['成本', '产出', '效益', '满意度'] as const
const OPERATORS = ['>=', '<=', '>', '<', '='] as const
const VALUE_KINDS = [
	'count',
	'percent',
	'money',
	'money_range',
	'range',
	'duration',
	'deadline',
	'frequency',
	'qualitative',
	'sentence',
	'none',
] as const
/** Why an indicator has a value or not; `inferred` where a reading was chosen. */
const VALUE_STATES = ['printed', 'blank', 'unreadable', 'inferred'] as const
/** How the class of an indicator is known: printed on its row, taken from a label elsewhere, or concluded. */
const CLASS_ORIGINS = ['disclosed', 'inferred_exact', 'suggested', 'derived'] as const

const project_id = { type: 'text', zh: '项目，空为部门整体', en: 'Project; NULL for the department' } as const
const value_printed = { type: 'text', zh: '原文写法', en: 'Value as printed' } as const

export const indicator = {
	zh: '绩效指标',
	en: 'Performance indicators',
	key: ['indicator_id'],
	columns: {
		indicator_id: { type: 'text', required: true, zh: '标识', en: 'Identifier' },
		...place,
		project_id,
		seq: { type: 'integer', required: true, zh: '项目内序号', en: 'Order in the project' },
		class1: { type: 'text', values: CLASSES, zh: '一级指标（归一）', en: 'Class, normalised' },
		class1_printed: { type: 'text', zh: '一级指标（原文）', en: 'Class as printed' },
		class1_origin: { type: 'text', values: CLASS_ORIGINS, zh: '一级指标来历', en: 'How the class is known' },
		class2: { type: 'text', zh: '二级指标', en: 'Subclass' },
		class2_origin: {
			type: 'text',
			values: CLASS_ORIGINS,
			zh: '二级指标来历',
			en: 'How the subclass is known',
		},
		name: { type: 'text', zh: '三级指标', en: 'Name' },
		description: { type: 'text', zh: '指标描述', en: 'Description' },
		operator: { type: 'text', values: OPERATORS, zh: '比较符', en: 'Operator; NULL where none is printed' },
		value: {
			type: 'number',
			zh: '数值：金额为元，印作“万”“亿”的数量化为个数，其余按所印单位',
			en: 'Number: money in yuan, counts printed in 万 or 亿 scaled to ones, others in the printed unit',
		},
		value_low: { type: 'number', zh: '区间下限', en: 'Low end of a range' },
		value_high: { type: 'number', zh: '区间上限', en: 'High end of a range' },
		value_kind: { type: 'text', required: true, values: VALUE_KINDS, zh: '值的种类', en: 'Kind of value' },
		value_printed,
		value_state: {
			type: 'text',
			required: true,
			values: VALUE_STATES,
			zh: '值的状态',
			en: 'Why there is a value or not',
		},
		unit: { type: 'text', zh: '单位', en: 'Unit' },
		weight: { type: 'number', zh: '分值权重', en: 'Weight' },
		actual_value: {
			type: 'number',
			zh: '实际完成值：数值，单位同目标值',
			en: 'Actual value as a number, in the unit of the target',
		},
		actual_printed: { type: 'text', zh: '实际完成值（原文）', en: 'Actual value as printed' },
		score: { type: 'number', zh: '得分', en: 'Score' },
		basis: { type: 'text', zh: '指标值确定依据', en: 'Basis of the value' },
	},
} as const satisfies TableSchema

export const paymentPlan = {
	zh: '资金支出计划',
	en: 'Payment plan: cumulative percent by the end of a month',
	key: ['project_id', 'month'],
	columns: {
		...place,
		project_id: { ...project_id, required: true },
		month: { type: 'integer', required: true, zh: '月底', en: 'By the end of this month' },
		cumulative_percent: { type: 'number', required: true, zh: '累计支出百分比', en: 'Cumulative percent' },
	},
} as const satisfies TableSchema

export const costShare = {
	zh: '分级负担',
	en: 'Share of a level of government in a part of the cost',
	key: ['project_id', 'part', 'government'],
	columns: {
		...place,
		project_id: { ...project_id, required: true },
		part: { type: 'text', required: true, zh: '部分', en: 'Part' },
		government: {
			type: 'text',
			required: true,
			values: ['province', 'city', 'county'],
			zh: '政府级次',
			en: 'Level of government',
		},
		share: { type: 'number', required: true, zh: '比例（0 到 1）', en: 'Share, 0 to 1' },
		amount_yuan: { type: 'money', zh: '金额（元）', en: 'Amount, yuan' },
	},
} as const satisfies TableSchema

export const formula = {
	zh: '原文算式',
	en: 'Arithmetic printed in the text, evaluated',
	key: ['document_id', 'project_id', 'expression'],
	columns: {
		...place,
		project_id,
		expression: { type: 'text', required: true, zh: '算式', en: 'Expression' },
		operand_units: { type: 'text', zh: '各数的单位', en: 'Units of the operands, in order, separated by ×' },
		computed_yuan: { type: 'money', zh: '算得（元）', en: 'Computed, yuan' },
		claimed_yuan: { type: 'money', zh: '文中所称（元）', en: 'Claimed in the text, yuan' },
		claimed_printed: { type: 'text', zh: '文中写法', en: 'Claim as printed' },
	},
} as const satisfies TableSchema

export const unitCost = {
	zh: '单位成本',
	en: 'A cost per something',
	key: ['unit_cost_id'],
	columns: {
		unit_cost_id: { type: 'text', required: true, zh: '标识', en: 'Identifier' },
		...place,
		project_id,
		indicator_id: { type: 'text', zh: '指标', en: 'Indicator' },
		item: { type: 'text', required: true, zh: '什么的成本', en: 'What costs it' },
		amount_yuan: { type: 'money', required: true, zh: '金额（元）', en: 'Amount, yuan' },
		amount_high_yuan: { type: 'money', zh: '区间上限（元）', en: 'High end of a range, yuan' },
		per: { type: 'text', required: true, zh: '每', en: 'Per what' },
		period: { type: 'text', zh: '周期', en: 'Per which period' },
		value_printed,
	},
} as const satisfies TableSchema

export const goal = {
	zh: '部门目标中的数字与说法',
	en: 'Figures and words in a department’s goals told in prose',
	key: ['goal_id'],
	columns: {
		goal_id: { type: 'text', required: true, zh: '标识', en: 'Identifier' },
		...place,
		goal_seq: { type: 'integer', required: true, zh: '目标序号', en: 'Number of the goal' },
		goal: { type: 'text', required: true, zh: '目标', en: 'Goal' },
		objective: { type: 'text', zh: '绩效目标', en: 'Objective' },
		name: { type: 'text', required: true, zh: '指标', en: 'Name' },
		operator: { type: 'text', values: OPERATORS, zh: '比较符', en: 'Operator' },
		value: { type: 'number', zh: '数值', en: 'Value' },
		unit: { type: 'text', zh: '单位', en: 'Unit' },
		value_printed,
	},
} as const satisfies TableSchema

export const fact = {
	zh: '其他已披露的数量',
	en: 'Any other disclosed quantity: staff, units, assets, change on last year',
	key: ['document_id', 'measure', 'line_start'],
	columns: {
		...place,
		measure: { type: 'text', required: true, zh: '指标', en: 'Measure' },
		value: { type: 'number', zh: '数值（金额为元）', en: 'Value; money in yuan' },
		unit: { type: 'text', zh: '单位；原文没有时为空', en: 'Unit; none where the document prints none' },
		value_printed,
	},
} as const satisfies TableSchema
