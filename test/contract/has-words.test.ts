import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { macros } from '../../src/dataset/relations.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { openNode } from '../../src/engine/duckdb/node.ts'
import { flag, nullable } from '../../src/engine/row.ts'

let engine: Engine
beforeAll(async () => {
	engine = await openNode()
	for (const macro of macros()) await engine.run(macro)
	await engine.lock()
}, 30_000)
afterAll(() => engine.close())

const hasWords = async (cases: readonly (readonly [own: string | null, wanted: string])[]) => {
	const written = (text: string | null) => (text === null ? 'NULL' : `'${text.replaceAll("'", "''")}'`)
	const rows = cases.map(([own, wanted], at) => `(${String(at)}, ${written(own)}, ${written(wanted)})`)
	const sql = `SELECT has_words(own, wanted) AS found FROM (VALUES ${rows.join(', ')}) AS t (nth, own, wanted) ORDER BY nth`
	const answer = await engine.ask({ sql, rows: { found: nullable(flag) }, values: {} })
	return answer.map(({ found }) => found)
}

test('every word is found, by one of its candidates, whole or by its beginning', async () => {
	const cases: readonly (readonly [string | null, string, boolean])[] = [
		[' c:130529 y:2024 ', '', true],
		[null, '', true],
		[' c:130529 y:2024 ', 'c:130529', true],
		[' c:130529 y:2024 ', 'c:13052', false],
		[' c:130529 y:2024 ', 'c:13*', true],
		[' c:130529 y:2024 ', 'c:13* y:2023', false],
		[' c:130529 y:2024 ', 'c:64*|c:13* y:2022|y:2024', true],
		// Both candidates of the first word do not make up for the second.
		[' c:130529 y:2024 ', 'c:130529|y:2024 k:a', false],
		[' c:130529 y:2024 ', 'k:a c:130529|y:2024', false],
		[null, 'c:130529', false],
		['', 'c:130529', false],
	]
	expect(await hasWords(cases.map(([own, wanted]) => [own, wanted] as const))).toEqual(
		cases.map(([, , found]) => found),
	)
})

test('as its words say, whatever the words are', async () => {
	const word = fc.string({
		unit: fc.constantFrom('a', 'b', '%', '_', '\\', "'", '县', '𠮷'),
		minLength: 1,
		maxLength: 2,
	})
	const own = fc.array(word, { maxLength: 4 }).map((words) => ` ${words.join(' ')} `)
	const candidate = fc.tuple(word, fc.constantFrom('', '', '*')).map(([text, star]) => text + star)
	const wanted = fc.array(fc.array(candidate, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
	const cases = fc.sample(fc.tuple(own, wanted), 600)
	const expected = cases.map(([text, words]) =>
		words.every((candidates) =>
			candidates.some((it) => text.includes(it.endsWith('*') ? ` ${it.slice(0, -1)}` : ` ${it} `)),
		),
	)
	expect(expected.filter(Boolean).length).toBeGreaterThan(20)
	const found = await hasWords(
		cases.map(([text, words]) => [text, words.map((it) => it.join('|')).join(' ')]),
	)
	expect(found).toEqual(expected)
}, 60_000)
