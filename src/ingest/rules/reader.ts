import { schema, type TableName } from '../../schema/schema.ts'
import type { Rule } from './rule.ts'

/** What a reader changed in a row; `column` names the cell, and is absent where it is about the whole row. */
export interface ReaderChange {
	readonly kind: 'cell' | 'drop' | 'add' | 'owner' | 'merge'
	readonly table: TableName
	readonly column?: string
	readonly from?: string | null
	readonly to?: string | null
	readonly line: number
	/** The last line, where it is about several. */
	readonly last?: number
}

const EMPTY = { zh: '空白', en: 'nothing' } as const
const labels = ({ table, column }: ReaderChange, locale: 'zh' | 'en') => ({
	table: schema[table][locale],
	column:
		column === undefined
			? ''
			: ((schema[table].columns as Readonly<Record<string, { zh: string; en: string }>>)[column]?.[locale] ??
				column),
})

/** A row that the reader of the file corrected, dropped or added. */
export const readerCorrection: Rule<ReaderChange> = {
	id: 'reader-correction',
	kind: 'repair',
	severity: 'low',
	certainty: 'fact',
	name: { zh: '使用者的更正', en: 'Corrections by the reader' },
	reason: {
		zh: '加入文件的人对照原文改过读出的内容；改前改后都保留，可以撤回，并随数据一起导出',
		en: 'Whoever added the file corrected what was read, against the document; both readings are kept, it can be undone, and it travels with the data',
	},
	sentence: {
		zh: (it) => {
			const { table, column } = labels(it, 'zh')
			const line = `第 ${String(it.line)} 行`
			if (it.kind === 'owner')
				return `使用者说明：第 ${String(it.line)}–${String(it.last ?? it.line)} 行属于另一份文件${it.to ? `（${it.to}）` : ''}。`
			if (it.kind === 'merge') return `使用者把几份文件并为一份：从${line}起是并入的“${it.to ?? ''}”。`
			if (it.kind === 'drop') return `使用者删去了${line}读出的一条“${table}”。`
			if (it.kind === 'add') return `使用者在${line}补上了一条“${table}”。`
			return `使用者把${line}“${table}”的“${column}”由“${it.from ?? EMPTY.zh}”改为“${it.to ?? EMPTY.zh}”。`
		},
		en: (it) => {
			const { table, column } = labels(it, 'en')
			const line = `line ${String(it.line)}`
			if (it.kind === 'owner')
				return `The reader says that lines ${String(it.line)}–${String(it.last ?? it.line)} belong to another document${it.to ? ` (${it.to})` : ''}.`
			if (it.kind === 'merge')
				return `The reader made one document of several files: ${it.to ?? ''} begins in ${line}.`
			if (it.kind === 'drop') return `The reader dropped a row of “${table}” that was read from ${line}.`
			if (it.kind === 'add') return `The reader added a row of “${table}” in ${line}.`
			return `The reader changed “${column}” of “${table}” in ${line} from “${it.from ?? EMPTY.en}” to “${it.to ?? EMPTY.en}”.`
		},
	},
}

/** A correction whose lines or row are not there any more as they were. */
export const correctionNotApplied: Rule<ReaderChange> = {
	id: 'correction-not-applied',
	kind: 'conflict',
	severity: 'high',
	certainty: 'fact',
	name: { zh: '没有用上的更正', en: 'Corrections that were not applied' },
	reason: {
		zh: '更正按行号和该行印的文字认出它所指的内容；文件或读法变了，就不硬套，请对照原文重新更正',
		en: 'A correction knows its place by the line and by what is printed there; where the file or its reading has changed it is not forced, and is to be made again against the document',
	},
	sentence: {
		zh: (it) =>
			`第 ${String(it.line)} 行（“${labels(it, 'zh').table}”）的一处更正没有用上：那里印的文字或读出的内容已与更正时不同。`,
		en: (it) =>
			`A correction of line ${String(it.line)} (“${labels(it, 'en').table}”) was not applied: what is printed or was read there is not what it was when the correction was made.`,
	},
}

export const readerRules = [readerCorrection, correctionNotApplied]
