import type { AmountUnit } from '../../../base/money.ts'
import { printedAmount, type PrintedAmount } from '../../text/amount.ts'

/** What stands on a page that conversion made one line of: each kind of token in the order of the line. */
export interface Tokens {
	readonly codes: readonly string[]
	readonly names: readonly string[]
	readonly amounts: readonly PrintedAmount[]
	readonly numbers: ReadonlySet<number>
}

const TOKEN =
	/(?<amount>\d+\s?[.,]\s?\d{2}(?!\d))|(?<code>(?<!\d)(?:\d{7}|\d{5}|\d{3})(?!\d))|(?<number>(?<!\d)\d{1,2}(?!\d))|(?<name>[^\s\d]\S*)/g

/** The tokens after the numbered columns; undefined where those are not found. */
export function tokens(text: string, columns: number, unit: AmountUnit): Tokens | undefined {
	const numbers = Array.from({ length: columns }, (_, index) => index + 1).join('\\s+')
	const start = new RegExp(`栏次\\s+${numbers}(?!\\d)`).exec(text)
	if (!start) return undefined
	const found = [...text.slice(start.index + start[0].length).matchAll(TOKEN)].map(
		(match) => match.groups ?? {},
	)
	const all = (kind: string) => found.flatMap((groups) => groups[kind] ?? [])
	return {
		codes: all('code'),
		names: all('name'),
		amounts: all('amount').map((text) => printedAmount(text, unit)),
		numbers: new Set(all('number').map(Number)),
	}
}
