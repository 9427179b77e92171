import { tokens, type Token } from '../engine/duckdb/token.ts'
import type { Engine } from '../engine/engine.ts'

/** Statements that are run before the first question in which one of the names, in small letters, stands. */
export interface Deferred {
	readonly names: readonly string[]
	/** SQL, in order. */
	readonly statements: readonly string[]
	/** Whether they read relations that may be deferred themselves; a database reads none, whatever its columns are called. */
	readonly reads: boolean
}

/** An engine some of whose relations are made when they are first asked for. */
export interface OnDemandEngine extends Engine {
	defer(parts: readonly Deferred[]): void
}

/** What tells of all relations, or reads one whose name it puts together, wants all of them to be there. */
const OF_ALL = /^(?:duckdb_\w+|information_schema|sqlite_\w+|pragma_\w+|query_table)$/

interface Part {
	readonly deferred: Deferred
	made?: Promise<void>
}

/** Lets parts of an engine be made on demand. A part that failed is tried again by the next question that wants it. */
export function onDemand(engine: Engine): OnDemandEngine {
	const parts: Part[] = []
	const make = (part: Part): Promise<void> => {
		const { statements, reads } = part.deferred
		part.made ??= wanted(reads ? namesIn(statements.join('\n')) : new Set(), part)
			.then(() => engine.run(statements.join(';\n')))
			.catch((error: unknown) => {
				delete part.made
				throw error
			})
		return part.made
	}
	/** Makes what is named, one after the other; the statements of a part name what it makes itself. */
	const wanted = async (names: ReadonlySet<string>, own?: Part): Promise<void> => {
		const isOfAll = !own && [...names].some((name) => OF_ALL.test(name))
		for (const part of parts)
			if (part !== own && (isOfAll || part.deferred.names.some((name) => names.has(name)))) await make(part)
	}
	/** A reader may write the name of a table as a text (`FROM 'evidence'`), or ask what tables there are. */
	const wantedByReader = (sql: string) =>
		wanted(/^\s*show\b/i.test(sql) ? new Set(['duckdb_tables']) : namesIn(sql, true))
	return {
		...engine,
		defer: (more) => {
			parts.push(...more.map((deferred) => ({ deferred })))
		},
		ask: async (question, signal) => {
			await wanted(namesIn(question.sql))
			return engine.ask(question, signal)
		},
		select: async (sql, ...rest) => {
			await wantedByReader(sql)
			return engine.select(sql, ...rest)
		},
		async *stream(sql, ...rest) {
			await wantedByReader(sql)
			yield* engine.stream(sql, ...rest)
		},
	}
}

/** Every word of a text that may be a name, in small letters. */
function namesIn(sql: string, withTexts = false): ReadonlySet<string> {
	const isName = ({ kind }: Token) => kind === 'word' || kind === 'quoted' || (withTexts && kind === 'string')
	return new Set(
		tokens(sql)
			.filter(isName)
			.map(({ start, end }) =>
				sql
					.slice(start, end)
					.replace(/^["']|["']$/g, '')
					.toLowerCase(),
			),
	)
}
