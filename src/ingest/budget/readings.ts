import { yuan, type AmountUnit } from '../../base/money.ts'
import type { Place, Reading } from '../reading.ts'
import { printedAmount } from '../text/amount.ts'
import { isTotalName, type Entry, type EntryAmount } from './entry.ts'
import { inferredTotals } from './inferred-totals.ts'
import type { SettledTable } from './settle-unit.ts'
import { standingOf } from './standing.ts'
import { placeOf } from './place.ts'
import type { StatementKind } from './statement-kind.ts'
import { ownerOf, tellingApart } from './table-owner.ts'
import { tableFindings, repeatedTable, tableNotRead } from './table-findings.ts'

type LineRow = Extract<Reading, { table: 'budget_line' }>['row']

/** The rows of a document's statements, what it has of each statement, and what is to be known of them. */
export function* readingsOf(tables: readonly SettledTable[]): Generator<Reading> {
	const printed = tellingApart(tables.map(ownerOf))
	const seen = new Map<string, SettledTable>()
	for (const it of tables) {
		const owner = printed(ownerOf(it))
		for (const reading of readingsOfTable(it, JSON.stringify(owner), seen))
			yield { ...reading, owner: { ...owner, ...reading.owner } }
	}
}

/** `seen` holds the statements that were read before, by whose they are. */
function* readingsOfTable(
	it: SettledTable,
	owner: string,
	seen: Map<string, SettledTable>,
): Generator<Reading> {
	const { kind } = it
	if (!kind) {
		yield tableNotRead(it)
		return
	}
	const key = `${kind.statement} ${owner}`
	const first = seen.get(key)
	const hasAmounts = it.entries.entries.some((entry) => entry.amounts.length > 0)
	if (!hasAmounts) {
		if (!first) yield* coverageOf(kind, placeOf(it), 'disclosed_empty')
		return
	}
	const own = placeOf(it).line_start
	const repeats = first && { first: placeOf(first).line_start, own }
	if (first && repeats) yield { ...repeatedTable(it, first), repeats }
	else seen.set(key, it)
	for (const reading of readingsOfStatement(it, kind))
		yield { ...reading, statementAt: own, ...(repeats && { repeats }) }
}

function* readingsOfStatement(it: SettledTable, kind: StatementKind): Generator<Reading> {
	const standing = standingOf(it.entries.entries)
	yield* coverageOf(kind, placeOf(it), 'disclosed')
	const read = it.entries.entries.map((entry, nth) => rowsOf(it, kind, entry, standing[nth]))
	const totals = isSummary(kind) ? inferredTotals(read.flatMap((rows) => rows.slice(0, 1))) : []
	for (const [nth, entry] of it.entries.entries.entries()) {
		if (entry.fact !== undefined) yield* factsOf(entry, entry.fact, it.settled.unit)
		const rows = read[nth] ?? []
		const total = totals.find(({ of }) => of === rows[0])
		for (const row of [...rows, ...(total ? [total.row] : [])])
			yield { ...(entry.owner && { owner: entry.owner }), table: 'budget_line', row }
	}
	yield* tableFindings(it, totals)
}

/** What coverage says of a statement; procurement is none of its items, which every document is asked for. */
function* coverageOf(
	{ statement: item }: StatementKind,
	place: Place,
	state: 'disclosed' | 'disclosed_empty',
): Generator<Reading> {
	if (item !== 'procurement') yield { table: 'coverage', row: { ...place, origin: 'disclosed', item, state } }
}

/** One row for each amount of an item; an item without any is one blank row. */
function rowsOf(
	it: SettledTable,
	kind: StatementKind,
	entry: Entry,
	stands: Pick<LineRow, 'level' | 'is_leaf'> = { level: null, is_leaf: false },
): readonly LineRow[] {
	if (entry.fact !== undefined) return []
	if (entry.amounts.length === 0)
		return isTotalName(entry.name) || !entry.name ? [] : [lineOf(entry, kind, stands, BLANK)]
	const isDisclosed = it.settled.by === 'print' && !entry.isRestored
	return entry.amounts
		.flatMap((amount) => amountRow(amount, kind, it.settled.unit))
		.map((amount) => lineOf(entry, kind, stands, amount, isDisclosed ? 'disclosed' : 'inferred_exact'))
}

