import type { Locale } from '../../base/text.ts'
import { mistakeOf, type MistakeKind, type Sentences } from '../../engine/mistake.ts'
import type { Relation } from './relations.ts'
import { text } from './text.ts'

/** The names that a statement can use, and how its engine says that one is wrong. */
export interface Names {
	readonly sentences: Sentences
	readonly relations: readonly Relation[]
	readonly functions: readonly string[]
}

type Words = (typeof text)['zh']
type Explain = (words: Words, parts: readonly string[], names: Names) => string

/** What to do about each kind, of what the engine's sentence names. */
const EXPLAINED: Readonly<Record<MistakeKind, Explain>> = {
	no_table: (words, [name = ''], { relations }) =>
		words.no_table(name, nearest(name, relations.filter(({ kind }) => kind !== 'macro').map(nameOf))),
	no_alias: (words, [name = '']) => words.no_alias(name),
	no_column: (words, [name = ''], { relations }) => {
		const owners = relations.filter(({ columns }) => columns.some((column) => same(column.name, name)))
		const columns = relations.flatMap((relation) => relation.columns.map(nameOf))
		return owners.length
			? words.column_elsewhere(name, owners.slice(0, 3).map(nameOf).join(words.comma))
			: words.no_column(name, nearest(name, columns))
	},
	no_function: (words, [name = ''], { functions }) => words.no_function(name, nearest(name, functions)),
	ambiguous: (words, [name = '']) => words.ambiguous(name),
	not_grouped: (words, [name = '']) => words.not_grouped(name),
	aggregate_in_where: (words) => words.aggregate_in_where,
	window_in_where: (words) => words.window_in_where,
	nested_aggregates: (words) => words.nested_aggregates,
	no_value: (words, [value = '', type = '']) => words.no_value(value, type),
	unlike: (words, [left = '', right = '']) => words.unlike(left, right),
	wrong_arguments: (words, [call = '']) => words.wrong_arguments(call),
	many_rows: (words) => words.many_rows,
	many_columns: (words) => words.many_columns,
	unlike_columns: (words) => words.unlike_columns,
	order_range: (words) => words.order_range,
	open_quote: (words) => words.open_quote,
	unfinished_statement: (words) => words.unfinished_statement,
	syntax: (words, [near = '']) => words.syntax(near),
	overflow: (words) => words.overflow,
}

/** What is wrong with a statement and how to mend it, in the reader's language; undefined for a mistake that is not known here. */
export function mistakeIn(message: string, names: Names, locale: Locale): string | undefined {
	const mistake = mistakeOf(message, names.sentences)
	return mistake && EXPLAINED[mistake.kind](text[locale], mistake.parts, names)
}

/** Whether a statement is only not written to its end: nobody who still writes it needs to be told. */
export function isUnfinished(message: string, { sentences }: Names): boolean {
	const kind = mistakeOf(message, sentences)?.kind
	return kind === 'unfinished_statement' || kind === 'open_quote'
}

const nameOf = ({ name }: { readonly name: string }): string => name
const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/** The name that is most like another, where one is like enough to have been meant. */
function nearest(wanted: string, names: readonly string[]): string | undefined {
	const plain = wanted.toLowerCase().replace(/^.*\./, '')
	const most = Math.max(1, Math.floor(plain.length / 3))
	// A name is often known by its beginning alone; a whole one that fits as well comes first, and one with less behind it.
	const awayFrom = (name: string) => {
		const behind = Math.max(0, name.length - plain.length)
		return Math.min(distance(plain, name), distance(plain, name.slice(0, plain.length)) + 0.5 + behind / 16)
	}
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
