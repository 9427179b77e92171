import { relations } from '../../dataset/relations.ts'
import { TABLES, type TableName } from '../../schema/schema.ts'

/** What a query needs to run over published files: tables, and the macros and views built on them. */
export interface Needed {
	readonly tables: readonly TableName[]
	/** Statements that create macros and views, each after those that it reads from. */
	readonly relations: readonly string[]
}

const NAME = /^(?:--[^\n]*\n|\s)*CREATE (?:MACRO|VIEW) (\w+)/i

/** Whatever looks at the catalogue sees all tables. */
const CATALOGUE = /\b(?:show|describe|summarize|duckdb_\w+|information_schema|pg_catalog)\b/i

/** The tables and relations that a query names, and those that they name in turn. */
export function needed(sql: string): Needed {
	const all = relations().map((text) => ({ name: NAME.exec(text)?.[1] ?? '', text: text.trim() }))
	if (CATALOGUE.test(sql)) return { tables: TABLES, relations: all.map(({ text }) => text) }
	let texts = sql
	const used = new Set<string>()
	// From the last to the first: a relation reads only from those before it.
	for (const { name, text } of [...all].reverse())
		if (names(texts, name)) {
			used.add(name)
			texts += text
		}
	return {
		tables: TABLES.filter((table) => names(texts, table)),
		relations: all.filter(({ name }) => used.has(name)).map(({ text }) => text),
	}
}

const names = (sql: string, name: string): boolean => new RegExp(String.raw`\b${name}\b`, 'i').test(sql)
