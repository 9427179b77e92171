import { headingsOf, type Heading } from '../tables/headings.ts'
import { shared, type PlacedHeading } from '../tables/intervals.ts'
import { columnOf, type Column } from './column.ts'
import type { Page } from './find.ts'
import { headerLines } from './header-lines.ts'

/** A column of a side of a table: the words over it and what they mean. */
export interface SideColumn {
	readonly heading: Heading
	readonly column: Column
	readonly at: PlacedHeading
}

/** Columns that belong to one list of items: most tables have one, summaries set two side by side. */
export interface Side {
	readonly labels: readonly SideColumn[]
	readonly amounts: readonly SideColumn[]
}

/** Columns that nearly every department leaves empty. */
const SELDOM: ReadonlySet<string> = new Set([
	'superior_subsidy',
	'operating_income',
	'subordinate_payment',
	'operating',
	'paid_to_superior',
	'paid_to_subordinate',
])

/** The sides of a page by its header: a column of codes or names behind amounts begins another. */
export function sidesOf(page: Page): readonly Side[] {
	const before = sidesByPage.get(page)
	if (before) return before
	const sides = sidesAnew(page)
	sidesByPage.set(page, sides)
	return sides
}

/** Whoever owns a table, what it is and what it holds are all told by its sides; a page is whole when they are asked for. */
const sidesByPage = new WeakMap<Page, readonly Side[]>()

function sidesAnew(page: Page): readonly Side[] {
	const lines = headerLines(page).filter(
		(line) => !line.cells.every((cell) => cell.text === '' || /^[类款项]$/.test(cell.text)),
	)
	const first = page.numbers[0]?.start ?? 0
	const isIndexed = lines.every((line) => line.columns === 'index')
	// What stands before the first of the numbered columns is the running number, whatever is left of its word.
	const columnUnder = (heading: Heading): Column =>
		isIndexed && heading.start < first && columnOf({ path: heading.path.slice(-1) }).as === 'unknown'
			? { as: 'row_no' }
			: columnOf(heading)
	const all = distinct(headingsOf(lines).map((heading) => ({ heading, column: columnUnder(heading) })))
	const sides: { labels: SideColumn[]; amounts: SideColumn[] }[] = []
	for (const it of all) {
		const column = {
			...it,
			at: {
				start: it.heading.start,
				end: it.heading.end,
				isKnown: it.column.as !== 'unknown',
				isSeldom: it.column.as === 'amount' && SELDOM.has(it.column.measure),
			},
		}
		const side = sides.at(-1)
		const counts =
			it.column.as === 'row_no' && (side?.labels.some(({ column }) => column.as === 'name') ?? false)
		if (it.column.as === 'amount' || it.column.as === 'unknown' || it.column.as === 'note' || counts) {
			if (side) side.amounts.push(column)
			else sides.push({ labels: [], amounts: [column] })
		} else if (side && side.amounts.every((known) => known.column.as !== 'amount')) {
			// Words over codes and names that no word explains are pieces of their labels.
			side.labels.push(...side.amounts, column)
			side.amounts.length = 0
		} else sides.push({ labels: [column], amounts: [] })
	}
	return numbered(page, sides)
}

/**
 * The line 栏次 says where the columns stand better than their words do, where it counts as many. Each number below its own
 * word says the same as the word, which is as wide as its column.
 */
function numbered(page: Page, sides: readonly Side[]): readonly Side[] {
	const numbers = page.numbers.filter((it) => /^\d+$/.test(it.text))
	const [side] = sides
	if (sides.length !== 1 || !side || numbers.length !== side.amounts.length) return sides
	const pairs = side.amounts.map((column, index) => ({ column, number: numbers[index] ?? column.at }))
	const agree = pairs.every(({ column, number }) => shared(column.at, number) > 0)
	return [
		{
			...side,
			amounts: pairs.map(({ column, number: { start, end } }) => ({
				...column,
				at: agree
					? { start: Math.min(start, column.at.start), end: Math.max(end, column.at.end) }
					: { start, end },
			})),
		},
	]
}

type Read = Omit<SideColumn, 'at'>

/** Pieces of one label that stood under two words, once: of neighbours with one meaning and one beginning the fuller. */
function distinct(all: readonly Read[]): readonly Read[] {
	return all.filter((it, index) => {
		const twins = [all[index - 1], all[index + 1]].filter((other) => other !== undefined && isTwin(it, other))
		return twins.every(
			(other) =>
				textOf(it).length > textOf(other).length ||
				(textOf(it).length === textOf(other).length && all.indexOf(other as Read) > index),
		)
	})
}

const textOf = (it: Read | undefined) => it?.heading.path.join('') ?? ''

const isTwin = (a: Read, b: Read) =>
	a.column.as === 'amount' &&
	a.heading.path.length > 1 &&
	a.heading.path[0] === b.heading.path[0] &&
	a.heading.path.length === b.heading.path.length &&
	textOf(a) !== textOf(b) &&
	(a.heading.path.at(-1) ?? '').length + (b.heading.path.at(-1) ?? '').length <= 4 &&
	JSON.stringify(a.column) === JSON.stringify(b.column)

/**
 * The sides of every page. Pages of one table number the same columns, and what conversion did to the words of one it did
 * not do to another: a page whose words leave a numbered column without a heading has those of one that leaves none.
 */
export function sidesOfPages(pages: readonly Page[]): readonly (readonly Side[])[] {
	const all = pages.map((page) => ({ page, sides: sidesOf(page), at: numberedAt(page) }))
	return all.map(({ page, sides, at }) => {
		if (at === '' || page.header.length === 0 || isCovered(page, sides)) return sides
		return all.find((it) => it.at === at && isCovered(it.page, it.sides))?.sides ?? sides
	})
}

/** Where the numbered columns of a page stand, by cells; empty where that is not counted. */
const numberedAt = ({ header, numbers }: Page): string =>
	header.every((line) => line.columns === 'index') ? numbers.map(({ start }) => start).join() : ''

const isCovered = ({ numbers }: Page, sides: readonly Side[]): boolean =>
	numbers.every(({ start }) =>
		sides.some(({ labels, amounts }) =>
			[...labels, ...amounts].some(({ heading }) => heading.start <= start && start < heading.end),
		),
	)
