import type { Table } from 'apache-arrow'
import { Fault } from '../../base/fault.ts'
import type { Engine, Queryable, Values } from '../engine.ts'

/**
 * An engine holds for ever what a statement once took of the device, used or not. One that holds so many bytes more than
 * with its tables alone is replaced.
 */
const SPARE = 400_000_000

/** So many engines die of one question before it is asked no more. */
const DEADLY = 2

/** Ends the wait for an answer, not always the work on it: one step of a statement can take as long as it likes. */
const GIVEN_UP: ReadonlySet<string> = new Set(['engine/timed-out', 'engine/cancelled'])

/** The engine after one that died; wrapped, because what is awaited would be waited for. */
interface Next {
	readonly next: Promise<Engine>
}

const nameOf = (sql: string, values: Values): string => JSON.stringify([sql, values])

/** An engine that is opened when it is first needed, and again when it has died. Loading is its own work. */
export interface RestartingEngine extends Queryable {
	/** Opens it now; resolves when questions can be answered. */
	start(): Promise<void>
	/** Changes what the engine holds, as it is now; one that is opened later holds what `prepare` gives it. */
	change(work: (engine: Engine) => Promise<void>): Promise<void>
	close(): Promise<void>
}

/**
 * Questions wait until `open` and `prepare` (which fills the tables) are done. One that an engine’s death interrupts is
 * asked once more of the next engine, and rejects with `engine/deadly` from its second death on. `notify` hears of each death: `restarted` when the next engine is ready, `lost` when
 * it could not be opened; then the next question tries again. An engine that holds too much of the device when a reader's
 * statement has ended, however it ended, is replaced while it still answers; `prepare` is told that nobody waits for it.
 */
export function restartingEngine(
	open: () => Promise<Engine>,
	prepare: (engine: Engine, unseen: boolean) => Promise<void>,
	notify: (event: 'restarted' | 'lost') => void,
): RestartingEngine {
	let current: Promise<Engine> | undefined
	let closed = false

	/** What each engine held when its tables were filled, and how many questions it is being asked. */
	const sizes = new Map<Engine, { readonly fresh: number; asked: number; retired: boolean }>()
	const begin = async (unseen = false): Promise<Engine> => {
		const engine = await open()
		try {
			await prepare(engine, unseen)
			sizes.set(engine, { fresh: engine.memory(), asked: 0, retired: false })
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
	let replacing = false
	/** Changes that are being made, and how many have been: an engine that was filled meanwhile may lack them. */
	const changes = { open: 0, made: 0 }
	/** Opens the next engine beside one that holds too much, and closes that when its last question is answered. */
	const renew = async (used: Promise<Engine>, engine: Engine): Promise<void> => {
		const size = sizes.get(engine)
		const { made } = changes
		const isInUse = () => !closed && current === used && changes.open === 0 && changes.made === made
		if (!size || replacing || !isInUse() || engine.memory() - size.fresh < SPARE) return
		replacing = true
		try {
			const next = await begin(true)
			if (!isInUse()) {
				await next.close()
				return
			}
			current = Promise.resolve(next)
			size.retired = true
			if (size.asked === 0) await retire(engine)
		} catch {
			// The one that holds too much still answers; the next statement tries again.
		} finally {
			replacing = false
		}
	}
	const retire = (engine: Engine): Promise<void> => {
		sizes.delete(engine)
		return engine.close()
	}
	const count = (engine: Engine, by: 1 | -1): void => {
		const size = sizes.get(engine)
		if (!size) return
		size.asked += by
		if (size.retired && size.asked === 0) void retire(engine)
	}
	/** How many engines died of a question, as far as is known: whatever was being asked then may have been the cause. */
	const deaths = new Map<string, { readonly count: number; readonly engine: Promise<Engine> }>()
	/** Suspects are asked again one after the other, so that none is held to account for another. */
	let alone: Promise<unknown> = Promise.resolve()
	const refuseDeadly = (name: string) => {
		if ((deaths.get(name)?.count ?? 0) >= DEADLY) throw new Fault('engine/deadly', {})
	}
	/** Questions that nobody waits for any longer and that an engine may still be in: it has answered nothing since. */
	const givenUp = new WeakMap<Promise<Engine>, Set<string>>()
	const hear = (used: Promise<Engine>) => givenUp.delete(used)
	const giveUp = (name: string, error: unknown, used: Promise<Engine>) => {
		if (error instanceof Fault && GIVEN_UP.has((error as Fault).code))
			givenUp.set(used, (givenUp.get(used) ?? new Set<string>()).add(name))
	}
	const blame = async (name: string, error: unknown, used: Promise<Engine>): Promise<Next> => {
		giveUp(name, error, used)
		const replaced = await replaceDead(error, used)
		// Whoever asked may have been refused meanwhile, and wait for it no longer.
		replaced.next.catch(() => undefined)
		// What was asked of an engine that hung already is not the cause.
		for (const suspect of givenUp.get(used) ?? [name]) {
			const before = deaths.get(suspect)
			// Asked twice at the same time it is one cause.
			if (!closed && before?.engine !== used)
				deaths.set(suspect, { count: (before?.count ?? 0) + 1, engine: used })
		}
		refuseDeadly(name)
		return replaced
	}
	const use = async <T>(name: string, work: (engine: Engine) => Promise<T>): Promise<T> => {
		refuseDeadly(name)
		const used = ready()
		const engine = await used
		let replaced: Next
		count(engine, 1)
		try {
			const answer = await work(engine)
			hear(used)
			return answer
		} catch (error) {
			replaced = await blame(name, error, used)
			if (closed) throw error
		} finally {
			count(engine, -1)
			void renew(used, engine)
		}
		const again = Promise.all([replaced.next, alone]).then(() => use(name, work))
		// Whoever asked hears of a failure; the next in line only waits for the end.
		alone = again.catch(() => undefined)
		return again
	}
	async function* stream(...asked: Parameters<Engine['stream']>): AsyncGenerator<Table, void> {
		const name = nameOf(asked[0], asked[1])
		refuseDeadly(name)
		const used = ready()
		const engine = await used
		let given = false
		count(engine, 1)
		try {
			for await (const rows of engine.stream(...asked)) {
				given = true
				hear(used)
				yield rows
			}
			return
		} catch (error) {
			await blame(name, error, used)
			// Rows that were given out cannot be taken back.
			if (given || closed) throw error
		} finally {
			count(engine, -1)
			void renew(used, engine)
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
		change: async (work) => {
			const engine = await ready()
			changes.open += 1
			count(engine, 1)
			try {
				await work(engine)
			} finally {
				changes.open -= 1
				changes.made += 1
				count(engine, -1)
			}
		},
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
