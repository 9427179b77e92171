import { Fault } from '../base/fault.ts'
import type { Engine } from './engine.ts'

/** An engine that is opened when it is first needed, and again when it has died. */
export interface Lasting extends Engine {
	/** Opens it now; resolves when questions can be answered. */
	start(): Promise<void>
}

/**
 * Questions wait until `open` and `prepare` (which fills the tables) are done. One that an engine’s death interrupts is
 * asked once more of the next engine. `told` hears of each death: `restarted` when the next engine is ready, `lost` when
 * it could not be opened; then the next question tries again.
 */
export function lasting(
	open: () => Promise<Engine>,
	prepare: (engine: Engine) => Promise<void>,
	told: (event: 'restarted' | 'lost') => void,
): Lasting {
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
				told('restarted')
			},
			() => {
				told('lost')
			},
		)
	}
	const use = async <T>(work: (engine: Engine) => Promise<T>, tries: number): Promise<T> => {
		const used = ready()
		const engine = await used
		try {
			return await work(engine)
		} catch (error) {
			if (!(error instanceof Fault && error.code === 'engine/died')) throw error
			await engine.close()
			restart(used)
			if (tries <= 1) throw error
		}
		return use(work, tries - 1)
	}
	return {
		start: async () => {
			await ready()
		},
		ask: (question, signal) => use((engine) => engine.ask(question, signal), 2),
		select: (sql, values, signal, rows) => use((engine) => engine.select(sql, values, signal, rows), 2),
		// What changes the engine may have been half done: whoever asked for it decides.
		run: (sql) => use((engine) => engine.run(sql), 1),
		insert: (table, ipc) => use((engine) => engine.insert(table, ipc), 1),
		lock: () => use((engine) => engine.lock(), 1),
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
