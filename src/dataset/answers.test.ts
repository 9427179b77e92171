import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Fault } from '../base/fault.ts'
import { readAnswer, writeAnswer } from './answers.ts'

const cell = fc.oneof(
	fc.constantFrom('县', '', 'a'),
	fc.string({ unit: 'binary' }),
	// As SQL gives them: JSON has neither -0 nor numbers that are none.
	fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number || 0),
	fc.boolean(),
	fc.constant(null),
)

test('an answer comes back as it was, whatever its cells are', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(fc.record({ county: cell, n: cell, __proto: cell })), async (rows) => {
			const names = ['county', 'n', '__proto']
			expect(await readAnswer('a', await writeAnswer(rows, names), names)).toEqual(rows)
		}),
		{ numRuns: 60 },
	)
})

test('words that come again are written once', async () => {
	const rows = Array.from({ length: 20_000 }, (_, at) => ({ county: '平罗县', n: at % 7 }))
	expect((await writeAnswer(rows, ['county', 'n'])).length).toBeLessThan(2000)
})

test('what is no answer, is broken off or lacks a column is refused by name', async () => {
	const whole = await writeAnswer([{ n: 1 }], ['n'])
	const reason = (bytes: Uint8Array, names = ['n']) =>
		readAnswer('answers/1.json.gz', bytes, names).then(
			() => 'read',
			(error: unknown) => (error as Fault<'dataset/unreadable-file'>).facts,
		)
	const file = 'answers/1.json.gz'
	expect(await reason(new TextEncoder().encode('{}'))).toEqual({ file, reason: 'gzip' })
	expect(await reason(whole.slice(0, -9))).toEqual({ file, reason: 'gzip' })
	expect(await reason(whole, ['n', 'm'])).toEqual({ file, reason: 'm' })
	expect(await reason(whole)).toBe('read')
})
