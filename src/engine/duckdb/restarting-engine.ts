import type { Table } from 'apache-arrow'
import { Fault } from '../../base/fault.ts'
import type { Engine, Loadable, Queryable, Values } from '../engine.ts'

/** So many engines die of one question before it is asked no more. */
const DEADLY = 2

/** The engine after one that died; wrapped, because what is awaited would be waited for. */
interface Next {
	readonly next: Promise<Engine>
}

const nameOf = (sql: string, values: Values): string => JSON.stringify([sql, values])

/** An engine that is opened when it is first needed, and again when it has died. It only answers: loading is its own work. */
export interface RestartingEngine extends Queryable {
	/** Opens it now; resolves when questions can be answered. */
	start(): Promise<void>
	close(): Promise<void>
}

/**
 * Questions wait until `open` and `prepare` (which fills the tables) are done. One that an engine’s death interrupts is
 * asked once more of the next engine, and rejects with `engine/deadly` from its second death on. `notify` hears of each death: `restarted` when the next engine is ready, `lost` when
 * it could not be opened; then the next question tries again.
 */
export function restartingEngine(
	open: () => Promise<Engine>,
	prepare: (engine: Loadable) => Promise<void>,
	notify: (event: 'restarted' | 'lost') => void,
): RestartingEngine {
	let current: Promise<Engine> | undefined
	let closed = false

	const begin = async (): Promise<Engine> => {
		const engine = await open()
		try {
			await prepare(engine)
		} catch (error) {
			await engine.close()
			throw error
		}
		return engine
	}
	const ready = (): Promise<Engine> => {
		if (closed) return Promise.reject(new Fault('engine/died', {}))
		if (current) return current
		const opening = begin()
		current = opening
		// Nobody may be waiting; whoever is gets the rejection from `opening` itself.
		opening.catch(() => {
			if (current === opening) current = undefined
		})
		return opening
	}
	const restart = (dead: Promise<Engine>): Promise<Engine> => {
		// The first of many questions that died together starts the next engine.
		if (closed || current !== dead) return ready()
		current = undefined
		const next = ready()
		next.then(
			() => {
				notify('restarted')
			},
			() => {
				notify('lost')
			},
		)
		return next
	}
	/** Closes a dead engine and starts a new one; rethrows any other error. */
	const replaceDead = async (error: unknown, dead: Promise<Engine>): Promise<Next> => {
		if (!(error instanceof Fault && error.code === 'engine/died')) throw error
		await (await dead).close()
		return { next: restart(dead) }
	}
	/** How many engines died of a question, as far as is known: whatever was being asked then may have been the cause. */
	const deaths = new Map<string, { readonly count: number; readonly engine: Promise<Engine> }>()
	/** Suspects are asked again one after the other, so that none is held to account for another. */
	let alone: Promise<unknown> = Promise.resolve()
	const refuseDeadly = (name: string) => {
		if ((deaths.get(name)?.count ?? 0) >= DEADLY) throw new Fault('engine/deadly', {})
	}
	const blame = async (name: string, error: unknown, used: Promise<Engine>): Promise<Next> => {
		const replaced = await replaceDead(error, used)
		// Whoever asked may have been refused meanwhile, and wait for it no longer.
		replaced.next.catch(() => undefined)
		const before = deaths.get(name)
		// Asked twice at the same time it is one cause.
		if (!closed && before?.engine !== used)
			deaths.set(name, { count: (before?.count ?? 0) + 1, engine: used })
		refuseDeadly(name)
		return replaced
	}
	const use = async <T>(name: string, work: (engine: Engine) => Promise<T>): Promise<T> => {
		refuseDeadly(name)
		const used = ready()
		const engine = await used
		let replaced: Next
		try {
			return await work(engine)
		} catch (error) {
			replaced = await blame(name, error, used)
			if (closed) throw error
		}
		const again = Promise.all([replaced.next, alone]).then(() => use(name, work))
		alone = again.catch(() => undefined)
		return again
	}
	async function* stream(...asked: Parameters<Engine['stream']>): AsyncGenerator<Table, void> {
		const name = nameOf(asked[0], asked[1])
		refuseDeadly(name)
		const used = ready()
		const engine = await used
		let given = false
		try {
			for await (const rows of engine.stream(...asked)) {
				given = true
				yield rows
			}
			return
		} catch (error) {
			await blame(name, error, used)
			// Rows that were given out cannot be taken back.
			if (given || closed) throw error
		}
		yield* stream(...asked)
	}
	return {
		start: async () => {
			await ready()
		},
		ask: (question, signal) =>
			use(nameOf(question.sql, question.values), (engine) => engine.ask(question, signal)),
		select: (sql, values, signal, rows) =>
			use(nameOf(sql, values), (engine) => engine.select(sql, values, signal, rows)),
		stream,
		close: async () => {
			closed = true
			await current?.then(
				(engine) => engine.close(),
				() => undefined,
			)
			current = undefined
		},
	}
}
