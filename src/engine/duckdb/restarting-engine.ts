import type { Table } from 'apache-arrow'
import { Fault } from '../../base/fault.ts'
import type { Engine, Loadable, Queryable } from '../engine.ts'

/** An engine that is opened when it is first needed, and again when it has died. It only answers: loading is its own work. */
export interface RestartingEngine extends Queryable {
	/** Opens it now; resolves when questions can be answered. */
	start(): Promise<void>
	close(): Promise<void>
}

/**
 * Questions wait until `open` and `prepare` (which fills the tables) are done. One that an engine’s death interrupts is
 * asked once more of the next engine. `notify` hears of each death: `restarted` when the next engine is ready, `lost` when
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
	const restart = (dead: Promise<Engine>) => {
		// The first of many questions that died together starts the next engine.
		if (closed || current !== dead) return
		current = undefined
		ready().then(
			() => {
				notify('restarted')
			},
			() => {
				notify('lost')
			},
		)
	}
	/** Closes a dead engine and starts a new one; rethrows any other error. */
	const replaceDead = async (error: unknown, dead: Promise<Engine>): Promise<void> => {
		if (!(error instanceof Fault && error.code === 'engine/died')) throw error
		await (await dead).close()
		restart(dead)
	}
	const use = async <T>(work: (engine: Engine) => Promise<T>, tries: number): Promise<T> => {
		const used = ready()
		const engine = await used
		try {
			return await work(engine)
		} catch (error) {
			await replaceDead(error, used)
			if (tries <= 1) throw error
		}
		return use(work, tries - 1)
	}
	async function* stream(tries: number, ...asked: Parameters<Engine['stream']>): AsyncGenerator<Table, void> {
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
			await replaceDead(error, used)
			// Rows that were given out cannot be taken back.
			if (given || tries <= 1) throw error
		}
		yield* stream(tries - 1, ...asked)
	}
	return {
		start: async () => {
			await ready()
		},
		ask: (question, signal) => use((engine) => engine.ask(question, signal), 2),
		select: (sql, values, signal, rows) => use((engine) => engine.select(sql, values, signal, rows), 2),
		stream: (...asked) => stream(2, ...asked),
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
