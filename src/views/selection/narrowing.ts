import type { Locale } from '../../base/text.ts'
import type { Question } from '../../engine/engine.ts'
import type { Shape } from '../../engine/row.ts'
import type { Selection } from '../../share/selection.ts'
import type { Disclosure } from '../disclosures/disclosures.ts'
import type { EvidenceFilter } from '../evidence/evidence-filter.ts'
import { nameOfSelection } from './names.ts'
import { selectionsOf, type Selecting } from './selecting.ts'
import { text } from './text.ts'
import counted from './counted.sql?raw'
import disclosures from './disclosures.sql?raw'
import targets from './targets.sql?raw'
import words from './words.sql?raw'

/** A view as far as selections concern it. */
interface Narrowable {
	readonly sql: string
	readonly selecting?: Selecting
}

/** Selections of disclosures; every other is one of targets. */
const OF_DISCLOSURES = ['document', 'place'] as const
const OF_TARGETS = [
	'class',
	'class-three',
	'class-printed',
	'value',
	'operator',
	'deadline',
	'percent',
] as const

const isOfDisclosures = ({ by }: Selection): boolean =>
	by === 'range' || OF_DISCLOSURES.some((it) => it === by)
const isOfTargets = ({ by }: Selection): boolean => OF_TARGETS.some((it) => it === by)

/** The ways to class are one thing: none of them narrows the picture of another. */
const familyOf = (by: string): string => by.split('-')[0] ?? by

/** Those selections that narrow this view: none of its own, and none of things that it does not show. */
export const narrowing = (
	{ sql, selecting }: Narrowable,
	values: Readonly<Record<string, unknown>>,
): readonly Selection[] =>
	selectionsOf(values).filter((it) =>
		isOfDisclosures(it)
			? reads(sql, 'disclosure')
			: isOfTargets(it) && selecting && selecting.family !== familyOf(it.by),
	)

const readsOf = (table: string): RegExp => new RegExp(`\\b(FROM|JOIN) ${table}\\b(?: AS (\\w+))?`, 'g')
const reads = (sql: string, table: string): boolean => readsOf(table).test(sql)

/** The statement with those rows of a table alone whose key a query finds, wherever the table is read. */
const replaced = (sql: string, table: string, key: string, query: string): string =>
	sql.replace(
		readsOf(table),
		(_, verb: string, alias = table) =>
			`${verb} (SELECT * FROM ${table} WHERE ${key} IN (\n${body(query)}\n)) AS ${alias as string}`,
	)

/** A query without the line that says what it asks. */
const body = (query: string): string => query.replace(/^--.*\n/, '').trim()

/** Tables with a row for each target, or for each word of one; and the query for those that are selected. */
const OF_TARGET = [
	['indicator_word', words],
	['indicator_quality', targets],
] as const

/** The statement with targets counted from their rows: counts that were made before know nothing of a selection. */
const uncounted = (sql: string): string =>
	sql.replace(
		readsOf('indicator_count'),
		(_, verb: string, alias = 'indicator_count') => `${verb} (\n${body(counted)}\n) AS ${alias as string}`,
	)

/** A question about those rows alone that are selected: of each table that a selection is of, it reads them only. */
export function narrowed<S extends Shape>(asked: Question<S>, selections: readonly Selection[]): Question<S> {
	if (!selections.length) return asked
	let { sql } = asked
	if (selections.some(isOfTargets)) {
		sql = uncounted(sql)
		for (const [table, query] of OF_TARGET) sql = replaced(sql, table, 'indicator_id', query)
	}
	if (selections.some(isOfDisclosures)) sql = replaced(sql, 'disclosure', 'document_id', disclosures)
	const all: readonly string[] = [...OF_DISCLOSURES, ...OF_TARGETS]
	const values = all.map((by) => [
		`picked_${by.replace('-', '_')}`,
		selections.find((it) => it.by === by)?.values.join('.') ?? '',
	])
	return { ...asked, sql, values: { ...asked.values, ...Object.fromEntries(values) } as typeof asked.values }
}

/** The selections of disclosures among them: they narrow whatever is asked. */
export const ofDisclosures = (selections: readonly Selection[]): readonly Selection[] =>
	selections.filter(isOfDisclosures)

/** A filter on evidence, narrowed to the targets that are selected where it is one of targets. */
export function narrowedFilter(filter: EvidenceFilter, selections: readonly Selection[]): EvidenceFilter {
	const own = selections.filter(isOfTargets)
	if (!own.length || !filter.source?.includes('indicator')) return filter
	const more = own.map(({ by, values }) =>
		values.map((value) => `${by.replace('-', '.')}:${value}`).join('|'),
	)
	return { ...filter, words: [...(filter.words ?? []), ...more] }
}

/** A title that says what is selected, where a selection narrows what it speaks of. */
export function titled(
	view: Narrowable,
	{
		values,
		disclosures,
		locale,
	}: {
		readonly values: Readonly<Record<string, unknown>>
		readonly disclosures: readonly Disclosure[]
		readonly locale: Locale
	},
	title: string,
): string {
	const own = narrowing(view, values)
	if (!own.length) return title
	const words = text[locale]
	return words.titled(title, own.map((it) => nameOfSelection(it, disclosures, locale)).join(words.comma))
}
