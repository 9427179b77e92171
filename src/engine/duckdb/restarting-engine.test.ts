import { expect, test } from 'vitest'
import { Fault } from '../../base/fault.ts'
import type { Engine } from '../engine.ts'
import { number } from '../row.ts'
import { restartingEngine } from './restarting-engine.ts'

const question = { sql: 'SELECT 1', rows: { n: number }, values: {} }
const died = () => Promise.reject(new Fault('engine/died', {}))

/** Engines that die at their `deaths`-th generation; each answers with its number. */
function engines({ deaths = 0, failing = [] as readonly number[] } = {}) {
	const log: string[] = []
	let opened = 0
	const open = (): Promise<Engine> => {
		const at = ++opened
		log.push(`open ${String(at)}`)
		if (failing.includes(at)) return Promise.reject(new Fault('engine/not-started', { reason: 'x' }))
		const answer = () => (at <= deaths ? died() : Promise.resolve([{ n: at }] as never))
		return Promise.resolve({
			ask: answer,
			select: answer,
			async *stream(sql: string) {
				if (sql !== 'late' && at <= deaths) await died()
				yield { numRows: at } as never
				if (at <= deaths) await died()
			},
			run: (sql: string) => {
				log.push(`${sql} ${String(at)}`)
				return Promise.resolve()
			},
			insert: died,
			memory: () => 0,
			hold: () => Promise.resolve(),
			admitFile: () => Promise.resolve(),
			lock: () => Promise.resolve(),
			close: () => {
				log.push(`close ${String(at)}`)
				return Promise.resolve()
			},
		})
	}
	const lived = restartingEngine(
		open,
		(engine) => engine.run('prepare'),
		(event) => log.push(event),
	)
	return { lived, log, open }
}

test('it is opened and prepared when it is first needed, once', async () => {
	const { lived, log } = engines()
	expect(log).toEqual([])
	expect(await Promise.all([lived.ask(question), lived.ask(question)])).toEqual([[{ n: 1 }], [{ n: 1 }]])
	await lived.start()
	expect(log).toEqual(['open 1', 'prepare 1'])
})

test('a question that a death interrupts is asked again of the next engine, prepared and told of', async () => {
	const { lived, log } = engines({ deaths: 1 })
	expect(await Promise.all([lived.ask(question), lived.ask(question)])).toEqual([[{ n: 2 }], [{ n: 2 }]])
	expect(log.filter((line) => line !== 'close 1')).toEqual([
		'open 1',
		'prepare 1',
		'open 2',
		'prepare 2',
		'restarted',
	])
	expect(log).toContain('close 1')
})

test('a question that kills two engines is given up; the next one is answered', async () => {
	const { lived, log } = engines({ deaths: 2 })
	await expect(lived.ask(question)).rejects.toMatchObject({ code: 'engine/deadly' })
	await expect(lived.ask(question)).rejects.toMatchObject({ code: 'engine/deadly' })
	expect(await lived.ask({ ...question, sql: 'SELECT 2' })).toEqual([{ n: 3 }])
	expect(log.filter((line) => line.startsWith('open'))).toEqual(['open 1', 'open 2', 'open 3'])
})

test('only the question that kills is refused, not those that were asked beside it', async () => {
	const { open } = engines()
	let alive = 0
	const mortal = restartingEngine(
		async () => {
			alive++
			let dead = false
			return {
				...(await open()),
				// Every question takes a while; the deadly one takes the others with it.
				ask: async ({ sql }) => {
					if (sql === 'kill') dead = true
					await new Promise((resolve) => setImmediate(resolve))
					if (dead) await died()
					return [{ n: 7 }] as never
				},
			}
		},
		() => Promise.resolve(),
		() => undefined,
	)
	const asked = await Promise.allSettled(
		['SELECT 1', 'kill', 'SELECT 2', 'SELECT 3'].map((sql) => mortal.ask({ ...question, sql })),
	)
	expect(asked.map((one) => (one.status === 'fulfilled' ? one.value : (one.reason as Fault).code))).toEqual([
		[{ n: 7 }],
		'engine/deadly',
		[{ n: 7 }],
		[{ n: 7 }],
	])
	expect(alive).toBe(3)
})

test('a question that was given up and still holds the engine is blamed for its death, not what waits behind it', async () => {
	const { open } = engines()
	let alive = 0
	const mortal = restartingEngine(
		async () => {
			alive++
			let hangs = false
			return {
				...(await open()),
				ask: async ({ sql }) => {
					await new Promise((resolve) => setImmediate(resolve))
					if (hangs) await died()
					hangs = sql === 'hang'
					if (sql !== 'SELECT 1')
						throw new Fault(sql === 'hang' ? 'engine/timed-out' : 'engine/cancelled', { seconds: 1 })
					return [{ n: 7 }] as never
				},
			}
		},
		() => Promise.resolve(),
		() => undefined,
	)
	const ask = (sql: string) => mortal.ask({ ...question, sql })
	for (let time = 1; time <= 2; time++) {
		await expect(ask('hang')).rejects.toMatchObject({ code: 'engine/timed-out' })
		expect(await ask('SELECT 1')).toEqual([{ n: 7 }])
		expect(alive).toBe(time + 1)
	}
	await expect(ask('hang')).rejects.toMatchObject({ code: 'engine/deadly' })
	// One that really ended when it was given up is none: the engine has answered since.
	for (let time = 0; time < 3; time++) {
		await expect(ask('stopped')).rejects.toMatchObject({ code: 'engine/cancelled' })
		expect(await ask('SELECT 1')).toEqual([{ n: 7 }])
	}
	expect(alive).toBe(3)
})

