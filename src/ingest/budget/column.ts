import { FUNDS } from '../../schema/budget.ts'
import type { AmountUnit } from '../../base/money.ts'
import type { Row } from '../../schema/schema.ts'
import type { Heading } from '../tables/headings.ts'
import { bareLabel, termOf, wordsOf } from '../tables/words.ts'
import { AMOUNT_UNITS, isAmountUnit } from '../text/amount-unit.ts'

type Line = Row<'budget_line'>

/** Which budget of a year an amount column tells; null is the document's own. */
export type Figure = 'budget' | 'adjusted' | 'final' | 'previous' | null

/** What the words over a column make of it. */
export type Column =
	| {
			readonly as: 'code' | 'name' | 'row_no' | 'county' | 'department' | 'department_code' | 'year' | 'note'
	  }
	| {
			readonly as: 'amount'
			readonly measure: Line['measure']
			readonly fund: Line['fund']
			readonly figure: Figure
			readonly unit: AmountUnit | null
			/** The year that the words name, where they do. */
			readonly year: number | null
	  }
	/** A label that no word explains: its amounts cannot be told. */
	| { readonly as: 'unknown' }

const WORDS = wordsOf('budget_column')
const OWN = [
	'code',
	'code_part',
	'name',
	'item',
	'row_no',
	'county',
	'department',
	'department_code',
	'year',
	'note',
] as const
const FIGURES = {
	figure_budget: 'budget',
	figure_adjusted: 'adjusted',
	figure_final: 'final',
	figure_previous: 'previous',
} as const
const DIVISIBLE = [
	'basic',
	'project',
	'personnel',
	'public_funds',
	'carried_over',
	'carried_forward',
	'fiscal_appropriation',
] as const
const CHANGE = /增减|增长|[%％]\s*[)）]?$/
const UNIT = new RegExp(`[（(](${AMOUNT_UNITS})[）)]`)

/** Reads the words over a column, those of its groups included. */
export function columnOf({ path }: Pick<Heading, 'path'>): Column {
	// A change against another year is none of the amounts, whatever years its words name.
	if (path.some((label) => CHANGE.test(label))) return { as: 'note' }
	const terms = termsOf(path)
	const own = OWN.find((it) => terms[0] === it)
	if (own === 'code_part') return { as: 'code' }
	if (own === 'item') return { as: 'name' }
	if (own) return { as: own }
	const fund = FUNDS.find((it) => terms.includes(it)) ?? null
	const figure = Object.entries(FIGURES).find(([term]) => terms.includes(term))?.[1] ?? null
	const [first = ''] = terms
	const divided = isFund(first) || first in FIGURES
	// A fund or a year says nothing of what is measured: the group above it may.
	const group = terms.find((it) => DIVISIBLE.some((own) => own === it))
	const measure = divided ? group : first === 'total' ? (group ?? first) : terms[0]
	if (measure === undefined && fund === null && figure === null) return { as: 'unknown' }
	const unit = UNIT.exec(path.join(''))?.[1]
	const year = /(20\d\d)\s*年/.exec(path.join(' '))?.[1]
	return {
		as: 'amount',
		measure: (measure ?? 'total') as Line['measure'],
		fund,
		figure,
		unit: isAmountUnit(unit) ? unit : null,
		year: year === undefined ? null : Number(year),
	}
}

/** The terms of a path: first that of its end, then those of the groups above it. */
function termsOf(path: readonly string[]): readonly string[] {
	const ends = path.map((_, index) => path.slice(index).map(bareLabel).join(''))
	const own = ends
		.map((end) => WORDS.get(end.replace(/\((?:亿元|万元|千元|元)\)/g, '')))
		.find((term) => term !== undefined)
	const first = own ?? termOf(path.join(''), WORDS)
	const groups = path.flatMap((label) => termOf(label, WORDS) ?? [])
	return [...(first === undefined ? [] : [first]), ...groups]
}

const isFund = (term: string) => FUNDS.some((it) => it === term)
