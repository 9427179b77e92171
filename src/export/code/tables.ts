import { relations } from '../../dataset/relations.ts'
import { tokens, type Token } from '../../engine/duckdb/token.ts'
import { TABLES, type TableName } from '../../schema/schema.ts'

/** What a query needs to run over published files: tables, and the macros and views built on them. */
export interface Needed {
	readonly tables: readonly TableName[]
	/** Statements that create macros and views, each after those that it reads from. */
	readonly relations: readonly string[]
}

const NAME = /^(?:--[^\n]*\n|\s)*CREATE (?:MACRO|VIEW) (\w+)/i

/** Whatever looks at the catalogue sees all tables: a statement that begins so, also in brackets, or a relation of the catalogue. */
const DESCRIBING = /^(?:show|describe|summarize)$/
const CATALOGUE = /^(?:duckdb_\w+|information_schema|pg_catalog)$/

/** The tables and relations that a query names, and those that they name in turn. */
export function needed(sql: string): Needed {
	const all = relations().map((text) => ({ name: NAME.exec(text)?.[1] ?? '', text: text.trim() }))
	const asked = namesIn(sql)
	if (asked.everything) return { tables: TABLES, relations: all.map(({ text }) => text) }
	const names = new Set(asked.names)
	const used = new Set<string>()
	// From the last to the first: a relation reads only from those before it.
	for (const { name, text } of [...all].reverse())
		if (names.has(name.toLowerCase())) {
			used.add(name)
			for (const one of namesIn(text).names) names.add(one)
		}
	return {
		tables: TABLES.filter((table) => names.has(table)),
		relations: all.filter(({ name }) => used.has(name)).map(({ text }) => text),
	}
}

/** Words of a text that may name a table or a relation, in small letters: not those of remarks, strings and parameters, nor columns behind a dot or new names behind AS. */
function namesIn(sql: string): { readonly names: ReadonlySet<string>; readonly everything: boolean } {
	const names = new Set<string>()
	let everything = false
	let before: Token | undefined
	const wordOf = ({ start, end }: Token) => sql.slice(start, end).toLowerCase()
	for (const token of tokens(sql)) {
		if (token.kind === 'space' || token.kind === 'comment') continue
		const [word, last] = [wordOf(token), before ? wordOf(before) : ';']
		before = token
		if (last === '.' || last === 'as') continue
		if (token.kind === 'quoted') names.add(word.slice(1, -1))
		if (token.kind !== 'word') continue
		names.add(word)
		if (CATALOGUE.test(word) || (DESCRIBING.test(word) && /^[;(]$/.test(last))) everything = true
	}
	return { names, everything }
}
