import type { CellLine } from '../cells/cell.ts'
import { cellsOf, placeNumbers } from '../tables/page-columns.ts'
import { placeByIndex } from '../tables/indexed-columns.ts'
import type { Interval } from '../tables/intervals.ts'
import { bareLabel } from '../tables/words.ts'
import { linesOf, type Token } from '../tables/token.ts'
import { codedRows, type CodedRow } from './coded-rows.ts'
import { divide, toldAgain } from './divide.ts'
import { nameOf, type AmountColumn, type Entries, type Entry, type EntryAmount } from './entry.ts'
import type { BodyLine, FoundTable, Page } from './find.ts'
import { itemRows } from './item-rows.ts'
import { withoutFigures } from './figures-in-label.ts'
import { sidesOfPages, type Side, type SideColumn } from './sides.ts'
import type { StatementKind } from './statement-kind.ts'

/** The items of a table over all its pages and sides. */
export function tableEntries(table: FoundTable, kind: StatementKind, isCoded: boolean): Entries {
	const entries: Entry[] = []
	const unread: Token[] = []
	const unreadLines: CellLine[] = []
	const used: Entries['used'][number][] = []
	let sides: readonly Side[] = []
	let isInferred = false
	const before: (ReadonlyMap<number, Interval> | undefined)[] = []
	const above: (string | null)[] = []
	/** Where the last row of each side stands among the entries. */
	const latest: (number | undefined)[] = []
	let known: readonly SideColumn[] = []
	const pages = sidesOfPages(table.pages)
	for (const [order, page] of table.pages.entries()) {
		const own = pages[order] ?? []
		const isHeaded = own.some((side) => side.amounts.length > 0)
		if (isHeaded) sides = own
		if (kind.direction === null && sides.length < 2) {
			// One heading over both sides: which amount belongs to which item cannot be told.
			unread.push(...page.rows.flatMap((it) => it.kind.tokens.filter((token) => token.isNumber)))
			continue
		}
		const body = withoutRowNumbers(page.rows, sides[0]).map((it) => withEveryCell(it, page, sides))
		const halves = sides.length > 1 ? divide(body, sides) : [body]
		for (const [nth, lines] of halves.entries()) {
			if (kind.direction === null && toldAgain(nth, sides)) {
				unread.push(...lines.flatMap((it) => it.kind.tokens.filter((token) => token.isNumber)))
				continue
			}
			const amounts = sides[nth]?.amounts ?? []
			const {
				rows,
				unread: left,
				goesOn = [],
			} = isCoded ? codedRows(lines, above[nth] ?? null, codeStarts(sides[nth])) : itemRows(lines)
			const numbers = rows.map((row) => row.numbers)
			const placed = lines.some((it) => it.line.columns === 'index')
				? placeByIndex(numbers, {
						headings: amounts.map((it) => it.heading),
						namesShifted: shiftOf(rows, sides[nth]),
					})
				: placeNumbers(
						numbers,
						amounts.map(({ at }) => at),
						isHeaded ? undefined : before[nth],
					)
			isInferred ||= placed.isInferred
			before[nth] = new Map([...(before[nth] ?? []), ...placed.places])
			above[nth] = rows.findLast((row) => row.code)?.code ?? above[nth] ?? null
			const columns = columnsOf(
				amounts,
				kind,
				isCoded && sides.length > 1 ? sides[nth] : undefined,
				yearOf(table),
			)
			if (nth === 0 && sides.slice(1).every((side) => side.amounts.length === 0)) known = columns
			if (goesOn.length > 0 && !continueName(entries, latest[nth], goesOn)) unread.push(...goesOn)
			for (const [index, row] of rows.entries()) {
				const at = placed.rows[index] ?? []
				const entry = entryOf(row, at, columns, directionOf(kind, nth))
				entries.push(isCoded ? entry : withoutFigures(entry, labelOf(row), firstOf(columns)))
				unread.push(...row.numbers.filter((_, number) => isUnread(columns[at[number] ?? -1])))
				used.push(...cellsOf(row.tokens))
			}
			if (rows.length > 0) latest[nth] = entries.length - 1
			unread.push(...left.flatMap((it) => it.kind.tokens.filter((token) => token.isNumber)))
			unreadLines.push(
				...left.flatMap(({ line, kind: { tokens } }) => (isWordsAlone(line, tokens) ? [line] : [])),
			)
		}
	}
	const ordered = entries.toSorted((a, b) => a.line_start - b.line_start)
	const columns = known.flatMap(({ column }) => (column.as === 'amount' ? [column] : []))
	return { entries: ordered, unread, unreadLines, used, isInferred, ...(known.length > 0 && { columns }) }
}

