import { document } from '../disclosure.ts'
import type { TableSchema } from '../column.ts'
import { place } from '../place.ts'
import { county, denominator } from '../reference/places.ts'
import { ORIGINS, SCOPES } from '../vocabulary.ts'

const document_id = place.document_id
const line_start = {
	type: 'integer',
	zh: '印在哪一行；算出来的没有',
	en: 'First line where it is printed; none where it is computed',
} as const
const line_end = { type: 'integer', zh: '印到哪一行', en: 'Last line where it is printed' } as const

export const disclosure = {
	zh: '披露文件，附县、部门、次序、有没有科目、列出多少项目',
	en: 'Disclosures with county, department, order, whether codes are printed, and how much is itemised',
	key: ['document_id'],
	columns: {
		document_id,
		county_code: { type: 'text', required: true, zh: '县', en: 'County' },
		county: { type: 'text', required: true, zh: '县的简称', en: 'Short name of the county' },
		county_pinyin: { type: 'text', required: true, zh: '县的拼音', en: 'County in pinyin' },
		county_initials: {
			type: 'text',
			required: true,
			zh: '县的拼音首字母',
			en: 'Pinyin initials of the county',
		},
		prefecture: county.columns.prefecture,
		province: county.columns.province,
		department: { type: 'text', required: true, zh: '部门名称', en: 'Department' },
		department_kind: { type: 'text', required: true, zh: '部门类别', en: 'Kind of department' },
		department_kind_en: {
			type: 'text',
			required: true,
			zh: '部门类别的英文名称',
			en: 'Kind of department in English',
		},
		department_slug: {
			type: 'text',
			required: true,
			zh: '部门类别在链接中的写法',
			en: 'Kind of department as an address writes it',
		},
		department_initials: {
			type: 'text',
			required: true,
			zh: '部门的拼音首字母',
			en: 'Pinyin initials of the department',
		},
		fiscal_year: { type: 'integer', required: true, zh: '预算年度', en: 'Fiscal year' },
		title: { type: 'text', required: true, zh: '标题', en: 'Title as printed' },
		scope: { type: 'text', required: true, values: SCOPES, zh: '口径', en: 'Scope' },
		template_family: document.columns.template_family,
		amount_unit: document.columns.amount_unit,
		stated_total_yuan: document.columns.stated_total_yuan,
		stated_total_origin: {
			type: 'text',
			values: ORIGINS,
			zh: '合计的来历',
			en: 'Origin of the stated total',
		},
		stated_total_line_start: { type: 'integer', zh: '合计印在哪一行', en: 'First line of the stated total' },
		stated_total_line_end: { type: 'integer', zh: '合计印到哪一行', en: 'Last line of the stated total' },
		coded: {
			type: 'flag',
			required: true,
			zh: '是否印有功能科目的金额',
			en: 'Whether amounts by function code are printed',
		},
		projects: { type: 'integer', required: true, zh: '列出的项目个数', en: 'Number of projects listed' },
		project_kind: { type: 'text', zh: '列出的是项目还是任务', en: 'Whether projects or tasks are listed' },
		itemised_yuan: {
			type: 'money',
			zh: '列出的项目合计（元）',
			en: 'What the listed projects come to, yuan',
		},
		source_file: { type: 'text', required: true, zh: '文本文件', en: 'Text file' },
		line_count: { type: 'integer', required: true, zh: '行数', en: 'Number of lines' },
		seq: {
			type: 'integer',
			required: true,
			zh: '次序：按县、年度、文件',
			en: 'Order: by county, year, document',
		},
		colour: {
			type: 'integer',
			required: true,
			zh: '固定的颜色序号',
			en: 'Number of its colour, which stays',
		},
	},
} as const satisfies TableSchema

export const disclosureAmount = {
	zh: '披露文件的几个总数：印出的合计、基本支出、其余、列出的项目',
	en: 'The totals of a disclosure: stated, basic expenditure, beyond it, itemised, and what is not itemised',
	key: ['document_id', 'measure'],
	columns: {
		document_id,
		measure: {
			type: 'text',
			required: true,
			values: ['stated_total', 'basic', 'beyond_basic', 'itemised', 'rest'],
			zh: '哪个总数',
			en: 'Which total',
		},
		amount_yuan: { type: 'money', zh: '金额（元）', en: 'Amount, yuan' },
		origin: place.origin,
		parts: { type: 'integer', required: true, zh: '由几项相加', en: 'How many amounts it is made of' },
		line_start,
		line_end,
	},
} as const satisfies TableSchema

