import { headingsOf, type Heading } from '../tables/headings.ts'
import { shared } from '../tables/intervals.ts'
import { cellsOf, placeNumbers } from '../tables/page-columns.ts'
import { linesOf, type Token } from '../tables/token.ts'
import { columnOf, type Column } from './column.ts'
import { isSumName, nameOf, type Entries, type Entry, type EntryAmount } from './entry.ts'
import type { BodyLine, FoundTable, Page } from './find.ts'

/** Words over what is bought, and over the project it is bought for. */
const NAMES = /项目|品目|物品|货物|品名|采购内容|采购名称|^名称$/
/** Numbers beside the amounts that are none: how many, at what price, which entry of the catalogue. */
const BESIDE = /数量|单价|序号|目录|编码|代码|编号|比例|时间|方式|型号|规格|单位$/

interface ProcurementColumn {
	readonly heading: Heading
	readonly column: Column
	readonly as: 'name' | 'beside' | 'amount' | 'unknown'
}

/** A table of what is to be bought: an item a row, named by its project and what is bought, its amount by fund. */
export function procurementEntries(table: FoundTable): Entries {
	const entries: Entry[] = []
	const unread: Token[] = []
	const used: Entries['used'][number][] = []
	let columns: readonly ProcurementColumn[] = []
	for (const page of table.pages) {
		const own = columnsOf(page)
		if (own.some(({ as }) => as === 'amount')) columns = own
		const headings = columnsUnder(page.rows, columns)
		for (const [nth, body] of page.rows.entries()) {
			const read = rowOf(body, columns, headings[nth] ?? new Map())
			unread.push(...read.unread)
			if (!read.entry) continue
			entries.push(read.entry)
			used.push(...cellsOf(body.kind.tokens))
		}
	}
	return { entries, unread, used }
}

function columnsOf(page: Page): readonly ProcurementColumn[] {
	return headingsOf(page.header).map((heading): ProcurementColumn => {
		const words = heading.path.join('').replace(/\s/g, '')
		const leaf = (heading.path.at(-1) ?? '').replace(/\s/g, '')
		const column = columnOf(heading)
		if (BESIDE.test(leaf)) return { heading, column, as: 'beside' }
		if (column.as === 'amount') return { heading, column, as: 'amount' }
		return {
			heading,
			column,
			as: NAMES.test(words) ? 'name' : column.as === 'unknown' ? 'unknown' : 'beside',
		}
	})
}

/** The column that a cell shares most with; cells that are counted stand in their own. */
const under = (token: Token, columns: readonly ProcurementColumn[]): ProcurementColumn | undefined =>
	columns
		.map((it) => ({ it, columns: shared(it.heading, token) }))
		.filter(({ columns }) => columns > 0)
		.toSorted((a, b) => b.columns - a.columns)[0]?.it

/** The column of each number; on a page set by blanks all rows together tell it, and what they do not tell is in none. */
function columnsUnder(
	rows: readonly BodyLine[],
	columns: readonly ProcurementColumn[],
): readonly ReadonlyMap<Token, ProcurementColumn>[] {
	const numbers = rows.map(({ kind }) => kind.tokens.filter((it) => it.isNumber))
	const headed = columns.filter(({ as }) => as !== 'name')
	const placed = rows.some(({ line }) => line.columns === 'position')
		? placeNumbers(
				numbers,
				headed.map(({ heading, as }) => ({ ...heading, isKnown: as !== 'unknown' })),
			)
		: undefined
	return numbers.map(
		(row, nth) =>
			new Map(
				row.flatMap((token, at) => {
					const column = placed ? headed[placed.rows[nth]?.[at] ?? -1] : under(token, columns)
					return column ? [[token, column] as const] : []
				}),
			),
	)
}

function rowOf(
	{ line, kind }: BodyLine,
	columns: readonly ProcurementColumn[],
	ofNumbers: ReadonlyMap<Token, ProcurementColumn>,
): { readonly entry: Entry | null; readonly unread: readonly Token[] } {
	const placed = kind.tokens.map((token) => ({
		token,
		column: token.isNumber ? ofNumbers.get(token) : under(token, columns),
	}))
	const amounts = placed.flatMap(({ token, column }): EntryAmount[] =>
		token.isNumber && column?.as === 'amount' && column.column.as === 'amount'
			? [{ column: column.column, token }]
			: [],
	)
	const unread = placed.flatMap(({ token, column }) =>
		token.isNumber && (column === undefined || column.as === 'unknown' || column.as === 'name')
			? [token]
			: [],
	)
	const texts = placed.filter(({ token }) => !token.isNumber)
	const sum = texts.find(({ token }) => isSumName(token.text))
	const named = texts.filter(({ column }) => column?.as === 'name')
	const pieces = (sum ? [sum] : named.length > 0 ? named : texts.slice(0, 1)).map(({ token }) =>
		nameOf([token.text]),
	)
	if (amounts.length === 0) return { entry: null, unread }
	const entry: Entry = {
		...linesOf(kind.tokens, line.line),
		row_no: null,
		code: null,
		code_printed: '',
		name: pieces.join('·'),
		direction: 'expenditure',
		level: sum ? 0 : 1,
		amounts,
	}
	return { entry, unread }
}
