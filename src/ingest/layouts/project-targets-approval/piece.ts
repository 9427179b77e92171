import { cents, type AmountUnit } from '../../../base/money.ts'
import { plain } from '../../text/clean.ts'
import { isCoded, projectCell, type Piece } from '../../targets/pages/piece.ts'
import type { TableRow } from './row.ts'

/** A piece with its rows, and the department that a page repeats. */
export interface ApprovalPiece extends Piece {
	readonly department: string | null
	readonly rows: readonly TableRow[]
}

const DEPARTMENT = /^\d{6}\s*-\s*\S/
const CATEGORY = /^\d\s*-\s*\p{Script=Han}/u
const AMOUNT = /^[\d,]+(?:\.\d+)?$/
const ODD_AMOUNT = /^[\dOoIl.,\s]+$/

/** A row in which nothing of the table's columns was recognised. */
export const isUnread = ({ left, indicator }: TableRow): boolean =>
	!indicator &&
	!left.map(plain).some((cell) => isCoded(cell) || [CATEGORY, AMOUNT].some((form) => form.test(cell)))

/** Rows gathered into pieces; unread rows and rows before the first piece belong to none. */
export function pieces(rows: readonly TableRow[], unit: AmountUnit): readonly ApprovalPiece[] {
	const understood = rows.filter((row) => !isUnread(row))
	const starts = understood.flatMap((row, at) => (row.left.length > 0 ? [at] : []))
	return starts.map((start, order) => piece(understood.slice(start, starts[order + 1]), unit))
}

/** The weights of a piece's indicators, in hundredths; null where one of them cannot be read. */
function weightOf(rows: readonly TableRow[]): number | null {
	const printed = rows.flatMap(({ indicator }) => (indicator ? [indicator.weight] : []))
	if (!printed.every((text) => /^\d+(?:\.\d+)?$/.test(text))) return null
	return printed.reduce((sum, text) => sum + Math.round(Number(text) * 100), 0)
}

function piece(rows: readonly TableRow[], unit: AmountUnit): ApprovalPiece {
	const left = (rows[0]?.left ?? []).map(plain)
	const department = left.find((cell) => DEPARTMENT.test(cell)) ?? null
	const columns = left.filter((cell) => cell !== department)
	const money = columns.findIndex((cell) => AMOUNT.test(cell))
	const odd = money < 0 ? columns.findIndex((cell) => ODD_AMOUNT.test(cell)) : -1
	const [project, category, objective] = columnsAround(columns, Math.max(money, odd))
	const printed = columns[money]
	const value = printed === undefined ? null : cents(printed, unit)
	return {
		afterBreak: rows[0]?.afterBreak ?? false,
		department,
		project: project ? projectCell(project) : null,
		category,
		amount: printed !== undefined && typeof value === 'bigint' ? { printed, cents: value } : null,
		oddAmount: columns[odd] ?? null,
		objective,
		weight: weightOf(rows),
		first: rows[0]?.line ?? 1,
		last: rows.at(-1)?.line ?? 1,
		rows,
	}
}

/** Project, category, objective: the amount stands between them; without one, their form tells them apart. */
function columnsAround(columns: readonly string[], money: number): readonly [string, string, string] {
	const before =
		money < 0 ? columns.filter((cell) => isCoded(cell) || CATEGORY.test(cell)) : columns.slice(0, money)
	const after = money < 0 ? columns.filter((cell) => !before.includes(cell)) : columns.slice(money + 1)
	const [first = '', ...others] = before
	const alone = others.length === 0 && CATEGORY.test(first)
	return alone ? ['', first, after.join('')] : [first, others.join(''), after.join('')]
}
