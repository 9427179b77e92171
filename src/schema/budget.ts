import type { TableSchema } from './column.ts'
import { amount } from './disclosure.ts'
import { place } from './place.ts'
import { CONFIDENCES, STATEMENTS } from './vocabulary.ts'

/** What the amount columns of a statement say. */
const MEASURES = [
	'total',
	'basic',
	'project',
	'other',
	'current_year',
	'fiscal_appropriation',
	'fiscal_account',
	'business_income',
	'operating_income',
	'superior_subsidy',
	'subordinate_payment',
	'other_income',
	'own_funds',
	'government_fund',
	'state_capital',
	'carried_over',
	'carried_forward',
	'operating',
	'paid_to_superior',
	'paid_to_subordinate',
	'personnel',
	'public_funds',
	'budgeted',
	'adjusted',
	'previous',
] as const

/** Which fund an amount belongs to, where a statement tells them apart. */
export const FUNDS = ['general_public', 'government_fund', 'state_capital'] as const

export const budgetLine = {
	zh: '预算表金额：一行一栏一条',
	en: 'Amounts of budget statements: one per row and column',
	key: ['line_id'],
	columns: {
		line_id: { type: 'text', required: true, zh: '标识', en: 'Identifier' },
		...place,
		statement: {
			type: 'text',
			required: true,
			values: [...STATEMENTS, 'procurement'],
			zh: '预算表',
			en: 'Statement',
		},
		row_no: { type: 'integer', zh: '表内序号', en: 'Row number in the statement' },
		item_name: { type: 'text', required: true, zh: '项目名称', en: 'Item' },
		function_code: { type: 'text', zh: '功能科目编码', en: 'Function code' },
		economic_code: { type: 'text', zh: '经济科目编码', en: 'Economic code' },
		level: { type: 'integer', zh: '级次：0 合计、1 类、2 款、3 项', en: 'Level: 0 total, 1 类, 2 款, 3 项' },
		is_leaf: {
			type: 'flag',
			required: true,
			zh: '是否末级（只有末级可以相加）',
			en: 'A leaf; only leaves are summed',
		},
		measure: { type: 'text', required: true, values: MEASURES, zh: '栏目', en: 'What the column says' },
		fund: { type: 'text', values: FUNDS, zh: '资金性质', en: 'Fund' },
		direction: {
			type: 'text',
			required: true,
			values: ['revenue', 'expenditure'],
			zh: '收入或支出',
			en: 'Revenue or expenditure',
		},
		...amount,
	},
} as const satisfies TableSchema

export const project = {
	zh: '项目与任务',
	en: 'Projects, earmarked funds and tasks with money',
	key: ['project_id'],
	columns: {
		project_id: { type: 'text', required: true, zh: '标识', en: 'Identifier' },
		...place,
		seq: { type: 'integer', required: true, zh: '文件内序号', en: 'Order in the document' },
		kind: {
			type: 'text',
			required: true,
			values: ['project', 'earmarked', 'task'],
			zh: '项目、专项资金或任务',
			en: 'Project, earmarked fund or task',
		},
		code: { type: 'text', zh: '项目编码', en: 'Project code' },
		name: { type: 'text', required: true, zh: '名称', en: 'Name' },
		category: { type: 'text', zh: '项目类别或属性', en: 'Category as printed' },
		...amount,
		initial_yuan: {
			type: 'money',
			zh: '年初预算数（元）',
			en: 'Initial budget, yuan, where printed beside another',
		},
		adjusted_yuan: { type: 'money', zh: '全年（调整后）预算数（元）', en: 'Adjusted budget, yuan' },
		executed_yuan: { type: 'money', zh: '全年执行数（元）', en: 'Executed, yuan' },
		score: { type: 'number', zh: '预算执行率得分', en: 'Score of the execution rate' },
		fiscal_yuan: { type: 'money', zh: '其中财政资金（元）', en: 'Of which fiscal, yuan' },
		other_yuan: { type: 'money', zh: '其中其他资金（元）', en: 'Of which other, yuan' },
		use_of_funds: { type: 'text', zh: '资金用途或实施内容', en: 'Use of funds' },
		objective: { type: 'text', zh: '绩效目标', en: 'Objective' },
		period: { type: 'text', zh: '项目期', en: 'Period' },
	},
} as const satisfies TableSchema

export const projectPinyin = {
	zh: '项目名称的拼音，供检索',
	en: 'Names of projects in pinyin, for search',
	key: ['project_id'],
	columns: {
		project_id: { type: 'text', required: true, zh: '项目', en: 'Project' },
		document_id: place.document_id,
		pinyin: {
			type: 'text',
			required: true,
			zh: '拼音，不带声调，连写',
			en: 'Pinyin without tones, in one word',
		},
		initials: { type: 'text', required: true, zh: '拼音首字母', en: 'Initials of the pinyin' },
	},
} as const satisfies TableSchema

export const projectPurpose = {
	zh: '项目用途',
	en: 'What a project or task is for',
	key: ['project_id'],
	columns: {
		project_id: { type: 'text', required: true, zh: '项目', en: 'Project' },
		document_id: place.document_id,
		purpose: { type: 'text', required: true, zh: '用途', en: 'Purpose' },
		origin: place.origin,
		rule: { type: 'text', required: true, zh: '规则', en: 'Rule' },
	},
} as const satisfies TableSchema

export const projectFunction = {
	zh: '项目的功能科目',
	en: 'Function codes of a project, proved or suggested',
	key: ['project_id', 'function_code'],
	columns: {
		project_id: { type: 'text', required: true, zh: '项目', en: 'Project' },
		document_id: place.document_id,
		function_code: { type: 'text', required: true, zh: '功能科目编码', en: 'Function code' },
		origin: place.origin,
		rule: { type: 'text', required: true, zh: '规则', en: 'Rule' },
		confidence: { type: 'text', required: true, values: CONFIDENCES, zh: '可信度', en: 'Confidence' },
	},
} as const satisfies TableSchema
