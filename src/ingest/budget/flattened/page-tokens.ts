import { printedAmount } from '../../text/amount.ts'

/** What stands on a page that conversion made one line of: each kind of token in the order of the line. */
export interface PageTokens {
	/** How many columns the page numbers. */
	readonly columns: number
	readonly codes: readonly string[]
	readonly names: readonly string[]
	readonly amounts: readonly FlatAmount[]
	readonly numbers: ReadonlySet<number>
}

/** An amount as printed, and its digits as a whole number of hundredths, whatever its unit. */
export interface FlatAmount {
	readonly printed: string
	readonly hundredths: bigint
}

const TOKEN =
	/(?<amount>\d+\s?[.,]\s?\d{2}(?!\d))|(?<code>(?<!\d)(?:\d{7}|\d{5}|\d{3})(?!\d))|(?<number>(?<!\d)\d{1,2}(?!\d))|(?<name>[^\s\d]\S*)/g
const CODE = /(?<!\d)(?:\d{7}|\d{5}|\d{3})(?!\d)/g
/** A line with fewer codes is no page. */
const LEAST_CODES = 3

/** Whether a line is a whole page: the numbers of its columns, and the codes of several rows. */
export const isFlattenedPage = (text: string): boolean =>
	text.includes('栏次') && (text.match(CODE) ?? []).length >= LEAST_CODES

/** The tokens after the numbers of the columns; undefined where those are not found. */
export function pageTokens(text: string): PageTokens | undefined {
	const start = /栏次((?:\s+\d{1,2}(?!\d))+)/.exec(text)
	if (!start) return undefined
	const numbered = (start[1] ?? '').trim().split(/\s+/)
	const columns = numbered.findIndex((it, index) => it !== String(index + 1))
	const count = columns < 0 ? numbered.length : columns
	const before = new RegExp(`栏次${'\\s+\\d{1,2}'.repeat(count)}`).exec(text)
	if (!before || count === 0) return undefined
	const found = [...text.slice(before.index + before[0].length).matchAll(TOKEN)].map(
		(match) => match.groups ?? {},
	)
	const all = (kind: string) => found.flatMap((groups) => groups[kind] ?? [])
	return {
		columns: count,
		codes: all('code'),
		names: all('name'),
		amounts: all('amount').flatMap((printed) => {
			// Hundredths of a yuan are cents: what counts is that all amounts of a page are in one unit.
			const { amount_yuan } = printedAmount(printed, '元')
			return amount_yuan === null ? [] : [{ printed, hundredths: amount_yuan }]
		}),
		numbers: new Set(all('number').map(Number)),
	}
}
