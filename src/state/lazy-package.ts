import type { Ask, Question } from '../engine/engine.ts'
import type { Shape } from '../engine/row.ts'
import type { Opened } from './data.ts'
import type { Surroundings } from './session.svelte.ts'
import type { Select, Stream } from './startable.ts'

/**
 * A package whose code is fetched when it is first used: nothing of it is needed for the first picture.
 * @param hasAnswers whether it may have answered in advance what a page asks first
 */
export function later(
	opening: () => Promise<Opened>,
	hasAnswers = false,
): Pick<Surroundings, 'open' | 'text'> & Pick<Opened, 'prepare'> {
	const opened = once(opening)
	return {
		prepare: async () => (await opened()).prepare(),
		text: async (file) => (await opened()).text(file),
		open: (told) => {
			const engine = once(async () => (await opened()).open(told))
			const ask: Ask = async (question, signal) => (await engine()).ask(question, signal)
			const select: Select = async (sql, values, signal, rows) => {
				const [opened, { resultOf }] = await Promise.all([engine(), import('../engine/duckdb/result.ts')])
				// One more than is wanted, to know whether there are more.
				const more = rows?.limit === undefined ? rows : { ...rows, limit: rows.limit + 1 }
				return resultOf(await opened.select(sql, values, signal, more), rows?.limit)
			}
			const stream: Stream = async function* (sql, values, signal) {
				yield* (await engine()).stream(sql, values, signal)
			}
			return {
				...(hasAnswers && {
					prepared: async (question: Question<Shape>) => (await opened()).prepared(question, told),
				}),
				start: async () => (await engine()).start(),
				ask,
				select,
				stream,
				change: async (work) => (await engine()).change(work),
			}
		},
	}
}

/** The same promise for everyone; after a failure the next one tries again. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
	let made: Promise<T> | undefined
	return () => {
		if (made) return made
		const making = make()
		made = making
		making.catch(() => {
			if (made === making) made = undefined
		})
		return making
	}
}
