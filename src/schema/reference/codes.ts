import type { TableSchema } from '../column.ts'
import { confidence, source, source_url } from './columns.ts'

const name_en = {
	type: 'text',
	zh: '英文名称（本站译，非官方）',
	en: 'Name in English, translated by this site; not official',
} as const

export const functionCode = {
	zh: '支出功能分类科目',
	en: 'Functional classification of expenditure (类, 款, 项)',
	key: ['code', 'code_year'],
	columns: {
		code: { type: 'text', required: true, zh: '科目编码', en: 'Code: 3 digits 类, 5 款, 7 项' },
		code_year: { type: 'integer', required: true, zh: '科目年度', en: 'Year of the classification' },
		name: { type: 'text', required: true, zh: '科目名称', en: 'Name' },
		name_en,
		level: { type: 'integer', required: true, zh: '级次：1 类、2 款、3 项', en: 'Level: 1 类, 2 款, 3 项' },
		parent_code: { type: 'text', zh: '上级科目编码', en: 'Parent code' },
		confidence,
		source,
		source_url,
	},
} as const satisfies TableSchema

export const economicCode = {
	zh: '部门预算支出经济分类科目',
	en: 'Departmental economic classification',
	key: ['code', 'code_year', 'system'],
	columns: {
		code: { type: 'text', required: true, zh: '科目编码', en: 'Code' },
		code_year: { type: 'integer', required: true, zh: '科目年度', en: 'Year of the classification' },
		name: { type: 'text', required: true, zh: '科目名称', en: 'Name' },
		name_en,
		level: { type: 'integer', required: true, zh: '级次：1 类、2 款', en: 'Level: 1 类, 2 款' },
		parent_code: { type: 'text', zh: '上级科目编码', en: 'Parent code' },
		confidence,
		source,
		source_url,
		system: {
			type: 'text',
			required: true,
			zh: '分类体系：部门预算或政府预算',
			en: 'Departmental or government system',
		},
		maps_to_government_code: {
			type: 'text',
			zh: '对应的政府预算经济分类',
			en: 'Code in the government classification',
		},
	},
} as const satisfies TableSchema
