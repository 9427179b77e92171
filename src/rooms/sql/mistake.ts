import type { Locale } from '../../base/text.ts'
import type { Relation } from './relations.ts'
import { text } from './text.ts'

/** The names that a statement can use. */
export interface Names {
	readonly relations: readonly Relation[]
	readonly functions: readonly string[]
}

type Words = (typeof text)['zh']
type Explain = (words: Words, parts: readonly string[], names: Names) => string

/** DuckDB's sentences about the commonest mistakes, and what to do about each; the first that fits is said. */
const MISTAKES: readonly (readonly [sentence: RegExp, explain: Explain])[] = [
	[
		/Table with name (\S+) does not exist/,
		(words, [name = ''], { relations }) =>
			words.no_table(name, nearest(name, relations.filter(({ kind }) => kind !== 'macro').map(nameOf))),
	],
	[/Referenced table "([^"]+)" not found/, (words, [name = '']) => words.no_alias(name)],
	[
		/(?:Referenced column "([^"]+)" (?:was )?not found|does not have a column named "([^"]+)")/,
		(words, [one, other], { relations }) => {
			const name = one ?? other ?? ''
			const owners = relations.filter(({ columns }) => columns.some((column) => same(column.name, name)))
			const columns = relations.flatMap((relation) => relation.columns.map(nameOf))
			return owners.length
				? words.column_elsewhere(name, owners.slice(0, 3).map(nameOf).join(words.comma))
				: words.no_column(name, nearest(name, columns))
		},
	],
	[
		/Function with name "?(\w+)"? does not exist/,
		(words, [name = ''], { functions }) => words.no_function(name, nearest(name, functions)),
	],
	[/Ambiguous reference to (?:column name )?"([^"]+)"/, (words, [name = '']) => words.ambiguous(name)],
	[
		/column "([^"]+)" must appear in the GROUP BY clause|Cannot select from non-aggregate column "?([^"\s]+)/,
		(words, [one, other]) => words.not_grouped(one ?? other ?? ''),
	],
	[/(?:WHERE|GROUP BY) clause cannot contain aggregates/, (words) => words.aggregate_in_where],
	[/(?:WHERE|GROUP BY) clause cannot contain window functions/, (words) => words.window_in_where],
	[/aggregate function calls cannot be nested/, (words) => words.nested_aggregates],
	[
		/Could not convert string '([^']*)' to (\w+)/,
		(words, [value = '', type = '']) => words.no_value(value, type),
	],
	[
		/Cannot compare values of type (\S+) and (?:type )?(\S+)|Unimplemented type for cast \((\S+) -> ([^)\s]+)\)/,
		(words, [left, right, from, to]) => words.unlike(left ?? from ?? '', right ?? to ?? ''),
	],
	[
		/No function matches the given name and argument types '?([^']+?)'?\. You/,
		(words, [call = '']) => words.wrong_arguments(call),
	],
	[/More than one row returned by a subquery/, (words) => words.many_rows],
	[/Subquery returns \d+ columns/, (words) => words.many_columns],
	[/Set operations can only apply to expressions with the same number/, (words) => words.unlike_columns],
	[/ORDER (?:BY )?term out of range/, (words) => words.order_range],
	[/unterminated quoted (?:string|identifier)/, (words) => words.open_quote],
	[/syntax error at end of input/, (words) => words.unfinished_statement],
	[/syntax error at or near "([^"]*)"/, (words, [near = '']) => words.syntax(near)],
	[/Overflow in|out of range/i, (words) => words.overflow],
]

/** What is wrong with a statement and how to mend it, in the reader's language; undefined for a mistake that is not known here. */
export function mistakeIn(message: string, names: Names, locale: Locale): string | undefined {
	for (const [sentence, explain] of MISTAKES) {
		const found = sentence.exec(message)
		// A group that took no part is undefined, whatever its type says.
		if (found) return explain(text[locale], found.slice(1), names)
	}
	return undefined
}

const nameOf = ({ name }: { readonly name: string }): string => name
const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/** The name that is most like another, where one is like enough to have been meant. */
function nearest(wanted: string, names: readonly string[]): string | undefined {
	const plain = wanted.toLowerCase().replace(/^.*\./, '')
	const most = Math.max(1, Math.floor(plain.length / 3))
	// A name is often known by its beginning alone; a whole one that fits as well comes first.
	const awayFrom = (name: string) =>
		Math.min(distance(plain, name), distance(plain, name.slice(0, plain.length)) + 0.5)
	const [best] = [...new Set(names)]
		.map((name) => ({ name, away: awayFrom(name.toLowerCase()) }))
		.filter(({ name, away }) => away <= most || isWithin(plain, name.toLowerCase()))
		.sort((a, b) => a.away - b.away || a.name.localeCompare(b.name))
	return best?.name
}

/** Whether one is a part of the other, and not by chance. */
const isWithin = (a: string, b: string): boolean =>
	Math.min(a.length, b.length) >= 4 && (a.includes(b) || b.includes(a))

/** How many letters are put in, left out, changed, or swapped with the next. */
function distance(a: string, b: string): number {
	let before: number[] = []
	let row = Array.from({ length: b.length + 1 }, (_, at) => at)
	for (let i = 1; i <= a.length; i++) {
		const next = [i]
		for (let j = 1; j <= b.length; j++) {
			const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
			const swap =
				i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : change
			next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, change, swap))
		}
		before = row
		row = next
	}
	return row[b.length] ?? 0
}
