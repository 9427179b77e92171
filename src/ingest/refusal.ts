import type { Row } from '../schema/schema.ts'
import { finding } from './finding.ts'
import type { UnreadableFile } from './formats/opened-file.ts'

/** Why a document was not read: what is missing, where it was looked for, and what to do. */
export interface Refusal {
	readonly outcome: 'refused'
	readonly rule: 'file-unreadable' | 'reader-failed' | 'unknown-layout'
	readonly file: string
	readonly message_zh: string
	readonly message_en: string
}

const refusal = (rule: Refusal['rule'], file: string, zh: string, en: string): Refusal => ({
	outcome: 'refused',
	rule,
	file,
	message_zh: `${file}：${zh}`,
	message_en: `${file}: ${en}`,
})

/** A refusal as a row about the whole file, which belongs to no document; `lineCount` is that of the file. */
export function refusedFinding(refused: Refusal, lineCount: number): Row<'finding'> {
	const { rule, file, message_zh: zh, message_en: en } = refused
	const place = { line_start: 1, line_end: Math.max(1, lineCount) }
	const { row } = finding(place, { rule, kind: 'quality', severity: 'high', certainty: 'fact', zh, en })
	return { finding_id: `${file}.L1`, document_id: null, project_id: null, indicator_id: null, ...row }
}

/** The reader itself failed on the file; the others are read as usual. */
export const failed = (file: string, reason: string): Refusal =>
	refusal(
		'reader-failed',
		file,
		`读取时出错（${reason}），这份文件没有读入。请把文件和这句话告诉维护者。`,
		`reading it failed (${reason}), and the file was left out. Tell the maintainers, with the file and this sentence.`,
	)

/** Neither a budget table nor a project nor an indicator was found in the file. */
export const nothingRead = (file: string): Refusal =>
	refusal(
		'unknown-layout',
		file,
		'没有认出预算表、项目或绩效指标。请核对文件内容；如果用词不同，请告诉维护者，补进词表。',
		'no budget table, project or indicator was recognised. Check the file; if it uses other words, tell the maintainers, who can add them to the list of words.',
	)

/** A table with more cells than any disclosure has. */
export const tooLarge = (file: string): Refusal =>
	refusal(
		'unknown-layout',
		file,
		'这张表超过一百万个单元格，不作为公开文件读取；可以照原样载入，在 SQL 页查询，或拆分后再试。',
		'the table has more than a million cells and is not read as a disclosure. It can be loaded as it is and asked in the SQL room; or split it and try again.',
	)

/** No table of the file has all the columns that a mapping names. */
export const columnsNotFound = (file: string, columns: readonly string[]): Refusal =>
	refusal(
		'unknown-layout',
		file,
		`没有一张表同时有这些列：${columns.map((name) => `“${name}”`).join('、')}。请重新选择各列的对应关系。`,
		`no table has all of these columns: ${columns.map((name) => `“${name}”`).join(', ')}. Choose again which column is which.`,
	)

/** The file could not be opened; the sentence says why. */
export const notOpened = ({ file, zh, en }: UnreadableFile): Refusal =>
	refusal('file-unreadable', file.name, zh, en)
