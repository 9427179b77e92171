import type { TableSchema } from '../column.ts'
import { place } from '../place.ts'
import { CONFIDENCES, ORIGINS } from '../vocabulary.ts'

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
const project_id = { type: 'text', required: true, zh: '项目', en: 'Project' } as const
const amount_printed = { type: 'text', zh: '原文写法', en: 'Amount as printed' } as const
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
const READINGS = ['disclosed', 'inferred_exact', 'suggested', 'purpose'] as const

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

export const projectFunctionCandidate = {
	zh: '项目的功能科目：同一来历只有一个候选的',
	en: 'The function code of a project, where one origin leaves one candidate',
	key: ['project_id', 'origin'],
	columns: {
		project_id,
		document_id,
		origin: place.origin,
		function_code: { type: 'text', required: true, zh: '功能科目编码', en: 'Function code' },
		rule: { type: 'text', required: true, zh: '规则', en: 'Rule' },
		confidence: { type: 'text', required: true, values: CONFIDENCES, zh: '可信度', en: 'Confidence' },
	},
} as const satisfies TableSchema

export const projectWithPurpose = {
	zh: '项目与任务，附用途、功能科目、指标和发现的条数',
	en: 'Projects and tasks with their purpose, function code, and numbers of targets and findings',
	key: ['project_id'],
	columns: {
		project_id,
		...place,
		seq: { type: 'integer', required: true, zh: '文件内序号', en: 'Order in the document' },
		project_key: { type: 'text', required: true, zh: '链接中的写法', en: 'How an address writes it' },
		kind: {
			type: 'text',
			required: true,
			values: ['project', 'earmarked', 'task'],
			zh: '项目、专项资金或任务',
			en: 'Project, earmarked fund or task',
		},
		code: { type: 'text', zh: '项目编码', en: 'Project code' },
		name: { type: 'text', required: true, zh: '名称', en: 'Name' },
		amount_yuan: { type: 'money', zh: '金额（元）', en: 'Amount, yuan' },
		amount_printed,
		purpose_id: {
			type: 'text',
			required: true,
			zh: '用途在链接中的写法',
			en: 'Purpose as an address writes it',
		},
		purpose: { type: 'text', required: true, zh: '用途', en: 'Purpose' },
		purpose_en: { type: 'text', required: true, zh: '用途的英文名称', en: 'Purpose in English' },
		purpose_origin: {
			type: 'text',
			required: true,
			values: ORIGINS,
			zh: '用途的来历',
			en: 'Origin of the purpose',
		},
		purpose_rule: { type: 'text', required: true, zh: '用途的规则', en: 'Rule of the purpose' },
		function_code: {
			type: 'text',
			zh: '功能科目编码：证明的，或唯一的候选',
			en: 'Function code: proved, or the only candidate',
		},
		function_origin: {
			type: 'text',
			values: ORIGINS,
			zh: '功能科目的来历',
			en: 'Origin of the function code',
		},
		candidates: { type: 'integer', required: true, zh: '候选科目个数', en: 'Number of candidate codes' },
		carried: {
			type: 'text',
			required: true,
			values: ['current_year', 'carried_over'],
			zh: '名称写明是结余结转与否',
			en: 'Whether its name says it is left from an earlier year',
		},
		indicators: { type: 'integer', required: true, zh: '指标条数', en: 'Number of targets' },
		findings: { type: 'integer', required: true, zh: '发现条数', en: 'Number of findings' },
		pinyin: { type: 'text', zh: '名称的拼音', en: 'Name in pinyin' },
		search_text: {
			type: 'text',
			required: true,
			zh: '检索用的文字：名称、拼音、首字母、编码、绩效目标',
			en: 'Text to search: name, pinyin, initials, code, objective',
		},
	},
} as const satisfies TableSchema

export const projectFact = {
	zh: '项目的一切：文件和规则说到它的每一件事一行',
	en: 'All of a project: a row for each thing that documents and rules say of it',
	key: ['document_id', 'project_id', 'section', 'place'],
	columns: {
		...place,
		project_id,
		section: {
			type: 'text',
			required: true,
			values: [
				'project',
				'text',
				'source',
				'purpose',
				'function',
				'plan',
				'indicator',
				'formula',
				'unit_cost',
				'share',
				'finding',
			],
			zh: '哪一件：项目本身、文字、资金来源、用途、科目、支出计划、指标、算式、单价、分担、发现',
			en: 'What it is about: itself, a text, a source of funds, purpose, code, payment plan, target, formula, unit cost, sharing, finding',
		},
		place: { type: 'integer', required: true, zh: '这一件中的次序', en: 'Order within the section' },
		code: {
			type: 'text',
			zh: '项目编码、哪段文字、哪种来源、用途、科目、月份、二级指标、每什么、哪级政府、规则',
			en: 'Project code, which text or source, purpose, function code, month, subclass, per what, government, rule',
		},
		name: {
			type: 'text',
			zh: '名称、文字、算式或发现的句子',
			en: 'Name, text, formula or sentence of a finding',
		},
		name_en: { type: 'text', zh: '英文，与中文不同的才有', en: 'In English, where it has one' },
		kind: {
			type: 'text',
			zh: '项目的种类、一级指标或严重程度',
			en: 'Kind of project, class of a target, or severity',
		},
		rule: { type: 'text', zh: '规则', en: 'Rule' },
		certainty: { type: 'text', zh: '可信度', en: 'Confidence or certainty' },
		value: { type: 'text', zh: '指标值，或文中所称', en: 'Target, or what the text claims' },
		note: {
			type: 'text',
			zh: '类别、依据、单位或期间',
			en: 'Category, basis, units of operands, or period',
		},
		amount_yuan: { type: 'money', zh: '金额（元）', en: 'Amount, yuan' },
		amount_high_yuan: { type: 'money', zh: '区间上限（元）', en: 'High end of a range, yuan' },
		quantity: {
			type: 'number',
			zh: '累计百分数、分值或分担比例',
			en: 'Cumulative percent, points, or share',
		},
		printed: { type: 'text', zh: '原文写法', en: 'As printed' },
	},
} as const satisfies TableSchema

export const projectPlacement = {
	zh: '项目归在哪里：用途、证明的科目、建议的科目各一行',
	en: 'Where a project is placed: by purpose, by the code that sums prove, by the code that rules suggest',
	key: ['project_id', 'reading'],
	columns: {
		document_id,
		project_id,
		reading: { type: 'text', required: true, values: READINGS, zh: '读法', en: 'How it is read' },
		code: {
			type: 'text',
			required: true,
			zh: '用途或功能科目编码，没有的为 rest',
			en: 'Purpose or function code; rest where it has none',
		},
		rule: { type: 'text', zh: '规则', en: 'Rule' },
		origin: place.origin,
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
