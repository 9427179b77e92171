import type { Column } from './column.ts'
import { ORIGINS } from './vocabulary.ts'

/** The first columns of every table taken from a document: where the row stands and how it came to be. */
export const place = {
	document_id: { type: 'text', required: true, zh: '披露文件', en: 'Disclosure' },
	line_start: {
		type: 'integer',
		required: true,
		zh: '原文起始行（从 1 起）',
		en: 'First source line, from 1',
	},
	line_end: { type: 'integer', required: true, zh: '原文结束行', en: 'Last source line' },
	origin: {
		type: 'text',
		required: true,
		values: ORIGINS,
		zh: '来历：原文、唯一解、规则建议、计算',
		en: 'Disclosed, inferred exactly, suggested or derived',
	},
} as const satisfies Readonly<Record<string, Column>>
