import { expect, test } from 'vitest'
import type { Ask, Question } from '../engine/engine.ts'
import { number, type Shape } from '../engine/row.ts'
import { Remembering } from './remembering.ts'

interface Asked {
	readonly of: string
	readonly signal: AbortSignal | undefined
	readonly settle: (rows: number) => void
	readonly fail: (error: Error) => void
}

/** An engine whose questions are laid open, and an idle moment that comes when the test says so. */
function opened() {
	const asked: Asked[] = []
	let idle: (() => void) | undefined
	const ask: Ask = ({ values }, signal) =>
		new Promise((settle, fail) =>
			asked.push({
				of: values['n'] as string,
				signal,
				settle: (rows) => {
					settle(Array.from({ length: rows }, (_, n) => ({ n })) as never)
				},
				fail,
			}),
		)
	const remembering = new Remembering(ask, (work) => {
		idle = work
		return () => (idle = undefined)
	})
	const rest = async () => {
		const work = idle
		idle = undefined
		work?.()
		await Promise.resolve()
	}
	return { remembering, asked, rest, waits: () => idle !== undefined }
}
const question = (n: string, unit = 'wan'): Question<Shape> => ({
	sql: 'SELECT $n::INTEGER AS n',
	rows: { n: number },
	values: { n, unit },
})
const soon = () => new Promise((resolve) => setImmediate(resolve))

test('what was asked before is said at once, whatever its statement has no parameter for', async () => {
	const { remembering, asked } = opened()
	const first = remembering.ask(question('1'))
	asked[0]?.settle(2)
	await first
	expect(remembering.ask(question('1', 'yuan'))).toEqual([{ n: 0 }, { n: 1 }])
	expect(remembering.ask(question('2'))).toBeInstanceOf(Promise)
	expect(asked.map(({ of }) => of)).toEqual(['1', '2'])
})

test('other data: nothing is remembered, nor what arrives late', async () => {
	const { remembering, asked } = opened()
	void remembering.ask(question('1'))
	remembering.forget()
	asked[0]?.settle(1)
	await soon()
	expect(remembering.ask(question('1'))).toBeInstanceOf(Promise)
})

test('a fault is not remembered', async () => {
	const { remembering, asked } = opened()
	const first = remembering.ask(question('1'))
	asked[0]?.fail(new Error('died'))
	await expect(first).rejects.toThrow('died')
	void remembering.ask(question('1'))
	expect(asked).toHaveLength(2)
})

test('the answers longest not looked at go first, by number and by rows', async () => {
	const { remembering, asked } = opened()
	const fill = async (n: number, rows: number) => {
		void remembering.ask(question(String(n)))
		asked.at(-1)?.settle(rows)
		await soon()
	}
	for (let n = 0; n < 200; n++) await fill(n, 1)
	void remembering.ask(question('0'))
	await fill(200, 1)
	expect(remembering.ask(question('0'))).not.toBeInstanceOf(Promise)
	expect(remembering.ask(question('1'))).toBeInstanceOf(Promise)
	asked.at(-1)?.settle(100_000)
	await soon()
	expect(remembering.ask(question('0'))).toBeInstanceOf(Promise)
})

test('what is foreseen is asked when there is nothing better to do, and then said at once', async () => {
	const { remembering, asked, rest } = opened()
	remembering.foresee([question('1'), question('2')])
	expect(asked).toHaveLength(0)
	await rest()
	expect(asked.map(({ of }) => of)).toEqual(['1'])
	asked[0]?.settle(1)
	await soon()
	await rest()
	expect(asked.map(({ of }) => of)).toEqual(['1', '2'])
	expect(remembering.ask(question('1'))).toEqual([{ n: 0 }])
})

test('what is foreseen again while it is being asked is asked once', async () => {
	const { remembering, asked, rest } = opened()
	remembering.foresee([question('1')])
	await rest()
	remembering.foresee([question('1'), question('2')])
	asked[0]?.settle(1)
	await soon()
	await rest()
	expect(asked.map(({ of }) => of)).toEqual(['1', '2'])
})

test('something real stops it, and what is left is foreseen afterwards', async () => {
	const { remembering, asked, rest, waits } = opened()
	remembering.foresee([question('1'), question('2')])
	await rest()
	void remembering.ask(question('3'))
	expect(asked[0]?.signal?.aborted).toBe(true)
	expect(waits()).toBe(false)
	asked[1]?.settle(1)
	await soon()
	await rest()
	expect(asked.map(({ of }) => of)).toEqual(['1', '3', '2'])
})

test('who really asks what is being foreseen waits for that, and nobody stops it', async () => {
	const { remembering, asked, rest } = opened()
	remembering.foresee([question('1')])
	await rest()
	const wanted = remembering.ask(question('1'))
	void remembering.ask(question('2'))
	expect(asked[0]?.signal?.aborted).toBe(false)
	asked[0]?.settle(3)
	expect(await wanted).toHaveLength(3)
	expect(asked.map(({ of }) => of)).toEqual(['1', '2'])
})
