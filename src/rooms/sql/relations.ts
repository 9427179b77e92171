import type { Locale } from '../../base/text.ts'
import type { Catalogue } from '../../engine/catalogue.ts'
import { nullable, number, text, type Row } from '../../engine/row.ts'
import type { Column } from '../../schema/column.ts'
import { schema, TABLES, type TableName } from '../../schema/schema.ts'
import { text as words } from '../../views/text.ts'

const rows = {
	relation: text,
	kind: text,
	position: number,
	column: nullable(text),
	type: nullable(text),
	rows: nullable(number),
}

/** Asks an engine for every table, shared view and macro, a row for each column. */
export const relationRows = ({ relations }: Catalogue) => ({ sql: relations, rows, values: {} })
export type RelationRow = Row<typeof rows>

export interface RelationColumn {
	readonly name: string
	readonly type: string
	/** What it is, in the language of the page; empty for what only a view computes. */
	readonly words: string
	readonly unit: string
}

/** Something that can be asked. */
export interface Relation {
	readonly name: string
	readonly kind: 'table' | 'view' | 'macro'
	readonly words: string
	/** Whether it is a table of the reader's own. */
	readonly own?: boolean
	/** Absent before the engine knows. */
	readonly rows?: number
	readonly columns: readonly RelationColumn[]
}

const isTable = (name: string): name is TableName => name in schema

/** What the schema says of a column of any name, for columns that a view or an answer passes on. */
const known = new Map<string, Column>(
	TABLES.flatMap((table) => Object.entries<Column>(schema[table].columns)).reverse(),
)

/** Whether a column holds amounts, by its name: those in the tables are yuan. */
export const isAmount = (column: string): boolean => known.get(column)?.type === 'money'

/** The unit of a column by its name, as its head says it; empty where none is known. */
export const unitOf = (column: string, locale: Locale): string =>
	isAmount(column) ? words[locale].unit_yuan : ''

const describe = (relation: string, column: string): Column | undefined =>
	isTable(relation) ? (schema[relation].columns as Record<string, Column>)[column] : known.get(column)

/** The tables that the schema declares: known before the engine is. */
export const declared = (locale: Locale): readonly Relation[] =>
	TABLES.map((name) => ({
		name,
		kind: 'table',
		words: schema[name][locale],
		columns: Object.entries<Column>(schema[name].columns).map(([column, it]) => ({
			name: column,
			type: it.type,
			words: it[locale],
			unit: unitOf(column, locale),
		})),
	}))

/** What the engine has: tables of the reader's own first, by their names with what they are called, then those of the schema in its order. */
export function relationsOf(
	found: readonly RelationRow[],
	locale: Locale,
	ownTables: ReadonlyMap<string, string> = new Map(),
): readonly Relation[] {
	const all = new Map<string, Relation>()
	for (const { relation, kind, column, type, rows } of found) {
		const before = all.get(relation)?.columns ?? []
		const own = column === null ? [] : [columnOf(relation, column, type ?? '', locale)]
		all.set(relation, {
			name: relation,
			kind: kind as Relation['kind'],
			words: isTable(relation) ? schema[relation][locale] : (ownTables.get(relation) ?? ''),
			...(ownTables.has(relation) && { own: true }),
			...(rows !== null && { rows }),
			columns: [...before, ...own],
		})
	}
	const order = (name: string) =>
		ownTables.has(name) ? -1 : isTable(name) ? TABLES.indexOf(name) : TABLES.length
	return [...all.values()].sort((a, b) => order(a.name) - order(b.name))
}

const columnOf = (relation: string, name: string, type: string, locale: Locale): RelationColumn => ({
	name,
	type: type.toLowerCase(),
	words: describe(relation, name)?.[locale] ?? '',
	unit: unitOf(name, locale),
})
