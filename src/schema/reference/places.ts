import type { TableSchema } from '../column.ts'
import { ORIGINS } from '../vocabulary.ts'
import { confidence, source, source_url } from './columns.ts'

export const county = {
	zh: '县',
	en: 'Counties',
	key: ['county_code'],
	columns: {
		county_code: {
			type: 'text',
			required: true,
			zh: '县级行政区划代码（GB/T 2260）',
			en: 'County code, GB/T 2260',
		},
		name: { type: 'text', required: true, zh: '名称', en: 'Name' },
		short_name: { type: 'text', required: true, zh: '简称', en: 'Short name' },
		name_pinyin: { type: 'text', required: true, zh: '简称拼音', en: 'Short name in pinyin' },
		name_initials: { type: 'text', required: true, zh: '拼音首字母', en: 'Pinyin initials' },
		prefecture: { type: 'text', required: true, zh: '地级行政区', en: 'Prefecture' },
		province: { type: 'text', required: true, zh: '省级行政区', en: 'Province' },
	},
} as const satisfies TableSchema

export const division = {
	zh: '县级行政区划沿革：每个代码与名称一条',
	en: 'County-level divisions since 2002: one for every code and name',
	key: ['code', 'name'],
	columns: {
		code: { type: 'text', required: true, zh: '代码（GB/T 2260）', en: 'Code, GB/T 2260' },
		name: { type: 'text', required: true, zh: '名称', en: 'Name' },
		short_name: county.columns.short_name,
		name_pinyin: county.columns.name_pinyin,
		name_initials: county.columns.name_initials,
		prefecture: county.columns.prefecture,
		province: county.columns.province,
		valid_from: {
			type: 'text',
			zh: '最早载有该条的一期代码表（年-月），空为 2002-12 已有',
			en: 'First published list that has it (year-month); NULL where the list of 2002-12 has it already',
		},
		valid_to: {
			type: 'text',
			zh: '最晚载有该条的一期代码表（年-月），空为仍在用',
			en: 'Last published list that has it (year-month); NULL where it is in use',
		},
		predecessor: {
			type: 'text',
			zh: '前身的代码，多个以 + 相连',
			en: 'Codes of its predecessors, joined by +',
		},
		source,
	},
} as const satisfies TableSchema

export const crosswalk = {
	zh: '沿革对照：改名、改码、合并、拆分',
	en: 'Crosswalk of codes that were renamed, recoded, merged or split',
	key: ['subject', 'old_code', 'old_name', 'new_code', 'new_name'],
	columns: {
		subject: {
			type: 'text',
			required: true,
			values: ['county', 'function_code'],
			zh: '县级区划或功能科目',
			en: 'County-level divisions or function codes',
		},
		old_code: { type: 'text', required: true, zh: '原代码', en: 'Old code' },
		old_name: { type: 'text', required: true, zh: '原名称', en: 'Old name' },
		new_code: { type: 'text', required: true, zh: '现代码', en: 'New code' },
		new_name: { type: 'text', required: true, zh: '现名称', en: 'New name' },
		change: {
			type: 'text',
			required: true,
			values: ['renamed', 'recoded', 'merged', 'split'],
			zh: '变动',
			en: 'What changed',
		},
		since: {
			type: 'text',
			required: true,
			zh: '最早载有变动的一期（年-月）或科目年度',
			en: 'First list that has the change (year-month), or year of the classification',
		},
		confidence,
		source,
	},
} as const satisfies TableSchema

export const departmentKind = {
	zh: '部门类别',
	en: 'Kinds of departments',
	key: ['kind'],
	columns: {
		kind: { type: 'text', required: true, zh: '部门类别', en: 'Canonical kind, such as 组织部' },
		name_en: { type: 'text', required: true, zh: '英文名称', en: 'Name in English' },
		pinyin: { type: 'text', required: true, zh: '拼音', en: 'Pinyin' },
		initials: { type: 'text', required: true, zh: '拼音首字母', en: 'Pinyin initials' },
		slug: { type: 'text', required: true, zh: '标识中的写法', en: 'How identifiers write it' },
		pattern: {
			type: 'text',
			required: true,
			zh: '部门名称须符合的正则表达式',
			en: 'Regular expression the name of a department must match',
		},
		// Versions published before it have none.
		per_county: {
			type: 'text',
			values: ['one', 'many'],
			zh: '一个县有一个还是多个',
			en: 'Whether a county has one of them or many',
		},
	},
} as const satisfies TableSchema

export const denominator = {
	zh: '分母',
	en: 'Something to divide by',
	key: ['county_code', 'department_id', 'measure', 'year'],
	columns: {
		county_code: { type: 'text', required: true, zh: '县', en: 'County' },
		department_id: { type: 'text', zh: '部门，空为全县', en: 'Department; NULL for the whole county' },
		measure: { type: 'text', required: true, zh: '指标', en: 'Measure' },
		year: { type: 'integer', required: true, zh: '年份', en: 'Year' },
		value: { type: 'number', required: true, zh: '数值', en: 'Value' },
		unit: { type: 'text', required: true, zh: '单位', en: 'Unit' },
		origin: { type: 'text', required: true, values: ORIGINS, zh: '来历', en: 'Origin' },
		confidence,
		source,
		source_url,
		document_id: { type: 'text', zh: '出自哪份披露文件', en: 'The disclosure it is taken from' },
		line_start: { type: 'integer', zh: '原文行', en: 'Source line' },
	},
} as const satisfies TableSchema

export const denominatorRank = {
	zh: '分母的种类与优先次序',
	en: 'Sorts of denominators, and which measure comes first',
	key: ['key', 'measure'],
	columns: {
		key: { type: 'text', required: true, zh: '哪种分母', en: 'Which sort' },
		measure: { type: 'text', required: true, zh: '指标', en: 'Measure' },
		rank: { type: 'integer', required: true, zh: '次序：小者先用', en: 'Rank: the lowest is taken' },
		confidence,
		source,
	},
} as const satisfies TableSchema
