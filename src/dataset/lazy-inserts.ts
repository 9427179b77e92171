import type { Engine } from '../engine/engine.ts'
import { wordsRead } from './relations.ts'

/** An engine that takes rows at once and inserts them when somebody asks for them. */
export interface LazyInserts extends Engine {
	/** Inserts all that is left, a table at a time and none while a question is being answered; what is inserted later is inserted at once. */
	readonly fill: () => Promise<void>
}

/** What tells of tables without naming them, as `duckdb_tables()` does. */
const CATALOGUE = /\bduckdb_\w+\(/

/**
 * Inserts the rows of a table when a question of the page names the table, itself or through a shared view; before anything
 * else, as a reader's statement or a change, all rows. Filling all tables takes about as long as opening the engine, and the
 * first question reads few. A table that cannot be filled is told to whoever asks for it.
 */
export function lazyInserts(engine: Engine): LazyInserts {
	const waiting = new Map<string, Uint8Array[]>()
	const inserting = new Map<string, Promise<void>>()
	const asking = new Set<Promise<unknown>>()
	let isFilled = false
	const insertAll = async (table: string, parts: readonly Uint8Array[]): Promise<void> => {
		for (const ipc of parts) await engine.insert(table, ipc)
	}
	const inserted = (table: string): Promise<void> => {
		const parts = waiting.get(table)
		if (!parts) return inserting.get(table) ?? Promise.resolve()
		waiting.delete(table)
		const filling = insertAll(table, parts)
		inserting.set(table, filling)
		// Forgotten once it stands; one that failed is told to everyone who asks.
		filling.then(
			() => inserting.delete(table),
			() => undefined,
		)
		return filling
	}
	const tables = () => [...inserting.keys(), ...waiting.keys()]
	const all = async (): Promise<void> => {
		for (const table of tables()) await inserted(table)
	}
	const ofQuestion = async (sql: string): Promise<void> => {
		const left = tables()
		if (left.length === 0) return
		if (CATALOGUE.test(sql)) return all()
		const words = wordsRead(sql)
		await Promise.all(left.filter((table) => words.has(table)).map(inserted))
	}
	const whileAsking = async <T>(answer: Promise<T>): Promise<T> => {
		asking.add(answer)
		try {
			return await answer
		} finally {
			asking.delete(answer)
		}
	}
	return {
		ask: (question, signal) => whileAsking(ofQuestion(question.sql).then(() => engine.ask(question, signal))),
		select: async (...asked) => {
			await all()
			return whileAsking(engine.select(...asked))
		},
		stream: async function* (...asked) {
			await all()
			yield* engine.stream(...asked)
		},
		run: async (sql) => {
			await all()
			await engine.run(sql)
		},
		insert: async (table, ipc) => {
			if (!isFilled) waiting.set(table, [...(waiting.get(table) ?? []), ipc])
			else {
				await all()
				await engine.insert(table, ipc)
			}
		},
		fill: async () => {
			isFilled = true
			for (const table of tables()) {
				await Promise.allSettled(asking)
				// Whoever asks for it is told.
				await inserted(table).catch(() => undefined)
			}
		},
		hold: (database) => engine.hold(database),
		admitFile: (address) => engine.admitFile(address),
		lock: () => engine.lock(),
		close: () => engine.close(),
		memory: () => engine.memory(),
	}
}
