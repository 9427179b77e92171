import { expect, test } from 'vitest'
import { Fault } from '../base/fault.ts'
import { restoreOwnFiles } from './restore-own-files.ts'
import type { Session } from './session.svelte.ts'

const session = () => ({ ownFilesFault: undefined }) as unknown as Session
const LOST = new TypeError(
	'Failed to fetch dynamically imported module: http://127.0.0.1/assets/additions-1.js',
)

test('what reads own files cannot be fetched: the session says so until it could', async () => {
	const opened = session()
	const asked: Session[] = []
	await restoreOwnFiles(opened, () => Promise.reject(LOST))
	expect(opened.ownFilesFault).toMatchObject({
		code: 'page/own-files-missing',
		facts: { reason: LOST.message },
		cause: LOST,
	})
	const restore = (of: Session) => {
		asked.push(of)
		return Promise.resolve()
	}
	await restoreOwnFiles(opened, () => Promise.resolve({ additions: { restore } }))
	expect(opened.ownFilesFault).toBeUndefined()
	expect(asked).toEqual([opened])
})

test('a device that does not give them is told in the same words', async () => {
	const opened = session()
	const restore = () => Promise.reject(new Fault('page/not-kept', { reason: 'QuotaExceededError' }))
	await restoreOwnFiles(opened, () => Promise.resolve({ additions: { restore } }))
	expect(opened.ownFilesFault?.facts).toEqual({ reason: 'QuotaExceededError' })
})
