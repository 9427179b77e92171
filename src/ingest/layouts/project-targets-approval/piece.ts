import { cents, type AmountUnit } from '../../../base/money.ts'
import { plain } from '../../text/clean.ts'
import type { TableRow } from './row.ts'

/** The project column: groups of the code, its serial number, and the name; a page break may leave any of them out. */
export interface ProjectCell {
	readonly groups: readonly string[]
	readonly serial: string | null
	readonly name: string
	readonly printed: string
}

export interface Amount {
	readonly printed: string
	readonly cents: bigint
}

/** What stands on one page of one project: its left-hand cells and the rows down to the next such cells. */
export interface Piece {
	readonly afterBreak: boolean
	readonly department: string | null
	readonly project: ProjectCell | null
	readonly category: string
	readonly amount: Amount | null
	/** The amount column holds something that is not an amount. */
	readonly oddAmount: string | null
	readonly objective: string
	readonly rows: readonly TableRow[]
}

const CODE = /^((?:[\dA-Z]{8}\s*)+)(?:(\d{5})\s*-\s*(.*))?$/u
const DEPARTMENT = /^\d{6}\s*-\s*\S/
const CATEGORY = /^\d\s*-\s*\p{Script=Han}/u
const AMOUNT = /^[\d,]+(?:\.\d+)?$/
const ODD_AMOUNT = /^[\dOoIl.,\s]+$/

/** A row in which nothing of the table's columns was recognised. */
export const isUnread = ({ left, indicator }: TableRow): boolean =>
	!indicator && !left.map(plain).some((cell) => [CODE, CATEGORY, AMOUNT].some((form) => form.test(cell)))

/** Rows gathered into pieces; unread rows and rows before the first piece belong to none. */
export function pieces(rows: readonly TableRow[], unit: AmountUnit): readonly Piece[] {
	const understood = rows.filter((row) => !isUnread(row))
	const starts = understood.flatMap((row, at) => (row.left.length > 0 ? [at] : []))
	return starts.map((start, order) => piece(understood.slice(start, starts[order + 1]), unit))
}

/** The weights of a piece's indicators, in hundredths; null where one of them cannot be read. */
export function weight({ rows }: Piece): number | null {
	const printed = rows.flatMap(({ indicator }) => (indicator ? [indicator.weight] : []))
	if (!printed.every((text) => /^\d+(?:\.\d+)?$/.test(text))) return null
	return printed.reduce((sum, text) => sum + Math.round(Number(text) * 100), 0)
}

function piece(rows: readonly TableRow[], unit: AmountUnit): Piece {
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
		rows,
	}
}

/** Project, category, objective: the amount stands between them; without one, their form tells them apart. */
function columnsAround(columns: readonly string[], money: number): readonly [string, string, string] {
	const coded = (cell: string) => CODE.test(cell)
	const before =
		money < 0 ? columns.filter((cell) => coded(cell) || CATEGORY.test(cell)) : columns.slice(0, money)
	const after = money < 0 ? columns.filter((cell) => !before.includes(cell)) : columns.slice(money + 1)
	const [first = '', ...others] = before
	const alone = others.length === 0 && CATEGORY.test(first)
	return alone ? ['', first, after.join('')] : [first, others.join(''), after.join('')]
}

function projectCell(printed: string): ProjectCell {
	const [, groups = '', serial = null, name = ''] = CODE.exec(printed) ?? []
	return groups
		? { groups: groups.replace(/\s/g, '').match(/.{8}/g) ?? [], serial, name, printed }
		: { groups: [], serial: null, name: printed, printed }
}
