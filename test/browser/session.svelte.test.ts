import { expect, test } from 'vitest'
import type { Question } from '../../src/engine/engine.ts'
import { nameOf } from '../../src/engine/question.ts'
import { number, type Shape } from '../../src/engine/row.ts'
import { Session } from '../../src/state/session.svelte.ts'
import type { Startable, Told } from '../../src/state/startable.ts'

const question = (n: number) => ({ sql: `SELECT ${String(n)} AS n`, rows: { n: number }, values: {} })

/** A session to which the answer to one question came with the page, what is told to it, and what its engine was asked. */
function opened(frugal = false) {
	const asked: string[] = []
	let told: Told | undefined
	const engine = {
		start: () => Promise.resolve(),
		ask: ({ sql }: Question<Shape>) => {
			asked.push(sql)
			return Promise.resolve([])
		},
		change: () => Promise.resolve(),
	} as unknown as Startable
	const session = new Session({
		shipped: {
			version: '',
			answers: { [nameOf(question(1))]: [{ n: 1 }] },
			pictures: {},
			width: 0,
			locale: 'zh',
		},
		open: (hears) => {
			told = hears
			return engine
		},
		text: () => Promise.reject(new Error('no text')),
		frugal,
		newer: '',
		strange: [],
	})
	if (!told) throw new Error('nobody opened the engine')
	return { session, told, asked }
}
/** Whatever waits for an idle moment has had one. */
const idle = () =>
	new Promise((resolve) => {
		requestIdleCallback(() => requestIdleCallback(resolve))
	})

test('what came with the page is asked of the engine once, when every row stands and the page is idle', async () => {
	const { session, told, asked } = opened()
	expect(session.ask(question(1))).toEqual([{ n: 1 }])
	expect(session.ask(question(1))).toEqual([{ n: 1 }])
	told.ready()
	await idle()
	expect(asked).toEqual([])
	told.filled()
	await idle()
	expect(asked).toEqual(['SELECT 1 AS n'])
	// What is shown later is known by then.
	void session.ask(question(1))
	told.filled()
	await idle()
	expect(asked).toEqual(['SELECT 1 AS n'])
})

test('who saves data, and who has changed the data, is asked nothing beforehand', async () => {
	const frugal = opened(true)
	void frugal.session.ask(question(1))
	frugal.told.filled()
	await idle()
	expect(frugal.asked).toEqual([])
	const changed = opened()
	void changed.session.ask(question(1))
	await changed.session.change(() => Promise.resolve())
	changed.told.filled()
	await idle()
	expect(changed.asked).toEqual([])
})