/** Words between borders that are no row: a number among them is told as one. */
const isWordsAlone = (line: CellLine, tokens: readonly Token[]) =>
	line.columns === 'index' && !tokens.some((it) => it.isNumber)

/** Where columns are numbered, what stands in one of amounts is an amount, readable or not, and no part of a name. */
function withEveryCell(body: BodyLine, page: Page, sides: readonly Side[]): BodyLine {
	if (page.numbers.length === 0 || body.line.columns !== 'index') return body
	const starts = new Set(
		sides.flatMap(({ amounts }) =>
			amounts.flatMap(({ column, heading }) => (column.as === 'amount' ? [heading.start] : [])),
		),
	)
	const isAmount = (it: Token) => !it.isNumber && starts.has(it.start) && body.kind.kind === 'row'
	const tokens = body.kind.tokens.map((it) => (isAmount(it) ? { ...it, isNumber: true } : it))
	return { ...body, kind: { ...body.kind, tokens } }
}

/** The name of a side's last item goes on with words at the top of its next page; false where there is none. */
function continueName(entries: Entry[], at: number | undefined, words: readonly Token[]): boolean {
	const last = at === undefined ? undefined : entries[at]
	if (at === undefined || !last) return false
	const name = nameOf([last.name, ...words.map(({ text }) => text)])
	entries[at] = { ...last, name, line_end: linesOf(words, last.line_end).line_end }
	return true
}

/** The cell of a row's name as printed. */
const labelOf = ({ tokens }: CodedRow): string =>
	tokens
		.filter((it) => !it.isNumber)
		.flatMap(({ cells }) => cells.map(({ text }) => text))
		.join(' ')

const firstOf = (columns: readonly SideColumn[]): AmountColumn | undefined => {
	const first = columns.find(({ column }) => column.as === 'amount')?.column
	return first?.as === 'amount' ? first : undefined
}

/** Where the headings of a code stand that is printed in three cells. */
function codeStarts(side: Side | undefined): readonly number[] {
	const starts = (side?.labels ?? []).flatMap(({ column, heading }) =>
		column.as === 'code' ? [heading.start] : [],
	)
	return starts.length === CODE_PARTS ? starts : []
}
const CODE_PARTS = 3

/** How many cells right of their heading the names of most rows stand; null where it heads none. */
function shiftOf(rows: readonly CodedRow[], side: Side | undefined): number | null {
	const heading = side?.labels.findLast(({ column }) => column.as === 'name')?.heading
	const shifts = rows.flatMap((row) => {
		const name = row.tokens.find((it) => !it.isNumber && !/^\d/.test(it.text))
		return heading && name && row.numbers.length > 0 ? [name.start - heading.start] : []
	})
	return shifts.toSorted((a, b) => a - b)[Math.floor(shifts.length / 2)] ?? null
}

/** A number under a running number or a rate is none of the budget; one under nothing known is told. */
const isUnread = (it: SideColumn | undefined) => it === undefined || it.column.as === 'unknown'

const directionOf = (kind: StatementKind, nth: number): Entry['direction'] =>
	kind.direction ?? (nth === 0 ? 'revenue' : 'expenditure')

function entryOf(
	row: CodedRow,
	at: readonly number[],
	columns: readonly SideColumn[],
	direction: Entry['direction'],
): Entry {
	const amounts = row.numbers.flatMap((token, index): EntryAmount[] => {
		const column = columns[at[index] ?? -1]?.column
		return column?.as === 'amount' ? [{ column, token }] : []
	})
	const { code, code_printed, name, line_start, line_end, owner } = row
	return {
		line_start,
		line_end,
		row_no: row.row_no ?? null,
		code,
		code_printed,
		name,
		printed: row.tokens.flatMap((it) =>
			it.isNumber || /^\d{3,7}$/.test(it.text) ? [] : it.cells.map((cell) => cell.printed),
		),
		direction,
		amounts,
		...(owner && { owner }),
	}
}

