import { expect, test } from 'vitest'
import type { Engine } from '../engine/engine.ts'
import { lazyInserts } from './lazy-inserts.ts'
import { wordsRead } from './relations.ts'

/** An engine that tells what it is asked to do, in order; `broken` cannot be filled. */
function open(broken = '') {
	const done: string[] = []
	const answers: (() => void)[] = []
	const engine = {
		insert: (table: string) => {
			done.push(`insert ${table}`)
			return table === broken ? Promise.reject(new Error('broken')) : Promise.resolve()
		},
		ask: ({ sql }: { readonly sql: string }) => {
			done.push(sql)
			return new Promise((resolve) => {
				answers.push(() => {
					resolve([])
				})
			})
		},
		run: (sql: string) => {
			done.push(sql)
			return Promise.resolve()
		},
		select: (sql: string) => {
			done.push(sql)
			return Promise.resolve({})
		},
	}
	return { done, answers, lazy: lazyInserts(engine as unknown as Engine) }
}

const TABLES = ['county', 'indicator', 'indicator_quality']
const EMPTY = new Uint8Array()
/** Lets everything happen that waits for nothing else. */
const settled = () => new Promise((resolve) => setTimeout(resolve))
const question = (sql: string) => ({ sql, rows: {}, values: {} })

async function filled(broken?: string) {
	const opened = open(broken)
	for (const table of TABLES) await opened.lazy.insert(table, EMPTY)
	return opened
}

test('rows are inserted before the first question that names their table, once', async () => {
	const { done, lazy } = await filled()
	expect(done).toEqual([])
	for (const sql of ['SELECT 1 FROM indicator', 'SELECT 2 FROM indicator']) {
		void lazy.ask(question(sql))
		await settled()
	}
	expect(done).toEqual(['insert indicator', 'SELECT 1 FROM indicator', 'SELECT 2 FROM indicator'])
})

test('a question that names a shared view needs the tables that the view reads', () => {
	const words = wordsRead('SELECT * FROM expenditure')
	for (const table of ['expenditure', 'amount_by_function']) expect(words.has(table), table).toBe(true)
	expect(words.has('goal')).toBe(false)
})

test.each([
	['a statement of a reader', (lazy: ReturnType<typeof lazyInserts>) => lazy.select('SELECT 1', {})],
	['a change', (lazy: ReturnType<typeof lazyInserts>) => lazy.run('SELECT 1')],
])('before %s all rows are inserted', async (_, work) => {
	const { done, lazy } = await filled()
	await work(lazy)
	expect(done).toEqual([...TABLES.map((table) => `insert ${table}`), 'SELECT 1'])
})

test('what counts the rows of tables has all of them', async () => {
	const { done, lazy } = await filled()
	void lazy.ask(question('SELECT * FROM duckdb_tables()'))
	await settled()
	expect(done).toHaveLength(TABLES.length + 1)
})

test('the rest follows while nothing is asked', async () => {
	const { done, answers, lazy } = await filled()
	void lazy.ask(question('SELECT 1 FROM county'))
	await settled()
	const filling = lazy.fill()
	await settled()
	expect(done).toEqual(['insert county', 'SELECT 1 FROM county'])
	answers[0]?.()
	await filling
	expect(done.slice(2)).toEqual(['insert indicator', 'insert indicator_quality'])
	await lazy.insert('county', EMPTY)
	expect(done.at(-1)).toBe('insert county')
})

test('a table that cannot be filled is told to everyone who asks for it, and to nobody else', async () => {
	const { lazy } = await filled('indicator')
	await lazy.fill()
	for (const time of [1, 2])
		await expect(lazy.ask(question(`SELECT ${String(time)} FROM indicator`))).rejects.toThrow('broken')
	await expect(lazy.run('SELECT 1')).rejects.toThrow('broken')
	await expect(Promise.race([lazy.ask(question('SELECT 1 FROM county')), settled()])).resolves.not.toThrow()
})
