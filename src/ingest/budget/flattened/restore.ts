import { BORDER, type CellLine } from '../../cells/cell.ts'
import { finding } from '../../finding.ts'
import type { Reading } from '../../reading.ts'
import type { Token } from '../../tables/token.ts'
import { printedAmount } from '../../text/amount.ts'
import type { AmountColumn, Entry, EntryAmount } from '../entry.ts'
import { pageTokens, type FlatAmount, type PageTokens } from './page-tokens.ts'
import { partitions, type Budget, type Group } from './partition.ts'
import { placements } from './placement.ts'

/** Rows won back from a page, and the finding that says so or says why not. */
export interface Restored {
	readonly entries: readonly Entry[]
	readonly finding: Reading
}

/** What is known when a flattened page is read: its table's other rows and columns, and names by code of all tables. */
export interface Known {
	readonly entries: readonly Entry[]
	/** The columns of amounts from the left, the first of them the total. */
	readonly columns: readonly AmountColumn[]
	readonly names: ReadonlyMap<string, string>
	readonly direction: Entry['direction']
}

/** Far more than a page needs whose sums decide; a search cut short has proved nothing. */
const STEPS = 20_000
/** Columns of codes and of names stand before the amounts. */
const LABELS = 2

/** One way to read the page: for each row its group of amounts and the column of each of its parts. */
interface Answer {
	readonly groups: readonly Group[]
	readonly columns: readonly (readonly bigint[])[]
}

/**
 * The rows of a page that conversion made one line of. Codes, names and amounts keep their order, not their columns: the
 * page is read only if exactly one division into rows and columns satisfies every sum of the statement.
 */
export function restored(page: CellLine, known: Known): Restored {
	const found = pageTokens(page.text)
	if (!found || found.names.length !== found.codes.length + 1)
		return unresolved(page, '编码、名称与金额的个数对不上', 'codes, names and amounts do not match in number')
	const budget: Budget = { steps: STEPS }
	const answers = solve(found, known, budget)
	if (budget.steps <= 0) return unresolved(page, '可能的读法太多', 'there are too many possible readings')
	const [answer] = answers
	if (!answer) return unresolved(page, '没有满足全部勾稽关系的读法', 'no reading satisfies the sums')
	if (answers.length > 1)
		return unresolved(page, '满足勾稽关系的读法不止一种', 'more than one reading satisfies the sums')
	if (answer.columns.some((row) => row.some((amount, at) => amount !== 0n && !known.columns[at + 1])))
		return unresolved(page, '有金额的栏没有读出名称', 'a column with amounts has no words that were read')
	return { entries: rowsOf(page, known, found, answer), finding: repaired(page, found) }
}

function solve(found: PageTokens, known: Known, budget: Budget): readonly Answer[] {
	const codes = [null, ...found.codes]
	const amounts = found.amounts.map(({ hundredths }) => hundredths)
	const parts = Math.max(0, found.columns - LABELS - 1)
	const standing = known.entries.map((entry) => ({
		code: entry.code,
		parts: Array.from({ length: parts }, (_, at) => amountIn(entry, known.columns[at + 1])),
	}))
	const answers: Answer[] = []
	for (const groups of partitions(amounts, codes.length, parts, budget)) {
		const loose = groups.map((group, row) => ({
			code: codes[row] ?? null,
			parts: group.slice(1).map((at) => amounts[at] ?? 0n),
		}))
		for (const placed of placements(loose, standing, parts, budget)) {
			answers.push({ groups, columns: placed.map((row) => row.parts) })
			// Two are enough to know that the sums do not decide.
			if (answers.length > 1) return answers
		}
	}
	return answers
}

/** In hundredths of whatever unit the table is in, as those of the page are. */
const amountIn = ({ amounts }: Entry, column: AmountColumn | undefined): bigint => {
	const own = column && amounts.find((it) => it.column === column)
	return (own && printedAmount(own.token.text, '元').amount_yuan) ?? 0n
}

function rowsOf(
	{ line, cells }: CellLine,
	known: Known,
	found: PageTokens,
	{ groups, columns }: Answer,
): readonly Entry[] {
	const before = known.entries.filter((it) => it.line_start < line)
	const first = 1 + before.reduce((last, it) => Math.max(last, it.row_no ?? 0), 0)
	const place = cells[0]?.place ?? { line }
	return groups.map((group, row): Entry => {
		const code = found.codes[row - 1] ?? null
		const name = found.names[row] ?? ''
		return {
			line_start: line,
			line_end: line,
			// Rows are numbered one after another, so a number that the line still has can only be this row's.
			row_no: found.numbers.has(first + row) ? first + row : null,
			code,
			code_printed: code ?? '',
			name: (code && known.names.get(code)) ?? name,
			direction: known.direction,
			isRestored: true,
			amounts: amountsOf(group, columns[row] ?? [], known.columns, (at) => tokenOf(found.amounts[at], place)),
		}
	})
}

function amountsOf(
	[total, ...rest]: Group,
	parts: readonly bigint[],
	columns: readonly AmountColumn[],
	token: (at: number) => Token,
): readonly EntryAmount[] {
	const [first] = columns
	const queue = [...rest]
	const placed = parts.flatMap((part, at): EntryAmount[] => {
		// An empty column and a printed 0.00 are both 0 in the sums; only an amount that is not 0 takes its place.
		const [column, next] = part === 0n ? [] : [columns[at + 1], queue.shift()]
		return column && next !== undefined ? [{ column, token: token(next) }] : []
	})
	return [...(first && total !== undefined ? [{ column: first, token: token(total) }] : []), ...placed]
}

const tokenOf = (amount: FlatAmount | undefined, place: Token['cells'][number]['place']): Token => {
	const text = amount?.printed ?? ''
	const cell = { text, printed: text, start: 0, end: 1, gap: BORDER, rowSpan: 1, columnSpan: 1, place }
	return { text, start: 0, end: 1, isNumber: true, cells: [cell] }
}

const repaired = (page: CellLine, found: PageTokens) =>
	finding(at(page), {
		rule: 'flattened-page',
		kind: 'repair',
		severity: 'medium',
		certainty: 'inference',
		zh: `本页表格在转换中被压成一行，${String(found.codes.length + 1)} 行的编码、名称和金额按分类编码与全部勾稽关系复原；满足条件的读法只有一种。`,
		en: `Conversion made one line of this page; its ${String(found.codes.length + 1)} rows were restored from the codes and every sum of the statement. Only one reading satisfies them.`,
		printed: page.text,
	})

const unresolved = (page: CellLine, zh: string, en: string): Restored => ({
	entries: [],
	finding: finding(at(page), {
		rule: 'flattened-page-unread',
		kind: 'quality',
		severity: 'high',
		certainty: 'fact',
		zh: `本页表格在转换中被压成一行，未能复原：${zh}。`,
		en: `Conversion made one line of this page and it could not be restored: ${en}.`,
		printed: page.text,
	}),
})

const at = ({ line }: CellLine) => ({ line_start: line, line_end: line })
