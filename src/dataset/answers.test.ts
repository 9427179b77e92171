import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Fault } from '../base/fault.ts'
import { nameOf } from '../engine/question.ts'
import { number } from '../engine/row.ts'
import { answerPath, preparedAnswers, readAnswer, writeAnswer, writeAnswerSet } from './answers.ts'

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

describe('what a package answered in advance', () => {
	const asked = (c: string, sql = 'SELECT $c AS n') => ({ sql, rows: { n: number }, values: { c } })
	const [here, there] = ['130529', '130528']
	const file = async (rows: readonly { n: number }[]) =>
		writeAnswerSet(new Map([[nameOf(asked(here)), { rows, names: ['n'] }]]))
	const fetched: string[] = []
	const opened = (files: Readonly<Record<string, Uint8Array>>) => {
		fetched.length = 0
		const listed = { answers: [nameOf(asked('13'))], answeredCounties: [here, there] }
		return preparedAnswers(listed, (path) => {
			fetched.push(path)
			const bytes = files[path]
			return bytes ? Promise.resolve(bytes) : Promise.reject(new Error(path))
		})
	}

	test('of a county comes with one file, whatever is asked of it', async () => {
		const answer = opened({ [answerPath(here)]: await file([{ n: 3 }]) })
		expect(await answer(asked(here))).toEqual([{ n: 3 }])
		expect(await answer(asked(here))).toEqual([{ n: 3 }])
		expect(await answer(asked(here, 'SELECT $c AS n, 2'))).toBeUndefined()
		expect(fetched).toEqual([answerPath(here)])
	})

	test('of a province has a file for each question; of counties together there is none', async () => {
		const question = asked('13')
		const answer = opened({ [answerPath(nameOf(question))]: await writeAnswer([{ n: 1 }], ['n']) })
		expect(await answer(question)).toEqual([{ n: 1 }])
		expect(await answer(asked('14'))).toBeUndefined()
		expect(await answer(asked(`${here},${there}`))).toBeUndefined()
		expect(fetched).toEqual([answerPath(nameOf(question))])
	})

	test('a file that was not to be had is fetched again', async () => {
		const files: Record<string, Uint8Array> = {}
		const answer = opened(files)
		await expect(answer(asked(here))).rejects.toThrow(answerPath(here))
		files[answerPath(here)] = await file([{ n: 5 }])
		expect(await answer(asked(here))).toEqual([{ n: 5 }])
	})
})
