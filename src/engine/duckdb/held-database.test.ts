import { expect, test } from 'vitest'
import type { Bindings } from './bindings.ts'
import { holding } from './held-database.ts'

/** Bindings that note what they are told; the file of what is held is in use as often as `busy` says. */
function noting(busy: number) {
	const told: string[] = []
	let connections = 0
	let left = busy
	const bindings = {
		connect: () => Promise.resolve((connections += 1)),
		release: () => Promise.resolve(),
		disconnect: () => Promise.resolve(),
		runQuery: (_: number, sql: string) => {
			if (/^(?:DETACH|COPY)/.test(sql)) told.push(sql.split(' ')[0] ?? '')
			return Promise.resolve(new Uint8Array())
		},
		registerBuffer: () => Promise.resolve(),
		dropBuffer: () => {
			told.push('drop')
			left -= 1
			return left >= 0 ? Promise.reject(new Error('file is in use')) : Promise.resolve()
		},
	}
	return { db: bindings as unknown as Bindings, told }
}

test('a file that is still in use is let go when the next question has ended, and no change waits for it', async () => {
	const { db, told } = noting(1)
	const held = holding(db, 0)
	await held.hold(new Uint8Array())
	await held.takeOver()
	expect(told).toEqual(['COPY', 'DETACH', 'drop'])
	await held.release(await held.connect())
	expect(told).toEqual(['COPY', 'DETACH', 'drop', 'drop'])
	await held.release(await held.connect())
	expect(told).toEqual(['COPY', 'DETACH', 'drop', 'drop'])
})

test('it is detached once the last question that looks into it has ended', async () => {
	const { db, told } = noting(0)
	const held = holding(db, 0)
	await held.hold(new Uint8Array())
	const [one, other] = [await held.connect(), await held.connect()]
	await held.takeOver()
	await held.release(one)
	expect(told).toEqual(['COPY'])
	await held.disconnect(other)
	expect(told).toEqual(['COPY', 'DETACH', 'drop'])
})
