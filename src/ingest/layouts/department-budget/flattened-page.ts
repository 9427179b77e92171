import type { AmountUnit } from '../../../base/money.ts'
import type { PrintedAmount } from '../../text/amount.ts'
import { finding } from '../../finding.ts'
import type { Reading } from '../../reading.ts'
import type { Entry, EntryAmount } from './entry.ts'
import { tokens, type Tokens } from './flattened.ts'
import { partitions, type Budget, type Group } from './partition.ts'
import { placements } from './placement.ts'
import type { NumberedLine } from './section.ts'
import type { StatementForm } from './statements.ts'

/** Rows won back from a page, and the finding that says so or says why not. */
export interface Recovered {
	readonly entries: readonly Entry[]
	readonly finding: Reading
}

/** What is known when a flattened page is read: the rows of the statement's other pages, and names by code. */
export interface Known {
	readonly entries: readonly Entry[]
	readonly names: ReadonlyMap<string, string>
	readonly unit: AmountUnit
}

/** Far more than a page needs whose sums decide; a search cut short has proved nothing. */
const STEPS = 20_000

/** One way to read the page: for each row its group of amounts and the column of each of its parts. */
interface Answer {
	readonly groups: readonly Group[]
	readonly columns: readonly (readonly bigint[])[]
}

/**
 * The rows of a page that conversion made one line of. Codes, names and amounts keep their order, not their columns: the
 * page is read only if exactly one division into rows and columns satisfies every sum of the statement.
 */
export function recover(page: NumberedLine, form: StatementForm, known: Known): Recovered {
	const found = tokens(page.text, form.columns.length, known.unit)
	const amounts = found?.amounts.flatMap((it) => it.amount_yuan ?? []) ?? []
	if (!found || found.names.length !== found.codes.length + 1 || amounts.length !== found.amounts.length)
		return unresolved(page, '编码、名称与金额的个数对不上', 'codes, names and amounts do not match in number')
	const budget: Budget = { steps: STEPS }
	const answers = solve(found, amounts, form, known.entries, budget)
	if (budget.steps <= 0) return unresolved(page, '可能的读法太多', 'there are too many possible readings')
	const [answer] = answers
	if (!answer) return unresolved(page, '没有满足全部勾稽关系的读法', 'no reading satisfies the sums')
	if (answers.length > 1)
		return unresolved(page, '满足勾稽关系的读法不止一种', 'more than one reading satisfies the sums')
	return { entries: rowsOf(page, form, known, found, answer), finding: repaired(page, found) }
}

const partColumns = (form: StatementForm) => form.columns.filter((it) => it.as === 'amount').slice(1)

function solve(
	found: Tokens,
	amounts: readonly bigint[],
	form: StatementForm,
	others: readonly Entry[],
	budget: Budget,
): readonly Answer[] {
	const codes = [null, ...found.codes]
	const columns = partColumns(form).length
	const standing = others.map(({ code, amounts: [, ...parts] }) => ({
		code,
		parts: parts.map((it) => it.amount_yuan ?? 0n),
	}))
	const answers: Answer[] = []
	for (const groups of partitions(amounts, codes.length, columns, budget)) {
		const loose = groups.map((group, row) => ({
			code: codes[row] ?? null,
			parts: group.slice(1).map((at) => amounts[at] ?? 0n),
		}))
		for (const placed of placements(loose, standing, columns, budget)) {
			answers.push({ groups, columns: placed.map((row) => row.parts) })
			// Two are enough to know that the sums do not decide.
			if (answers.length > 1) return answers
		}
	}
	return answers
}

function rowsOf(
	page: NumberedLine,
	form: StatementForm,
	known: Known,
	found: Tokens,
	{ groups, columns }: Answer,
): readonly Entry[] {
	const before = known.entries.filter((it) => it.line_start < page.line)
	const first = 1 + before.reduce((last, it) => Math.max(last, it.row_no ?? 0), 0)
	const item = form.columns.find((it) => it.as === 'item')
	return groups.map((group, row) => {
		const code = found.codes[row - 1] ?? null
		const name = found.names[row] ?? ''
		return {
			line_start: page.line,
			line_end: page.line,
			// Rows are numbered one after another, so a number that the line still has can only be this row's.
			row_no: found.numbers.has(first + row) ? first + row : null,
			code,
			code_printed: code ?? '',
			printed: name,
			item_name: (code && known.names.get(code)) ?? name,
			direction: item?.direction ?? 'expenditure',
			origin: 'inferred_exact',
			amounts: placedAmounts(form, group, columns[row] ?? [], found.amounts),
		}
	})
}

const BLANK = { amount_yuan: null, amount_printed: null, amount_state: 'blank' } as const

function placedAmounts(
	form: StatementForm,
	group: Group,
	parts: readonly bigint[],
	amounts: readonly PrintedAmount[],
): readonly EntryAmount[] {
	const [total, ...rest] = group.map((at) => amounts[at] ?? BLANK)
	const queue = [...rest]
	return form.columns
		.filter((it) => it.as === 'amount')
		.map(({ measure, fund }, index) => {
			if (index === 0) return { measure, fund, ...(total ?? BLANK) }
			// An empty column and a printed 0.00 are both 0 in the sums; only an amount that is not 0 takes its place.
			return { measure, fund, ...((parts[index - 1] ? queue.shift() : undefined) ?? BLANK) }
		})
}

const repaired = (page: NumberedLine, found: Tokens) =>
	finding(at(page), {
		rule: 'flattened-page',
		kind: 'repair',
		severity: 'medium',
		certainty: 'inference',
		zh: `本页表格在转换中被压成一行，${found.codes.length + 1} 行的编码、名称和金额按分类编码与全部勾稽关系复原；满足条件的读法只有一种。`,
		en: `Conversion made one line of this page; its ${found.codes.length + 1} rows were restored from the codes and every sum of the statement. Only one reading satisfies them.`,
		printed: page.text,
	})

const unresolved = (page: NumberedLine, zh: string, en: string): Recovered => ({
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

const at = (page: NumberedLine) => ({ line_start: page.line, line_end: page.line })