/** The rows without the running number that stands before them, where a column of them is headed. */
function withoutRowNumbers(rows: readonly BodyLine[], side: Side | undefined): readonly BodyLine[] {
	const [numbers, next] = side?.labels ?? []
	if (numbers?.column.as !== 'row_no') return rows
	return rows.map((body) => {
		const [first] = body.kind.tokens
		const end = body.line.columns === 'index' ? numbers.at.end : (next?.at.start ?? Infinity)
		if (!first || !/^\d{1,3}$/.test(first.text) || first.end > end) return body
		return { ...body, row_no: Number(first.text), kind: { ...body.kind, tokens: body.kind.tokens.slice(1) } }
	})
}

/** Halves of one list tell by their own heading what their amounts are: 人员经费 on the left, 公用经费 on the right. */
function ofHalf(it: SideColumn, side: Side | undefined): SideColumn {
	const { column } = it
	if (column.as !== 'amount' || column.measure !== 'total') return it
	const words = (side?.labels ?? []).flatMap(({ heading }) => heading.path).join(' ')
	const measure = /人员/.test(words) ? 'personnel' : /公用/.test(words) ? 'public_funds' : column.measure
	return { ...it, column: { ...column, measure } }
}

const INCOME = {
	general_public: 'fiscal_appropriation',
	government_fund: 'government_fund',
	state_capital: 'state_capital',
} as const

/** The columns as this statement means them; where two mean the same, only the first is known to. */
function columnsOf(
	amounts: readonly SideColumn[],
	kind: StatementKind,
	half: Side | undefined,
	year: number | null,
): readonly SideColumn[] {
	const seen = new Set<string>()
	const years = amounts.flatMap(({ column }) => (column.as === 'amount' && column.year ? [column.year] : []))
	const current = Math.max(...years, year ?? 0)
	return amounts.map((each, index) => {
		const it = ofYear(each, current)
		const own = half
			? ofHalf(it, half)
			: kind.statement === 'income_by_function'
				? asIncome(it, index, amounts)
				: asBasic(it, kind)
		const meaning = JSON.stringify({ ...own.column, unit: null, year: null })
		const isRepeated = own.column.as === 'amount' && seen.has(meaning)
		seen.add(meaning)
		return isRepeated ? { ...own, column: { as: 'unknown' } } : own
	})
}

/** The 合计 under 基本支出 is the total of a statement that tells of nothing else. */
function asBasic(it: SideColumn, { statement }: StatementKind): SideColumn {
	const { column, heading } = it
	if (statement !== 'basic_expenditure_by_economic' || column.as !== 'amount') return it
	const isTotal = column.measure === 'basic' && bareLabel(heading.path.at(-1) ?? '') === '合计'
	return isTotal ? { ...it, column: { ...column, measure: 'total' } } : it
}

/** A column of an earlier year than the table's is none of its budget. */
function ofYear(it: SideColumn, current: number): SideColumn {
	const { column } = it
	if (column.as !== 'amount' || column.year === null || column.year >= current) return it
	return { ...it, column: { ...column, figure: 'previous' } }
}

/** The latest year that a table's title or the words over its columns name; a group may stand beside its columns, and head none. */
function yearOf({ title, pages }: FoundTable): number | null {
	const [named] = /20\d\d(?=\s*年)/.exec(title?.text ?? '') ?? []
	const over = pages.flatMap(({ header }) =>
		header.flatMap(({ text }) => text.match(/20\d\d(?=\s*年)/g) ?? []),
	)
	const years = [...(named ? [named] : []), ...over].map(Number)
	return years.length === 0 ? null : Math.max(...years)
}

const isAppropriation = ({ column }: SideColumn): boolean =>
	column.as === 'amount' && column.measure === 'fiscal_appropriation' && column.fund === null

/** In a table of income a fund is a kind of income. */
function asIncome(it: SideColumn, index: number, among: readonly SideColumn[]): SideColumn {
	const { column } = it
	if (column.as !== 'amount') return it
	// Funds under 财政拨款收入 are its parts where it has an amount of its own, and kinds of income where it only heads them.
	const heads =
		column.measure === 'fiscal_appropriation' && column.fund !== null && !among.some(isAppropriation)
	if (heads) return { ...it, column: { ...column, measure: INCOME[column.fund] } }
	if (column.measure !== 'total') return it
	// Behind the total a 小计 is that of the year, whose group may stand over another column.
	if (!column.fund && index > 0 && bareLabel(it.heading.path.at(-1) ?? '') === '小计')
		return { ...it, column: { ...column, measure: 'current_year' } }
	if (!column.fund) return it
	return { ...it, column: { ...column, measure: INCOME[column.fund] } }
}
