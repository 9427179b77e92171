import type { Row } from '../../schema/schema.ts'
import { wan, type RowsOf } from './julu.fixture.ts'

type Line = RowsOf<'budget_line'>
type Measure = Row<'budget_line'>['measure']
type Fund = NonNullable<Row<'budget_line'>['fund']>

const FUNDS: readonly string[] = ['general_public', 'government_fund', 'state_capital'] satisfies Fund[]
const ABOUT: readonly string[] = ['lines', 'no', 'code', 'level', 'leaf', 'fund', 'item']

/** What every row of a typed table shares. */
type Shared = Pick<Line, 'statement' | 'direction'> & Partial<Pick<Line, 'fund' | 'origin'>>

/** Rows by the words of a table's first line; cells stand between bars. */
function cellsOf(table: string): readonly ReadonlyMap<string, string>[] {
	const [head = [], ...rows] = table
		.trim()
		.split('\n')
		.map((row) => row.split('|').map((cell) => cell.trim()))
	return rows.map((row) => new Map(head.map((name, at) => [name, row[at] ?? ''])))
}

type Amount = Pick<Line, 'amount_printed' | 'amount_state' | 'amount_yuan' | 'origin'>

/** A cell is an amount as printed, `–` for none, or `left ? sum`: what is left of a lost one and what the sums give. */
function amounts(cell: string, origin: Line['origin']): readonly Amount[] {
	if (cell === '–') return [{ amount_printed: null, amount_state: 'blank', amount_yuan: null, origin }]
	const [printed = '', sum] = cell.split(' ? ')
	if (sum === undefined)
		return [{ amount_printed: printed, amount_state: 'printed', amount_yuan: yuanOf(printed), origin }]
	return [
		{ amount_printed: printed, amount_state: 'unreadable', amount_yuan: null, origin },
		{
			amount_printed: null,
			amount_state: 'inferred',
			amount_yuan: yuanOf(sum),
			origin: 'inferred_exact',
		},
	]
}

/** Every typed amount has two decimals, whatever stands for the point. */
const yuanOf = (printed: string) => wan(printed.replaceAll(/[ ,]/g, ''))

/** The level of a code by its digits: 类 3, 款 5, 项 7; economic codes have 3 or 5, and a total none. */
const LEVELS = [0, 3, 5, 7]

/** The budget lines that a typed table says, row by row and column by column. */
export function typedLines(table: string, shared: Shared): readonly Line[] {
	const rows = cellsOf(table)
	const byEconomic = shared.statement === 'basic_expenditure_by_economic'
	return rows.flatMap((row) => {
		const cell = (name: string) => row.get(name) ?? ''
		const code = cell('code')
		const [first = 0, last = first] = cell('lines').split('-').map(Number)
		const below = (other = '') => other !== code && other.startsWith(code)
		const line = {
			statement: shared.statement,
			direction: shared.direction,
			line_start: first,
			line_end: last,
			row_no: cell('no') ? Number(cell('no')) : null,
			item_name: cell('item'),
			function_code: byEconomic ? null : code || null,
			economic_code: byEconomic ? code || null : null,
			level: row.has('level') ? Number(cell('level')) : LEVELS.indexOf(code.length),
			is_leaf: row.has('leaf') ? cell('leaf') === 'yes' : !rows.some((it) => below(it.get('code'))),
		}
		const columns = [...row].filter(([name, text]) => !ABOUT.includes(name) && text !== '')
		return columns.flatMap(([name, text]) => {
			const ofFund = FUNDS.includes(name)
			const measure = (ofFund ? 'total' : name) as Measure
			const fund = ((ofFund ? name : cell('fund')) || shared.fund || null) as Fund | null
			return amounts(text, shared.origin ?? 'disclosed').map((amount): Line => ({
				...line,
				measure,
				fund,
				...amount,
			}))
		})
	})
}