export const disclosureTrait = {
	zh: '披露文件可比性的九个方面',
	en: 'Nine traits of a disclosure that decide what it compares with',
	key: ['document_id', 'dimension'],
	columns: {
		document_id,
		place: { type: 'integer', required: true, zh: '次序', en: 'Order' },
		dimension: { type: 'text', required: true, zh: '方面', en: 'Trait' },
		said: { type: 'text', required: true, zh: '这份文件的情况', en: 'What it is in this disclosure' },
		line_start: place.line_start,
		line_end: place.line_end,
	},
} as const satisfies TableSchema

export const documentDenominator = {
	zh: '披露文件可用的分母：每种一条',
	en: 'What a disclosure can be divided by: one of each sort',
	key: ['document_id', 'key'],
	columns: {
		document_id,
		key: { type: 'text', required: true, zh: '哪种分母', en: 'Which sort' },
		measure: denominator.columns.measure,
		value: denominator.columns.value,
		unit: denominator.columns.unit,
		year: denominator.columns.year,
		origin: place.origin,
		confidence: denominator.columns.confidence,
		source: denominator.columns.source,
		source_name: { type: 'text', required: true, zh: '来源的名称', en: 'Name of the source' },
		source_host: { type: 'text', zh: '来源的网站', en: 'Site of the source' },
		source_document: { type: 'text', zh: '出自哪份披露文件', en: 'The disclosure it is taken from' },
		source_line: { type: 'integer', zh: '原文行', en: 'Source line' },
	},
} as const satisfies TableSchema

export const villageCost = {
	zh: '村（社区）组织运转的预算与村（社区）个数',
	en: 'Budgets for running villages and communities, and how many of them there are',
	key: ['project_id', 'place'],
	columns: {
		document_id,
		project_id: { type: 'text', required: true, zh: '项目', en: 'Project' },
		name: { type: 'text', required: true, zh: '名称', en: 'Name' },
		place: {
			type: 'text',
			required: true,
			values: ['villages', 'communities'],
			zh: '村或社区',
			en: 'Villages or communities',
		},
		county_yuan: { type: 'money', zh: '县级负担（元）', en: 'Borne by the county, yuan' },
		full_yuan: {
			type: 'money',
			zh: '推算的全额（元）；没有写分担的没有',
			en: 'All governments together, yuan; none where sharing is not told',
		},
		share: { type: 'number', zh: '县级比例（0 到 1）', en: 'Share of the county, 0 to 1' },
		origin: place.origin,
		line_start: place.line_start,
		line_end: place.line_end,
		places: { type: 'number', zh: '村（社区）个数', en: 'Number of villages or communities' },
		places_year: { type: 'integer', zh: '个数的年份', en: 'Year of that number' },
		places_document: { type: 'text', zh: '个数出自哪份文件', en: 'The disclosure it is taken from' },
		places_line: { type: 'integer', zh: '个数在哪一行', en: 'Its line' },
	},
} as const satisfies TableSchema

export const comparabilityNote = {
	zh: '影响可比性的事项：每份文件每种一行',
	en: 'What touches the comparability of a disclosure: one row a kind',
	key: ['document_id', 'kind'],
	columns: {
		document_id,
		place: { type: 'integer', required: true, zh: '次序', en: 'Order' },
		kind: { type: 'text', required: true, zh: '哪种事项', en: 'Which kind of note' },
		about: {
			type: 'text',
			required: true,
			values: ['all', 'money', 'targets'],
			zh: '关于金额、指标或两者',
			en: 'About amounts, targets, or both',
		},
		needs_difference: {
			type: 'flag',
			required: true,
			zh: '只在所选文件之间不同时才要说',
			en: 'Said only where the chosen disclosures differ',
		},
		line_start: { type: 'integer', zh: '原文行', en: 'Source line' },
		said: { type: 'text', zh: '这份文件的情况', en: 'What it is in this disclosure' },
		part: { type: 'number', zh: '多少（条或元）', en: 'How much of it, in rows or yuan' },
		whole: { type: 'number', zh: '其全部', en: 'Out of how much' },
	},
} as const satisfies TableSchema
