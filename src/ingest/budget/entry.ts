import type { Row } from '../../schema/schema.ts'
import type { Cell, CellLine } from '../cells/cell.ts'
import type { PrintedOwner, Reading } from '../reading.ts'
import type { Token } from '../tables/token.ts'
import { joinHan, plain } from '../text/clean.ts'
import type { Column } from './column.ts'

type Line = Row<'budget_line'>
export type AmountColumn = Extract<Column, { as: 'amount' }>

/** One amount of an item: the column it stands in and its cell. */
export interface EntryAmount {
	readonly column: AmountColumn
	readonly token: Token
	/** Digits that are left of an amount, not the amount. */
	readonly isLost?: boolean
}

/** An item of a table with its amounts: one side of a row. */
export interface Entry {
	readonly line_start: number
	readonly line_end: number
	readonly row_no: number | null
	readonly code: string | null
	readonly code_printed: string
	readonly name: string
	/** The cells of the name as printed, where borders part them. */
	readonly printed?: readonly string[]
	readonly direction: Line['direction']
	readonly amounts: readonly EntryAmount[]
	/** Level of an item without code, where its table tells it. */
	readonly level?: number
	/** A figure beside the table's own that is a fact of the document, by its measure. */
	readonly fact?: string
	readonly owner?: PrintedOwner
	/** Where figures were pushed into the cell of the name: that cell as printed, and whether an amount was lost. */
	readonly label?: { readonly printed: string; readonly isLost: boolean }
	/** Won back from a page that was flattened. */
	readonly isRestored?: boolean
}

/** What was read of the rows of a table, and of its cells what was not. */
export interface Entries {
	readonly entries: readonly Entry[]
	/** Numbers under a heading that says nothing known, or that stand where no column is. */
	readonly unread: readonly Token[]
	/** Lines between borders that are no row and hold no number. */
	readonly unreadLines?: readonly CellLine[]
	readonly used: readonly Cell[]
	/** Whether a column was told by what is usual beside where it stands. */
	readonly isInferred?: boolean
	/** The columns of amounts, where the table is one list of items. */
	readonly columns?: readonly AmountColumn[]
	/** What is said of pages that were flattened. */
	readonly restored?: readonly Reading[]
}

/** The name of an item put together from the pieces of its cell. */
export const nameOf = (pieces: readonly string[]): string =>
	plain(joinHan(pieces.join(' ').trim())).replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han}|[（(])/gu, '')

const TOTAL = /^(?:本年|当年)?(?:收入|支出|收支)?(?:合计|总计|总额|共计)$|^(?:合计|总计)[:：]?$|^总\s*计$/

/** A row that sums up its table. */
export const isTotalName = (name: string): boolean => TOTAL.test(name.replace(/\s/g, ''))

/** A row that sums up its table or a part of it, such as 人员经费合计. */
export const isSumName = (name: string): boolean =>
	isTotalName(name) || /^\p{Script=Han}{2,8}(?:合计|总计)$/u.test(name.replace(/\s/g, ''))
