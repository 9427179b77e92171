import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Fault } from '../../src/base/fault.ts'
import { assets } from '../../src/engine/duckdb/assets.ts'
import { openBrowser } from '../../src/engine/duckdb/browser.ts'
import { heapOf } from '../../src/engine/duckdb/memory.ts'
import { restartingEngine, type RestartingEngine } from '../../src/engine/duckdb/restarting-engine.ts'

/** As the page has it, but for a small device and a reader with less patience. */
const LIMITS = { megabytes: 64, seconds: 2, grace: 2 }

let engine: RestartingEngine
let memory = () => 0
beforeAll(() => {
	engine = restartingEngine(
		async () => {
			const one = await openBrowser(assets, LIMITS)
			memory = () => one.memory()
			return one
		},
		(one) => one.lock(),
		() => undefined,
	)
})
afterAll(() => engine.close())

const LONG = "repeat('a', 20000000)"

/**
 * Each makes much of little, in a way that no length in the statement shows: a text of many others, a list of texts, something
 * that doubles. DuckDB runs out of memory or of time; where it hangs it is replaced.
 */
test.for([
	['replace', `length(replace(${LONG}, 'a', repeat('b', 1000)))`],
	['regexp_replace', `length(regexp_replace(${LONG}, '(a)', repeat('\\1', 1000), 'g'))`],
	['string_agg', `(SELECT length(string_agg(${LONG}, '')) FROM range(1000))`],
	[
		'array_to_string',
		"length(array_to_string(list_transform(range(65536), lambda x: repeat('a', 300000)), ''))",
	],
	[
		'list_transform',
		"len(list_transform((SELECT list(n) FROM range(50000000) AS t(n)), lambda x: x::VARCHAR || repeat('x', 100)))",
	],
	[
		'a text that doubles',
		"(WITH RECURSIVE t(s) AS (SELECT 'x' UNION ALL SELECT s || s FROM t WHERE length(s) < 2000000000) SELECT max(length(s)) FROM t)",
	],
	[
		'a list that doubles',
		'(WITH RECURSIVE t(l) AS (SELECT [1] UNION ALL SELECT list_concat(l, l) FROM t WHERE len(l) < 2000000000) SELECT max(len(l)) FROM t)',
	],
] as const)(
	'what grows beyond the device ends in a fault, and the next question is answered: %s',
	async ([, sql]) => {
		const fault = await engine.select(`SELECT ${sql} AS x`, {}, undefined, {}).then(
			() => 'answered',
			(error: unknown) => (error as Fault).code,
		)
		expect(['engine/out-of-memory', 'engine/timed-out', 'engine/deadly']).toContain(fault)
		expect(memory()).toBeLessThanOrEqual(heapOf(LIMITS.megabytes))
		// It waits for the next engine where this one hangs, and may lose its own patience while it does.
		const next = () => engine.select('SELECT 7 AS x', {})
		const answer = await next().catch((error: unknown) => {
			expect((error as Fault).code).toBe('engine/timed-out')
			return next()
		})
		expect(answer.getChildAt(0)?.get(0)).toBe(7)
	},
)
