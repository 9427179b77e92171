import { has, type HeaderWord } from './header-words.ts'
import type { ColumnRole } from '../words/terms.ts'

/** One column of a table: what it holds, whether for the whole period, and where its header stands. */
export interface Column {
	readonly role: ColumnRole | null
	/** The targets of the whole period, beside those of the year. */
	readonly longer: boolean
	readonly text: string
	readonly start: number
	readonly end: number
	/** The border of a cell goes through its texts, so that one may stand in two cells. */
	readonly isCut?: true
}

/** How the rows of a table are told apart. */
export type TableMode =
	/** One cell a line: rows end where the columns are filled. */
	| 'stream'
	/** A line a row; cells are parted by borders, merged ones may be missing. */
	| 'rows'
	/** A ruled table whose cells know their columns. */
	| 'grid'
	/** Columns printed by blanks; cells stand under their headers, and may take several lines. */
	| 'layout'

const LONGER = /[(（](?:长期|中期|实施期|中长期|总体)[)）]$/

/** Each column with the one thing that it holds, by what stands before and after it. */
export function columnsOf(cells: readonly HeaderWord[], named: boolean, mode: TableMode): readonly Column[] {
	const nameAt = named ? nameIn(cells) : cells.findLastIndex((it) => it.roles.includes('flat_name'))
	const covered = (it: HeaderWord) =>
		(mode === 'grid' || mode === 'layout') &&
		cells.filter(
			(below) => below.row > it.row && below.start < it.end && it.start < below.end && below !== it,
		).length >= (mode === 'grid' ? 1 : 2)
	const classes = has(cells, 'class1') || has(cells, 'class2')
	const columns = cells.flatMap((it, at): Column[] => {
		const found = roleOf(
			it,
			at,
			nameAt,
			named,
			cells.some(({ text }) => LONGER.test(text)),
		)
		// 指标类型 says 定量 or 定性 beside the classes; without columns of classes it prints them.
		const role = found === 'kind' && !classes && /类[型别]/.test(it.text) ? 'class2' : found
		if (role === 'parent' || (covered(it) && it.roles.some((r) => r === 'value' || r === 'parent'))) return []
		const isCut = mode === 'rows' && it.isCut && role === 'description'
		const { text, start, end } = it
		return [{ role, longer: LONGER.test(text), text, start, end, ...(isCut && { isCut: true }) }]
	})
	if (mode === 'grid' || mode === 'layout') columns.sort((a, b) => a.start - b.start)
	return ofThisYear(columns)
}

/** The column of names: the third level, where it is printed, and else the first that names indicators. */
const nameIn = (cells: readonly HeaderWord[]): number => {
	const third = cells.findIndex((it) => it.roles.includes('name') && /三级/.test(it.text))
	return third >= 0 ? third : cells.findIndex((it) => it.roles.includes('name'))
}

function roleOf(
	it: HeaderWord,
	at: number,
	nameAt: number,
	named: boolean,
	longer: boolean,
): ColumnRole | null {
	const { roles } = it
	const [first = null] = roles
	// A second column of names says more of the first (三级指标 … 指标内容).
	if (first === 'name' && at !== nameAt && !longer) return at > nameAt ? 'description' : 'class2'
	if (roles.length < 2) return first === 'flat_name' && named ? 'parent' : first
	const after = nameAt >= 0 && at > nameAt
	const prefer = (...wanted: readonly ColumnRole[]) => wanted.find((role) => roles.includes(role))
	if (after) return prefer('value', 'unit', 'weight', 'basis', 'description', 'parent') ?? first
	return (
		(at === nameAt ? prefer('flat_name') : prefer('parent')) ??
		prefer('objective', 'department', 'project', 'amount') ??
		first
	)
}

/** Of several columns of amounts that name years, the latest is the budget. */
const ofThisYear = (columns: readonly Column[]): readonly Column[] => {
	const years = columns.map(({ role, text }) =>
		role === 'amount' ? Number(/20\d\d/.exec(text)?.[0] ?? 0) : 0,
	)
	const latest = Math.max(...years)
	// Amounts of an earlier year are never this year's.
	return columns.map((it, at) => (years[at] && years[at] < latest ? { ...it, role: null } : it))
}
