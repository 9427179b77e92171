import { flushSync } from 'svelte'
import { afterEach, expect, test } from 'vitest'
import { Fault } from '../../src/base/fault.ts'
import { Answer } from '../../src/state/answer.svelte.ts'

interface Pending {
	readonly asked: string
	readonly signal: AbortSignal
	readonly settle: (value: string) => void
	readonly fail: (error: Error) => void
}

let stop = () => {}
afterEach(() => {
	stop()
})

/** An answer to a question that a test changes, with every asking laid open. */
function answering(): { answer: Answer<string>; ask: (next: string) => void; asked: Pending[] } {
	const asked: Pending[] = []
	let question = $state('first')
	let answer: Answer<string> | undefined
	stop = $effect.root(() => {
		answer = new Answer((signal) => {
			const asking = question
			if (asking.startsWith('known')) return asking
			return new Promise<string>((settle, fail) => asked.push({ asked: asking, signal, settle, fail }))
		})
	})
	flushSync()
	if (!answer) throw new Error('no answer')
	return {
		answer,
		asked,
		ask: (next) => {
			question = next
			flushSync()
		},
	}
}
const soon = () => Promise.resolve().then(() => undefined)

test('a late reply is ignored, and its question is told to stop', async () => {
	const { answer, asked, ask } = answering()
	ask('second')
	expect(asked.map(({ signal }) => signal.aborted)).toEqual([true, false])
	asked[1]?.settle('two')
	await soon()
	asked[0]?.settle('one')
	await soon()
	expect(answer.value).toBe('two')
	expect(answer.pending).toBe(false)
})

test('a failure stands beside the last good value, never instead of it', async () => {
	const { answer, asked, ask } = answering()
	asked[0]?.settle('one')
	await soon()
	ask('second')
	asked[1]?.fail(new Fault('engine/cancelled', {}))
	await soon()
	expect(answer.value).toBe('one')
	expect(answer.fault?.code).toBe('engine/cancelled')
	ask('third')
	asked[2]?.settle('three')
	await soon()
	expect(answer.fault).toBeUndefined()
})

test('what is known already is there without a frame between', () => {
	const { answer, ask } = answering()
	ask('known at once')
	expect(answer.value).toBe('known at once')
	expect(answer.pending).toBe(false)
})

test('nothing is written after the page has gone', async () => {
	const { answer, asked } = answering()
	stop()
	asked[0]?.settle('one')
	await soon()
	expect(asked[0]?.signal.aborted).toBe(true)
	expect(answer.value).toBeUndefined()
})
