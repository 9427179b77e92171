import { flushSync } from 'svelte'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Session, Timed } from '../../src/state/session.svelte.ts'
import { StatementPreview, type Previewed } from '../../src/state/statement-preview.svelte.ts'
import { partsOf } from '../../src/engine/duckdb/user-sql.ts'

/** What was asked, and what ends or answers it. */
interface Asked {
	readonly sql: string
	readonly signal: AbortSignal
	readonly answer: (answer: Timed) => void
}
let asked: Asked[]
let written = $state.raw<Previewed | undefined>()
let preview: StatementPreview
let stop = () => {}

/** A session that is ready, and answers when the test says so; what is cancelled is rejected, as by the engine. */
const session = {
	phase: 'ready',
	select: (sql: string, _: unknown, signal: AbortSignal) =>
		new Promise<Timed>((answer, reject) => {
			asked.push({ sql, signal, answer })
			signal.addEventListener('abort', () => {
				reject(new DOMException('cancelled', 'AbortError'))
			})
		}),
} as unknown as Session

/** The statement as it stands after a key. */
function write(sql: string): void {
	const [part] = partsOf(sql)
	written = part && { part, values: {} }
	flushSync()
}
/** An answer that can be told from others. */
const answerOf = (ms: number) => ({ ms }) as Timed

beforeEach(() => {
	vi.useFakeTimers()
	localStorage.removeItem('preview')
	asked = []
	written = undefined
	stop = $effect.root(() => {
		preview = new StatementPreview(session)
		preview.follow(() => written)
	})
	flushSync()
})
afterEach(() => {
	stop()
	vi.useRealTimers()
})

test('the next key ends what was asked, and its late answer is not shown', async () => {
	write('SELECT 1')
	await vi.advanceTimersByTimeAsync(400)
	expect(asked.map(({ sql }) => sql)).toEqual(['SELECT 1'])
	write('SELECT 12')
	expect(asked[0]?.signal.aborted).toBe(true)
	asked[0]?.answer(answerOf(1))
	await vi.advanceTimersByTimeAsync(399)
	expect(asked).toHaveLength(1)
	expect(preview.outcome).toBeUndefined()
	await vi.advanceTimersByTimeAsync(1)
	expect(asked.map(({ sql }) => sql)).toEqual(['SELECT 1', 'SELECT 12'])
	expect(asked[1]?.signal.aborted).toBe(false)
	asked[1]?.answer(answerOf(2))
	await vi.advanceTimersByTimeAsync(0)
	expect(preview.outcome).toEqual({ answer: answerOf(2) })
})

test('keys without a pause between them ask nothing', async () => {
	for (const sql of ['SELECT 1', 'SELECT 12', 'SELECT 123']) {
		write(sql)
		await vi.advanceTimersByTimeAsync(300)
	}
	expect(asked).toEqual([])
	await vi.advanceTimersByTimeAsync(100)
	expect(asked.map(({ sql }) => sql)).toEqual(['SELECT 123'])
})

test('what takes longer than three seconds is ended, and that is said', async () => {
	write('SELECT 1')
	await vi.advanceTimersByTimeAsync(400 + 2999)
	expect(asked[0]?.signal.aborted).toBe(false)
	await vi.advanceTimersByTimeAsync(1)
	expect(asked[0]?.signal.aborted).toBe(true)
	expect(preview.outcome).toEqual({ slow: true })
})

test('a statement that is run, or taken away, leaves no preview behind', async () => {
	write('SELECT 1')
	await vi.advanceTimersByTimeAsync(400)
	asked[0]?.answer(answerOf(1))
	await vi.advanceTimersByTimeAsync(0)
	expect(preview.outcome).toBeDefined()
	write('')
	expect(preview.outcome).toBeUndefined()
})
