import type { TableSchema } from '../column.ts'
import { place } from '../place.ts'
import { ORIGINS } from '../vocabulary.ts'

const document_id = place.document_id
const line_start = {
	type: 'integer',
	zh: '印在哪一行；算出来的没有',
	en: 'First line where it is printed; none where it is computed',
} as const
const line_end = { type: 'integer', zh: '印到哪一行', en: 'Last line where it is printed' } as const
const kind = {
	type: 'text',
	required: true,
	values: ['all', 'basic', 'project'],
	zh: '基本支出、项目支出或两者',
	en: 'Basic, project, or both',
} as const
const fund = {
	type: 'text',
	required: true,
	values: ['all', 'general_public', 'government_fund', 'state_capital'],
	zh: '哪种资金，不分的为 all',
	en: 'Which fund; all where not told apart',
} as const
const carried = {
	type: 'text',
	required: true,
	values: ['all', 'current_year', 'carried_over'],
	zh: '本年或上年结转，不分的为 all',
	en: 'Of this year or carried over; all where not told apart',
} as const
const level = {
	type: 'integer',
	required: true,
	zh: '级次：0 合计、1 类（用途）、2 款、3 项、4 项目',
	en: 'Level: 0 total, 1 类 or purpose, 2 款, 3 项, 4 project',
} as const
const name_en = {
	type: 'text',
	zh: '英文名称（本站译）；没有译名的同中文',
	en: 'Name in English, translated by this site; the Chinese one where there is none',
} as const
export const amount_printed = { type: 'text', zh: '原文写法', en: 'Amount as printed' } as const
/** How the code of an amount was come by. */
export const READINGS = ['disclosed', 'inferred_exact', 'suggested', 'purpose'] as const

export const amountByFunction = {
	zh: '按功能科目的支出金额：每个科目在每一栏一行，各级都有',
	en: 'Expenditure by function code: a row for each code and column, at every level',
	key: ['document_id', 'kind', 'fund', 'carried', 'code', 'line_id'],
	columns: {
		document_id,
		code: {
			type: 'text',
			required: true,
			zh: '功能科目编码，合计为 total',
			en: 'Function code; total for the whole',
		},
		parent_code: { type: 'text', zh: '上级科目编码', en: 'Parent code' },
		name: { type: 'text', required: true, zh: '科目名称', en: 'Name as printed' },
		name_en,
		level,
		is_leaf: {
			type: 'flag',
			required: true,
			zh: '是否末级（只有末级可以相加）',
			en: 'A leaf; only leaves are summed',
		},
		kind,
		fund,
		carried,
		amount_yuan: { type: 'money', required: true, zh: '金额（元）', en: 'Amount, yuan' },
		amount_printed,
		origin: place.origin,
		line_id: {
			type: 'text',
			zh: '预算表金额的标识；由末级相加的没有',
			en: 'Row of budget_line; none where leaves were added up',
		},
		line_start,
		line_end,
		leaves: { type: 'integer', required: true, zh: '其下末级行数', en: 'Leaves below it, itself included' },
		leaf_yuan: { type: 'money', zh: '其下末级之和（元）', en: 'What those leaves come to, yuan' },
		total_yuan: { type: 'money', zh: '该栏合计（元）', en: 'Total of the column, yuan' },
		total_origin: {
			type: 'text',
			required: true,
			values: ORIGINS,
			zh: '合计的来历',
			en: 'Origin of the total',
		},
		total_line_start: { type: 'integer', zh: '合计印在哪一行', en: 'First line of the total' },
		total_line_end: { type: 'integer', zh: '合计印到哪一行', en: 'Last line of the total' },
	},
} as const satisfies TableSchema

export const amountByCode = {
	zh: '钱编到哪里：每种读法、每一级、每个科目（用途、项目）一行',
	en: 'Where the money goes: a row for each reading, level and code, purpose or project',
	key: ['document_id', 'reading', 'kind', 'fund', 'carried', 'code', 'row_id'],
	columns: {
		document_id,
		reading: {
			type: 'text',
			required: true,
			values: READINGS,
			zh: '读法：原文、证明、建议、用途',
			en: 'Printed, proved, suggested, or by purpose',
		},
		lens: {
			type: 'text',
			required: true,
			values: ['total', 'function', 'purpose', 'project', 'rest'],
			zh: '这一行是什么',
			en: 'What the row stands for',
		},
		kind,
		fund,
		carried,
		code: {
			type: 'text',
			required: true,
			zh: '科目编码、用途或项目标识，合计为 total',
			en: 'Code, purpose or project; total for the whole',
		},
		parent: { type: 'text', zh: '上级', en: 'Parent' },
		level,
		is_leaf: { type: 'flag', required: true, zh: '是否末级', en: 'A leaf' },
		opens: { type: 'flag', required: true, zh: '其下还有', en: 'Has rows below it' },
		place: { type: 'integer', zh: '用途的次序', en: 'Order of a purpose' },
		name: { type: 'text', required: true, zh: '名称', en: 'Name' },
		name_en: {
			type: 'text',
			required: true,
			zh: '英文名称；科目只有中文',
			en: 'Name in English; codes have only the Chinese',
		},
		amount_yuan: { type: 'money', zh: '金额（元）', en: 'Amount, yuan' },
		amount_printed,
		origin: place.origin,
		parts: { type: 'integer', required: true, zh: '由几项相加', en: 'How many amounts it is made of' },
		row_id: { type: 'text', zh: '印出的那一行的标识', en: 'The row that prints it' },
		line_start,
		line_end,
		leaves: { type: 'integer', required: true, zh: '其下末级行数', en: 'Leaves below it, itself included' },
		leaf_yuan: { type: 'money', zh: '其下末级之和（元）', en: 'What those leaves come to, yuan' },
		base_yuan: { type: 'money', zh: '占比的分母（元）', en: 'What shares are of, yuan' },
		base_origin: { type: 'text', required: true, values: ORIGINS, zh: '分母的来历', en: 'Origin of it' },
		base_line_start: { type: 'integer', zh: '分母印在哪一行', en: 'First line where it is printed' },
		base_line_end: { type: 'integer', zh: '分母印到哪一行', en: 'Last line where it is printed' },
	},
} as const satisfies TableSchema

export const amountSplit = {
	zh: '金额的分列：基本与项目、哪种资金、本年与结转',
	en: 'How amounts are split: basic or project, by fund, of this year or carried over',
	key: ['document_id', 'split', 'part', 'code', 'row_id'],
	columns: {
		document_id,
		split: {
			type: 'text',
			required: true,
			values: ['kind', 'fund', 'carried'],
			zh: '按什么分列',
			en: 'Split by what',
		},
		part: { type: 'text', required: true, zh: '哪一部分', en: 'Which part' },
		code: {
			type: 'text',
			required: true,
			zh: '功能科目编码，合计为 total',
			en: 'Function code; total for the whole',
		},
		name: { type: 'text', required: true, zh: '科目名称', en: 'Name' },
		name_en,
		level,
		is_leaf: { type: 'flag', required: true, zh: '是否末级', en: 'A leaf' },
		amount_yuan: { type: 'money', required: true, zh: '金额（元）', en: 'Amount, yuan' },
		origin: place.origin,
		parts: { type: 'integer', required: true, zh: '由几项相加', en: 'How many amounts it is made of' },
		row_id: { type: 'text', zh: '印出的那一行的标识', en: 'The row that prints it' },
		line_start,
		line_end,
	},
} as const satisfies TableSchema
