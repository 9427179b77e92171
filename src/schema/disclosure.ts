import { MONEY_UNITS } from '../base/money.ts'
import type { TableSchema } from './column.ts'
import { place } from './place.ts'
import {
	AMOUNT_STATES,
	COVERAGE_ITEMS,
	COVERAGE_STATES,
	IDENTITIES,
	LAYOUTS,
	SCOPES,
	STAGES,
	TEMPLATE_FAMILIES,
} from './vocabulary.ts'

export const department = {
	zh: '部门',
	en: 'Disclosing departments',
	key: ['department_id'],
	columns: {
		department_id: { type: 'text', required: true, zh: '部门标识', en: 'Identifier' },
		county_code: { type: 'text', required: true, zh: '县', en: 'County' },
		printed_code: { type: 'text', zh: '文件中的部门代码', en: 'Code printed in the document' },
		name: { type: 'text', required: true, zh: '名称', en: 'Name' },
		kind: {
			type: 'text',
			zh: '部门类别，不属于已知类别的为空',
			en: 'Canonical kind, such as 组织部; NULL where none is known',
		},
		name_pinyin: { type: 'text', zh: '类别拼音', en: 'Kind in pinyin' },
		name_initials: { type: 'text', zh: '拼音首字母', en: 'Pinyin initials' },
	},
} as const satisfies TableSchema

export const document = {
	zh: '披露文件：县 × 部门 × 年度',
	en: 'Disclosures: county × department × year',
	key: ['document_id'],
	columns: {
		document_id: { type: 'text', required: true, zh: '披露文件', en: 'Identifier' },
		county_code: { type: 'text', required: true, zh: '县', en: 'County' },
		department_id: { type: 'text', required: true, zh: '部门', en: 'Department' },
		fiscal_year: {
			type: 'integer',
			zh: '预算年度，没有印出的为空',
			en: 'Fiscal year; NULL where none is printed',
		},
		title: { type: 'text', required: true, zh: '标题', en: 'Title as printed' },
		layout: { type: 'text', required: true, values: LAYOUTS, zh: '版式', en: 'Layout' },
		stage: { type: 'text', required: true, values: STAGES, zh: '阶段', en: 'Stage' },
		scope: { type: 'text', required: true, values: SCOPES, zh: '口径', en: 'Scope' },
		amount_unit: {
			type: 'text',
			values: MONEY_UNITS,
			zh: '原文金额单位，没有金额或不知单位的为空',
			en: 'Unit of amounts in the document; NULL where there are none or it is not known',
		},
		stated_total_yuan: { type: 'money', zh: '原文合计（元）', en: 'Total stated in the document, yuan' },
		template_family: {
			type: 'text',
			values: TEMPLATE_FAMILIES,
			zh: '绩效指标框架：三类或四类',
			en: 'Indicator framework: cost under output, or a class of its own',
		},
		publisher: { type: 'text', zh: '发布单位', en: 'Publisher' },
		source_url: { type: 'text', zh: '发布网址', en: 'Address of publication' },
		published_on: { type: 'text', zh: '发布日期', en: 'Date of publication' },
		retrieved_on: { type: 'text', zh: '取得日期', en: 'Date of retrieval' },
		source_file: { type: 'text', required: true, zh: '文本文件', en: 'Text file' },
		sha256: { type: 'text', required: true, zh: '文本文件的 SHA-256', en: 'SHA-256 of the text file' },
		line_count: { type: 'integer', required: true, zh: '行数', en: 'Number of lines' },
		// Versions published before it have none.
		identity: {
			type: 'text',
			values: IDENTITIES,
			zh: '县、部门、年度的来历：印出、由人确认、待确认',
			en: 'County, department and year: printed, confirmed by a person, or provisional',
		},
	},
} as const satisfies TableSchema

export const coverage = {
	zh: '披露范围',
	en: 'What a disclosure has of each item',
	key: ['document_id', 'item'],
	columns: {
		...place,
		item: { type: 'text', required: true, values: COVERAGE_ITEMS, zh: '项目', en: 'Item' },
		state: { type: 'text', required: true, values: COVERAGE_STATES, zh: '状态', en: 'State' },
	},
} as const satisfies TableSchema

/** The three columns of every amount: its value, what was printed, and why it is there or not. */
export const amount = {
	amount_yuan: { type: 'money', zh: '金额（元）', en: 'Amount, yuan' },
	amount_printed: { type: 'text', zh: '原文写法', en: 'Amount as printed' },
	amount_state: {
		type: 'text',
		required: true,
		values: AMOUNT_STATES,
		zh: '金额状态',
		en: 'Why the amount is there or is not',
	},
} as const
