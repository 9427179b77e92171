import type { TableSchema } from '../column.ts'
import { place } from '../place.ts'

const what = {
	type: 'text',
	required: true,
	values: ['indicator', 'objective'],
	zh: '指标名称或绩效目标',
	en: 'Name of a target, or an objective',
} as const

export const textWording = {
	zh: '拿来比较写法的文字：指标名称与绩效目标',
	en: 'Texts whose wording is compared: names of targets, and objectives',
	key: ['what', 'id'],
	columns: {
		what,
		id: { type: 'text', required: true, zh: '指标或项目', en: 'Indicator or project' },
		...place,
		project_id: { type: 'text', zh: '项目', en: 'Project' },
		wording: {
			type: 'text',
			required: true,
			zh: '同一份文件里写得一样的第一处',
			en: 'The first place in its document that is worded alike',
		},
		said: { type: 'text', required: true, zh: '文字', en: 'The text' },
		bare: { type: 'text', required: true, zh: '去掉空格和标点的字', en: 'Without spaces and punctuation' },
		characters: { type: 'integer', required: true, zh: '字数', en: 'Number of characters' },
		target_printed: { type: 'text', zh: '指标值', en: 'Value of the target' },
		damage_rule: { type: 'text', zh: '文字受损的规则', en: 'Rules by which its text is damaged' },
		speaks: {
			type: 'text',
			required: true,
			values: ['own', 'other', 'unknown'],
			zh: '有没有说到自己的项目',
			en: 'Whether it has a word that is distinctive of its own project’s name',
		},
	},
} as const satisfies TableSchema

export const similarText = {
	zh: '写法相近的文字：两两一行',
	en: 'Texts worded alike: a row for each two',
	key: ['what', 'one', 'other'],
	columns: {
		what,
		one: {
			type: 'text',
			required: true,
			zh: '一处（text_wording 的 wording）',
			en: 'One of them, a wording of text_wording',
		},
		other: { type: 'text', required: true, zh: '另一处', en: 'The other' },
		one_document: { type: 'text', required: true, zh: '一处所在的文件', en: 'Disclosure of the one' },
		other_document: { type: 'text', required: true, zh: '另一处所在的文件', en: 'Disclosure of the other' },
		alike: {
			type: 'number',
			required: true,
			zh: '相似度（百分数，不低于 60）',
			en: 'How alike, in percent, 60 or more',
		},
	},
} as const satisfies TableSchema

export const evidence = {
	zh: '出处：各表有原文行的每一行',
	en: 'Evidence: every row of every table that names its lines',
	key: ['document_id', 'seq'],
	columns: {
		document_id: place.document_id,
		seq: { type: 'integer', required: true, zh: '文件内次序', en: 'Order in the document' },
		source: { type: 'text', required: true, zh: '表', en: 'Table' },
		row_id: { type: 'text', required: true, zh: '行的标识', en: 'Key of the row' },
		nth: { type: 'integer', required: true, zh: '同一行的第几个', en: 'Which of those that the line gives' },
		line_start: place.line_start,
		line_end: place.line_end,
		origin: place.origin,
		label: { type: 'text', required: true, zh: '名称', en: 'Label' },
		label_en: { type: 'text', zh: '英文名称，与中文不同的才有', en: 'Label in English, where it has one' },
		detail: { type: 'text', zh: '所属', en: 'What it belongs to' },
		value: { type: 'text', zh: '值或状态', en: 'Value or state' },
		amount_yuan: { type: 'money', zh: '金额（元）', en: 'Amount, yuan' },
		printed: { type: 'text', zh: '原文写法', en: 'As printed' },
		sought: { type: 'text', zh: '在原文行里找的文字', en: 'Text to look for in the lines' },
		project_id: { type: 'text', zh: '项目', en: 'Project' },
		project_key: {
			type: 'text',
			zh: '项目在链接中的写法；部门整体的指标为 whole',
			en: 'Project as an address writes it; whole for a target of the department',
		},
		project: { type: 'text', zh: '项目名称', en: 'Name of the project' },
		code: { type: 'text', zh: '科目、指标、项目编码或规则', en: 'Code, measure, item or rule' },
		rule: { type: 'text', zh: '规则', en: 'Rules' },
		weight: { type: 'number', zh: '分值', en: 'Points' },
		facets: {
			type: 'text',
			required: true,
			zh: '供查找的词，以空格分隔',
			en: 'Words to find it by, separated by spaces',
		},
	},
} as const satisfies TableSchema

export const tableRows = {
	zh: '每张表有多少行',
	en: 'How many rows each table has',
	key: ['place', 'document_id'],
	columns: {
		place: { type: 'integer', required: true, zh: '表的次序', en: 'Order of the table' },
		table_name: { type: 'text', required: true, zh: '表', en: 'Table' },
		document_id: {
			type: 'text',
			zh: '取自哪份披露文件；不取自文件的为空',
			en: 'The disclosure that they are taken from; NULL where they are of none',
		},
		rows: { type: 'integer', required: true, zh: '行数', en: 'Number of rows' },
	},
} as const satisfies TableSchema
