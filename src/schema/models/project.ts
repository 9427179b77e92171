import type { TableSchema } from '../column.ts'
import { place } from '../place.ts'
import { CONFIDENCES, ORIGINS } from '../vocabulary.ts'
import { amount_printed, READINGS } from './amount.ts'

const document_id = place.document_id
const project_id = { type: 'text', required: true, zh: '项目', en: 'Project' } as const

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
