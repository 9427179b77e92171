import { expect, test } from 'vitest'
import type { Session } from '../../state/session.svelte.ts'
import { known } from './disclosures.ts'
import { many } from '../../../test/support/many.ts'

/** A session that gives these answers in turn, and counts how often it was asked. */
function session(...answers: readonly unknown[]) {
	const asked = { times: 0 }
	const ask = () => answers[asked.times++]
	return { asked, session: { ask, data: {} } as unknown as Session }
}

test('all who need the disclosures share one question, on the way and once it is answered', async () => {
	const { asked, session: one } = session(Promise.resolve(many))
	const [first, second] = [known(one), known(one)]
	expect(second).toBe(first)
	await first
	expect(known(one)).toBe(many)
	expect(asked.times).toBe(1)
	expect(known(session([]).session)).toEqual([])
})

test('what came with the page is there at once', () => {
	expect(known(session(many).session)).toBe(many)
})

test('after a failure the next one asks again', async () => {
	const { session: one } = session(Promise.reject(new Error('gone')), many)
	await expect(known(one)).rejects.toThrow('gone')
	expect(known(one)).toBe(many)
})
