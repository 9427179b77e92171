import type { Engine } from '../engine/engine.ts'

/** Statements that are run before the first question in which one of the names stands. */
export interface Deferred {
	readonly names: readonly string[]
	/** SQL, in order; relations that they read may be deferred themselves. */
	readonly statements: readonly string[]
}

/** An engine some of whose relations are made when they are first asked for. */
export interface OnDemandEngine extends Engine {
	defer(parts: readonly Deferred[]): void
}

/** What tells of all relations, or reads one whose name it puts together, wants all of them to be there. */
const OF_ALL = /\b(?:duckdb_\w+|information_schema|sqlite_\w+|pragma_\w+|query_table)\b|^\s*show\b/i

/** Lets parts of an engine be made on demand. A part that failed is tried again by the next question that wants it. */
export function onDemand(engine: Engine): OnDemandEngine {
	const parts: { readonly deferred: Deferred; readonly named: RegExp; made?: Promise<void> }[] = []
	const made = (part: (typeof parts)[number]): Promise<void> => {
		const { statements } = part.deferred
		part.made ??= wanted(statements.join('\n'), part)
			.then(() => engine.run(statements.join(';\n')))
			.catch((error: unknown) => {
				delete part.made
				throw error
			})
		return part.made
	}
	/** Makes what a text names, one after the other; a part's own text names itself. */
	const wanted = async (sql: string, own?: (typeof parts)[number]): Promise<void> => {
		const isOfAll = !own && OF_ALL.test(sql)
		for (const part of parts) if (part !== own && (isOfAll || part.named.test(sql))) await made(part)
	}
	return {
		...engine,
		defer: (more) => {
			for (const deferred of more)
				parts.push({ deferred, named: new RegExp(String.raw`\b(?:${deferred.names.join('|')})\b`, 'i') })
		},
		ask: async (question, signal) => {
			await wanted(question.sql)
			return engine.ask(question, signal)
		},
		select: async (sql, ...rest) => {
			await wanted(sql)
			return engine.select(sql, ...rest)
		},
		async *stream(sql, ...rest) {
			await wanted(sql)
			yield* engine.stream(sql, ...rest)
		},
	}
}
