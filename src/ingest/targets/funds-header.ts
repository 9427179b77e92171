import { FUNDS } from '../../schema/budget.ts'
import { bareLabel, wordsOf } from '../tables/words.ts'
import type { Terms } from '../words/terms.ts'
import type { HeaderWord } from './header-words.ts'
import type { Token } from './token.ts'

/** The kinds of money that a list of projects parts its amounts into. */
const KINDS: ReadonlySet<string> = new Set([
	'total',
	'fiscal_appropriation',
	'fiscal_account',
	'business_income',
	'operating_income',
	'superior_subsidy',
	'subordinate_payment',
	'other_income',
	'own_funds',
	'carried_over',
	'current_year',
	...FUNDS,
])
const WORDS = wordsOf('budget_column')
const isFund = ({ text }: Token) => KINDS.has(WORDS.get(bareLabel(text)) ?? '')
/** So many kinds of money stand over the columns at least. */
const LEAST = 2

/**
 * The header of a list of projects whose amounts are parted into kinds of money, over one line with borders or several: every
 * cell of it heads a column, though no list of words knows it. Null where none begins at the token.
 */
export function fundsHeader(
	tokens: readonly Token[],
	from: number,
	terms: Terms,
): { readonly cells: readonly HeaderWord[]; readonly from: number; readonly to: number } | null {
	const first = tokens[from]
	if (first?.columns !== 'index' || tokens[from - 1]?.row === first.row) return null
	const top = rowAt(tokens, from)
	// 项目 alone heads the items of a statement.
	const names = top.filter((it) => terms.columns(it.text).includes('project') && !/^项\s*目$/.test(it.text))
	const amount = top.find((it) => terms.columns(it.text).includes('amount'))
	if (names.length !== 1 || !amount || !isHeader(top) || !names[0] || names[0].start > amount.start)
		return null
	const lines = [top]
	let to = from + top.length
	for (let below = rowAt(tokens, to); isHeader(below) && isUnder(below, top); below = rowAt(tokens, to)) {
		lines.push(below)
		to += below.length
	}
	const printed = lines.map((line) => line.filter((it) => it.text !== ''))
	if (printed.flat().filter((it) => isFund(it) && it !== amount).length < LEAST) return null
	const leaves = printed.flatMap((line, nth) =>
		line.filter((it) => !printed.slice(nth + 1).some((below) => below.some((word) => stands(word, it)))),
	)
	const cells = leaves
		.toSorted((a, b) => a.start - b.start)
		.map((it): HeaderWord => ({
			...it,
			roles: isFund(it) && it !== amount ? [] : terms.columns(it.text),
			index: tokens.indexOf(it),
			taken: 1,
		}))
	return { cells, from, to }
}

function rowAt(tokens: readonly Token[], from: number): readonly Token[] {
	const row = tokens[from]?.row
	let to = from
	while (to < tokens.length && tokens[to]?.row === row) to++
	return tokens.slice(from, to)
}

/** Words in a line with borders, and no number among them. */
const isHeader = (line: readonly Token[]): boolean =>
	line.some((it) => it.text !== '') && line.every((it) => it.columns === 'index' && /^\D*$/.test(it.text))

/** Words under the kinds of money of the line above alone. */
const isUnder = (below: readonly Token[], top: readonly Token[]): boolean => {
	const filled = below.filter((it) => it.text !== '')
	const money = top.filter(isFund)
	return filled.every(isFund) && filled.every((it) => money.some(({ start }) => start <= it.start))
}

/** A word stands below another one, its group. */
const stands = (word: Token, above: Token) => word.start < above.end && above.start < word.end
