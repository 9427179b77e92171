import type { Column, TableSchema } from '../column.ts'
import { place } from '../place.ts'
import { ORIGINS, STATEMENTS } from '../vocabulary.ts'

const from = (zh: string, en: string) =>
	({
		document: { type: 'text', required: true, zh: `${zh}出自哪份文件`, en: `Document that prints the ${en}` },
		start: { type: 'integer', required: true, zh: `${zh}印在哪一行`, en: `First line of the ${en}` },
		end: { type: 'integer', required: true, zh: `${zh}印到哪一行`, en: `Last line of the ${en}` },
	}) as const satisfies Readonly<Record<string, Column>>
const budget = from('预算数', 'budget')
const adjusted = from('调整预算数', 'adjusted budget')

export const execution = {
	zh: '预算、调整预算与决算并列：印出后两者的每一项一行；只有预算的文件只有合计',
	en: 'Budget, adjusted budget and final account of every item that prints one of the latter; else of the whole',
	key: ['document_id', 'seq'],
	columns: {
		document_id: place.document_id,
		seq: { type: 'integer', required: true, zh: '文件内次序', en: 'Order in the document' },
		statement: {
			type: 'text',
			required: true,
			values: [...STATEMENTS, 'procurement', 'projects', 'stated_total'],
			zh: '哪张表；项目为 projects，只有合计的为 stated_total',
			en: 'Statement; projects, or stated_total where there is only the whole',
		},
		direction: {
			type: 'text',
			required: true,
			values: ['revenue', 'expenditure'],
			zh: '收入或支出',
			en: 'Revenue or expenditure',
		},
		item: {
			type: 'text',
			required: true,
			zh: '科目编码、项目标识或名称，合计为 total',
			en: 'Code, project, or name of the item; total for the whole',
		},
		name: { type: 'text', required: true, zh: '名称', en: 'Name as printed' },
		level: { type: 'integer', zh: '级次：0 合计、1 类、2 款、3 项', en: 'Level: 0 total, 1 类, 2 款, 3 项' },
		line_start: place.line_start,
		line_end: place.line_end,
		origin: { type: 'text', required: true, values: ORIGINS, zh: '来历', en: 'Origin' },
		budget_yuan: { type: 'money', zh: '年初预算数（元）', en: 'Initial budget, yuan' },
		budget_document: budget.document,
		budget_line_start: budget.start,
		budget_line_end: budget.end,
		adjusted_yuan: { type: 'money', zh: '调整预算数（元）', en: 'Adjusted budget, yuan' },
		adjusted_document: adjusted.document,
		adjusted_line_start: adjusted.start,
		adjusted_line_end: adjusted.end,
		final_yuan: { type: 'money', zh: '决算（执行）数（元）', en: 'Final account, yuan' },
		base: {
			type: 'text',
			values: ['adjusted', 'budget'],
			zh: '执行率以哪个数为分母',
			en: 'What the execution rate is a share of',
		},
		rate: { type: 'number', zh: '执行率', en: 'Execution rate' },
	},
} as const satisfies TableSchema