test('an engine that cannot be opened again is told as lost, and tried again at the next question', async () => {
	const { lived, log } = engines({ deaths: 1, failing: [2] })
	await expect(lived.ask(question)).rejects.toMatchObject({ code: 'engine/not-started' })
	expect(log.at(-1)).toBe('lost')
	expect(await lived.ask(question)).toEqual([{ n: 3 }])
})

test('an engine that could not be prepared is closed', async () => {
	const log: string[] = []
	const { open } = engines()
	const broken = restartingEngine(
		async () => ({ ...(await open()), close: () => Promise.resolve(void log.push('close')) }),
		() => Promise.reject(new Fault('dataset/missing-file', { url: 'u', status: 404 })),
		() => log.push('told'),
	)
	await expect(broken.ask(question)).rejects.toMatchObject({ code: 'dataset/missing-file' })
	expect(log).toEqual(['close'])
})

test('other faults pass without a restart', async () => {
	const { open } = engines()
	const log: string[] = []
	const refused = restartingEngine(
		async () => ({
			...(await open()),
			ask: () => Promise.reject(new Fault('engine/timed-out', { seconds: 1 })),
		}),
		() => Promise.resolve(),
		(event) => log.push(event),
	)
	await expect(refused.ask(question)).rejects.toMatchObject({ code: 'engine/timed-out' })
	expect(log).toEqual([])
})

test('after closing nothing is opened again', async () => {
	const { lived, log } = engines()
	await lived.start()
	await lived.close()
	await expect(lived.ask(question)).rejects.toMatchObject({ code: 'engine/died' })
	expect(log).toEqual(['open 1', 'prepare 1', 'close 1'])
})

test('rows that are streamed survive a death before the first of them, and no later one', async () => {
	const read = async (sql: string) => {
		const { lived, log } = engines({ deaths: 1 })
		const given: number[] = []
		const end = (async () => {
			for await (const { numRows } of lived.stream(sql, {})) given.push(numRows)
		})()
		const outcome = await end.then(
			() => 'all',
			(error: unknown) => (error as Fault).code,
		)
		// Whoever comes next is answered by the next engine in either case.
		expect(await lived.ask(question)).toEqual([{ n: 2 }])
		return { outcome, given, log }
	}
	expect(await read('early')).toMatchObject({ outcome: 'all', given: [2] })
	const late = await read('late')
	expect(late).toMatchObject({ outcome: 'engine/died', given: [1] })
	expect(late.log).toContain('close 1')
	expect(late.log.filter((line) => line.startsWith('open'))).toEqual(['open 1', 'open 2'])
})

/** Engines that hold 100 MB with their tables, and what `heap` says after their statements; each answers with its number. */
function heavy(heap: (sql: string) => number, { failing = [] as readonly number[] } = {}) {
	const log: string[] = []
	let opened = 0
	const held = new Set<() => void>()
	const lived = restartingEngine(
		async () => {
			const at = ++opened
			let memory = 100_000_000
			if (failing.includes(at)) throw new Fault('engine/not-started', { reason: 'x' })
			const { open } = engines()
			return {
				...(await open()),
				memory: () => memory,
				select: async (sql) => {
					if (sql === 'wait') await new Promise<void>((resolve) => held.add(resolve))
					memory = Math.max(memory, heap(sql))
					if (sql === 'cancelled') throw new Fault('engine/cancelled', {})
					return { numRows: at } as never
				},
				close: () => Promise.resolve(void log.push(`close ${String(at)}`)),
			}
		},
		(_, unseen) => Promise.resolve(void log.push(unseen ? 'prepared unseen' : 'prepared')),
		(event) => log.push(event),
	)
	const from = async (sql: string) => (await lived.select(sql, {})).numRows
	return { lived, from, log, release: () => [...held].forEach((go) => go()) }
}
const settled = () => new Promise((resolve) => setImmediate(resolve))

test('an engine that holds too much after a cancelled statement is replaced, and nobody is told', async () => {
	const { from, log } = heavy((sql) => (sql === 'cancelled' ? 900_000_000 : 0))
	await expect(from('cancelled')).rejects.toMatchObject({ code: 'engine/cancelled' })
	await settled()
	expect(log).toEqual(['prepared', 'prepared unseen', 'close 1'])
	expect(await from('SELECT 1')).toBe(2)
	await settled()
	expect(log).toHaveLength(3)
})

test('one that holds little more than its tables stays', async () => {
	const { from, log } = heavy(() => 499_000_000)
	expect([await from('a'), await from('b')]).toEqual([1, 1])
	await settled()
	expect(log).toEqual(['prepared'])
})

test('what is still asked of an engine that is replaced is answered before it is closed', async () => {
	const { from, log, release } = heavy((sql) => (sql === 'large' ? 900_000_000 : 0))
	const waiting = from('wait')
	await from('large')
	await settled()
	expect(log).toEqual(['prepared', 'prepared unseen'])
	expect(await from('SELECT 1')).toBe(2)
	release()
	expect(await waiting).toBe(1)
	await settled()
	expect(log).toEqual(['prepared', 'prepared unseen', 'close 1'])
})

test('one that cannot be replaced answers on, and is replaced after the next statement', async () => {
	const { from, log } = heavy(() => 900_000_000, { failing: [2] })
	expect(await from('a')).toBe(1)
	await settled()
	expect(log).toEqual(['prepared'])
	expect(await from('b')).toBe(1)
	await settled()
	expect(log).toEqual(['prepared', 'prepared unseen', 'close 1'])
	expect(await from('c')).toBe(3)
})
