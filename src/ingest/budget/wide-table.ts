import { headingsOf, type Heading } from '../tables/headings.ts'
import { cellsOf, placeNumbers } from '../tables/page-columns.ts'
import { looseTokens, type Token } from '../tables/token.ts'
import { bareLabel, termOf, wordsOf } from '../tables/words.ts'
import type { PrintedOwner } from '../reading.ts'
import { columnOf, type Column } from './column.ts'
import { isSumName, type AmountColumn, type Entries, type Entry } from './entry.ts'
import type { BodyLine, FoundTable, Page } from './find.ts'

const ITEMS = wordsOf('three_public_item')
/** Level of an item in the tree of 三公. */
const LEVELS: Readonly<Record<string, number>> = {
	total: 0,
	abroad: 1,
	vehicles: 1,
	vehicle_purchase: 2,
	vehicle_running: 2,
	reception: 1,
}
const TOTAL: AmountColumn = {
	as: 'amount',
	measure: 'total',
	fund: null,
	figure: null,
	unit: null,
	year: null,
}

/** A table whose items stand over the columns, with one row of amounts below them: 三公. */
export function wideEntries(table: FoundTable): Entries {
	const entries: Entry[] = []
	const unread: Token[] = []
	const used: Entries['used'][number][] = []
	for (const page of table.pages) {
		const columns = ofLatestYear(columnsOf(page))
		const { rows, others } = rowsOf(page)
		unread.push(...others.flatMap((it) => it.kind.tokens.filter((token) => token.isNumber)))
		for (const { line, kind, owner } of rows) {
			const numbers = kind.tokens.filter((it) => it.isNumber)
			const placed = placeNumbers(
				[numbers],
				columns.map((it) => it.heading),
			)
			for (const [index, token] of numbers.entries()) {
				const column = columns[placed.rows[0]?.[index] ?? -1]
				if (column?.item === undefined) {
					unread.push(token)
					continue
				}
				used.push(...cellsOf([token]))
				entries.push({
					line_start: line.line,
					line_end: line.line,
					row_no: null,
					code: null,
					code_printed: '',
					name: column.name,
					direction: 'expenditure',
					level: LEVELS[column.item] ?? 1,
					...(column.item === 'operations' && { fact: 'operating_funds' }),
					...(owner && { owner }),
					amounts: [{ column: column.amount, token }],
				})
			}
		}
	}
	return { entries, unread, used }
}

/** Whether the items stand over the columns: no row names one, or the header names several beside the total. */
export function isWide({ pages }: FoundTable): boolean {
	const rows = pages.flatMap((page) => page.rows).filter((it) => it.kind.kind === 'row')
	if (rows.every(({ kind }) => kind.tokens.every((token) => token.isNumber))) return true
	const items = pages.flatMap(({ header }) =>
		header.flatMap((line) => looseTokens(line).flatMap(({ text }) => termOf(text, ITEMS) ?? [])),
	)
	return new Set(items.filter((it) => it !== 'total')).size >= LEAST_ITEMS
}
const LEAST_ITEMS = 3

interface WideRow extends BodyLine {
	readonly owner?: PrintedOwner
}

/** The row of the department: the sum of all units where one is printed, the only one, or each with the name that it prints. */
function rowsOf(page: Page): { readonly rows: readonly WideRow[]; readonly others: readonly WideRow[] } {
	const rows = page.rows.filter(({ kind }) => kind.kind === 'row')
	const sum = rows.find((it) => isSumName(nameIn(it)))
	if (sum) return { rows: [sum], others: rows.filter((it) => it !== sum) }
	if (rows.length <= 1) return { rows, others: [] }
	return {
		rows: rows.map((it) => (nameIn(it) ? { ...it, owner: { department: nameIn(it) } } : it)),
		others: [],
	}
}

const nameIn = ({ kind }: BodyLine): string => kind.tokens.find((it) => !it.isNumber)?.text ?? ''

interface WideColumn {
	readonly heading: Heading
	readonly item: string | undefined
	readonly name: string
	readonly amount: AmountColumn
}

function columnsOf(page: Page): readonly WideColumn[] {
	const lowest = page.header.at(-1)
	const leaves = headingsOf(page.header).filter((heading) => !LABELS.has(columnOf(heading).as))
	// A ruled table says which of its years each item stands under.
	const ofYears = leaves.map((heading) => columnOf({ path: heading.path.slice(0, 1) }))
	if (leaves.every(({ path }, at) => path.length > 1 && isFigure(ofYears[at])))
		return named(leaves).map((it, at) => {
			const column = ofYears[at]
			return { ...it, amount: column?.as === 'amount' ? { ...column, measure: 'total' } : TOTAL }
		})
	const figures = lowest
		? headingsOf([lowest]).map((heading) => ({ heading, column: columnOf(heading) }))
		: []
	// Budget and final account under each item: the items stand in the lines above, each over as many columns.
	if (figures.length > 1 && figures.every(({ column }) => column.as === 'amount' && column.figure)) {
		const items = named(headingsOf(page.header.slice(0, -1)))
		const share = figures.length / items.length
		if (!Number.isInteger(share)) return []
		return figures.map(({ heading, column }, index) => {
			const item = items[Math.floor(index / share)]
			return {
				heading,
				item: item?.item,
				name: item?.name ?? '',
				amount: column.as === 'amount' ? column : TOTAL,
			}
		})
	}
	const [top, ...below] = page.header
	const groups = top && below.length > 0 ? headingsOf([top]).map((heading) => columnOf(heading)) : []
	// Budget and final account over the items: each stands over as many columns.
	if (groups.length > 1 && groups.every((it) => it.as === 'amount' && it.figure)) {
		const items = named(headingsOf(below))
		const share = items.length / groups.length
		if (!Number.isInteger(share)) return []
		return items.map((it, index) => {
			const group = groups[Math.floor(index / share)]
			return { ...it, amount: group?.as === 'amount' ? group : TOTAL }
		})
	}
	return named(leaves)
}

/** Columns that say whose a row is. */
const LABELS: ReadonlySet<Column['as']> = new Set([
	'code',
	'name',
	'row_no',
	'county',
	'department',
	'department_code',
	'year',
	'note',
])

const isFigure = (column: Column | undefined) => column?.as === 'amount' && column.figure !== null

/** Of several years side by side the latest is the table's own. */
function ofLatestYear(columns: readonly WideColumn[]): readonly WideColumn[] {
	const latest = Math.max(...columns.map(({ amount }) => amount.year ?? 0))
	return columns.map((it) =>
		it.amount.year !== null && it.amount.year < latest
			? { ...it, amount: { ...it.amount, figure: 'previous' } }
			: it,
	)
}

/** Headings as items; a 小计 is that of the group it stands in, which its neighbour tells where it does not itself. */
function named(headings: readonly Heading[]): readonly WideColumn[] {
	return headings.map((heading, index) => {
		const leaf = heading.path.at(-1) ?? ''
		const item = termOf(leaf, ITEMS) ?? termOf(heading.path.join(''), ITEMS)
		const isSubtotal = bareLabel(leaf) === '小计'
		const group = isSubtotal ? (heading.path.at(-2) ?? headings[index + 1]?.path.at(-2)) : undefined
		const whole = group === undefined ? undefined : termOf(group, ITEMS)
		return {
			heading,
			item: whole ?? (isSubtotal ? 'vehicles' : item),
			name: isSubtotal ? `${group ?? '公务用车购置及运行费'}小计` : leaf.replace(/\s/g, ''),
			amount: TOTAL,
		}
	})
}