/** Amounts that a table prints beside its own, in yuan. */
function* factsOf(entry: Entry, measure: string, unit: AmountUnit | null): Generator<Reading> {
	for (const { column, token } of entry.amounts) {
		const known = column.unit ?? unit
		const amount = known ? printedAmount(token.text, known).amount_yuan : null
		if (amount === null || column.figure === 'previous') continue
		const { line_start, line_end } = entry
		const value = Number(yuan(amount))
		yield {
			table: 'fact',
			row: {
				line_start,
				line_end,
				origin: 'disclosed',
				measure,
				value,
				unit: '元',
				value_printed: token.text,
			},
		}
	}
}

type AmountRow = Pick<LineRow, 'measure' | 'fund' | 'amount_yuan' | 'amount_printed' | 'amount_state'>

const BLANK: AmountRow = {
	measure: 'total',
	fund: null,
	amount_yuan: null,
	amount_printed: null,
	amount_state: 'blank',
}

function lineOf(
	entry: Entry,
	kind: StatementKind,
	stands: Pick<LineRow, 'level' | 'is_leaf'>,
	amount: AmountRow,
	origin: LineRow['origin'] = 'disclosed',
): LineRow {
	const isEconomic = kind.statement === 'basic_expenditure_by_economic'
	return {
		line_start: entry.line_start,
		line_end: entry.line_end,
		origin: amount.amount_yuan === null ? 'disclosed' : origin,
		statement: kind.statement,
		row_no: entry.row_no,
		item_name: entry.name || NAMELESS,
		function_code: isEconomic ? null : entry.code,
		economic_code: isEconomic ? entry.code : null,
		...stands,
		direction: entry.direction,
		...amount,
		fund:
			amount.fund ??
			kind.fund ??
			(isSummary(kind) && entry.direction === 'revenue' ? fundOf(entry.name) : null),
	}
}

const isSummary = ({ statement }: StatementKind) =>
	statement === 'revenue_expenditure_summary' || statement === 'appropriation_summary'

/** The fund that the name of an item of revenue tells. */
function fundOf(name: string): LineRow['fund'] {
	if (/一般公共预算|公共财政预算/.test(name)) return 'general_public'
	if (name.includes('政府性基金')) return 'government_fund'
	return name.includes('国有资本经营') ? 'state_capital' : null
}

/** What an item is called whose name was lost. */
const NAMELESS = '（名称缺失）'

/** An amount as a row has it: last year's is none of this budget, and without a unit no amount is known. */
function amountRow(
	{ column, token, isLost = false }: EntryAmount,
	kind: StatementKind,
	unit: AmountUnit | null,
): readonly AmountRow[] {
	const measure = measureOf(column.measure, column.figure, kind.isFinal)
	if (measure === null) return []
	const known = column.unit ?? unit
	const amount_printed = printedOf(token)
	const amount =
		known && !isLost
			? { ...printedAmount(token.text, known), amount_printed }
			: { amount_yuan: null, amount_printed, amount_state: 'unreadable' as const }
	return [{ measure, fund: column.fund, ...amount }]
}

/** A number as its cell prints it: with the blanks that conversion put into it. */
const printedOf = ({ cells, text }: EntryAmount['token']): string => {
	const [only, ...others] = cells
	return only && others.length === 0 ? only.printed : text
}

/** In a final account the budget beside it is a figure of its own; in a budget the budget is what the table tells. */
function measureOf(measure: LineRow['measure'], figure: EntryAmount['column']['figure'], isFinal: boolean) {
	if (figure === 'previous') return null
	if (figure === 'adjusted') return 'adjusted' as const
	if (figure === 'budget' && isFinal) return 'budgeted' as const
	return measure
}
