import { expect, test } from 'vitest'
import { number } from '../engine/row.ts'
import { Warming } from './warming.ts'

const rows = (count: number) => Array.from({ length: count }, (_, n) => ({ n }))
const question = (n: number) => ({ sql: `SELECT ${String(n)} AS n`, rows: { n: number }, values: {} })

/** Idle moments that come when the test lets them, and an engine that tells what it is asked. */
function started(answer: () => Promise<unknown> = () => Promise.resolve()) {
	const asked: string[] = []
	const moments: (() => void)[] = []
	const warming = new Warming(
		({ sql }) => {
			asked.push(sql)
			return answer()
		},
		(work) => {
			moments.push(work)
			return () => undefined
		},
	)
	/** Lets as many idle moments pass as come. */
	const idle = async () => {
		for (let next = moments.shift(); next; next = moments.shift()) {
			next()
			await new Promise((resolve) => setImmediate(resolve))
		}
	}
	return { warming, asked, idle }
}

test('what was answered in advance is asked once, in order, when the engine is there and the page idle', async () => {
	const { warming, asked, idle } = started()
	warming.add(question(1), rows(3))
	warming.add(question(2), rows(0))
	await idle()
	expect(asked).toEqual([])
	warming.ready()
	expect(asked).toEqual([])
	await idle()
	expect(asked).toEqual(['SELECT 1 AS n', 'SELECT 2 AS n'])
})

test('what is answered in advance later, of a county that was opened, is not asked again', async () => {
	const { warming, asked, idle } = started()
	warming.ready()
	warming.add(question(1), rows(3))
	await idle()
	expect(asked).toEqual([])
})

test('of a province or of the country the engine reads nothing before it is asked', async () => {
	const { warming, asked, idle } = started()
	warming.add(question(1), rows(501))
	warming.add(question(2), rows(500))
	// The parts that disclosures have are few, whatever must be read to count who has each.
	warming.add(question(3), [{ item: 'total', documents: 8529 }])
	warming.add(question(4), [{ item: 'total', documents: 60 }])
	warming.ready()
	await idle()
	expect(asked).toEqual(['SELECT 2 AS n', 'SELECT 4 AS n'])
})

test('a question that fails keeps the next one from nothing', async () => {
	const { warming, asked, idle } = started(() => Promise.reject(new Error('broken')))
	warming.add(question(1), rows(1))
	warming.add(question(2), rows(1))
	warming.ready()
	await idle()
	expect(asked).toHaveLength(2)
})

test('about other data nothing is asked', async () => {
	const { warming, asked, idle } = started()
	warming.add(question(1), rows(1))
	warming.ready()
	warming.stop()
	await idle()
	expect(asked).toEqual([])
})
