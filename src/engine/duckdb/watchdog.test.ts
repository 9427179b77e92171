import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchdog } from './watchdog.ts'

/** A worker that says what the test lets it say; its pings are never answered by themselves. */
const open = () => {
	const worker = new EventTarget()
	const died = vi.fn()
	const life = watchdog(worker as Worker, () => new Promise(() => undefined), 10, died)
	life.watch()
	const call = vi.fn()
	life.call(() => new Promise(() => undefined)).catch(call)
	return { died, call, say: () => worker.dispatchEvent(new MessageEvent('message', { data: {} })) }
}

beforeEach(() => {
	vi.useFakeTimers()
})
afterEach(() => {
	vi.useRealTimers()
})

test('a worker that is busy with many calls lives, although its ping waits behind them', async () => {
	const { died, call, say } = open()
	for (let second = 0; second < 60; second += 3) {
		await vi.advanceTimersByTimeAsync(3_000)
		say()
	}
	expect(died).not.toHaveBeenCalled()
	// The last it said; from here on it is silent.
	await vi.advanceTimersByTimeAsync(16_000)
	expect(died).toHaveBeenCalledOnce()
	expect(call.mock.calls[0]?.[0]).toMatchObject({ code: 'engine/died' })
})

test('a worker that never says anything is dead after its grace', async () => {
	const { died } = open()
	await vi.advanceTimersByTimeAsync(9_900)
	expect(died).not.toHaveBeenCalled()
	await vi.advanceTimersByTimeAsync(200)
	expect(died).toHaveBeenCalledOnce()
})
