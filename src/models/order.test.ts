import { expect, test } from 'vitest'
import { inOrder, readersOf } from './order.ts'

test('a text stands after those it reads from, whatever their names', () => {
	const texts = new Map([
		['a', 'CREATE VIEW a AS FROM c JOIN b USING (x)'],
		['b', 'CREATE VIEW b AS SELECT * FROM c'],
		['c', 'CREATE VIEW c AS FROM county'],
	])
	expect(inOrder(texts)).toEqual(['c', 'b', 'a'])
})

test('a name that only begins like another is not it', () => {
	const texts = new Map([
		['a', 'FROM bc'],
		['b', 'FROM a'],
	])
	expect(inOrder(texts)).toEqual(['a', 'b'])
})

test('texts that read from each other are told', () => {
	const texts = new Map([
		['a', 'FROM b'],
		['b', 'FROM a'],
	])
	expect(() => inOrder(texts)).toThrow('a → b → a')
})

test('what depends on a table is found through what stands between', () => {
	const texts = new Map([
		['a', 'SELECT 1 FROM base'],
		['b', 'SELECT 1 FROM a JOIN other USING (x)'],
		['c', 'SELECT 1 FROM other'],
	])
	expect([...readersOf(texts, ['base'])]).toEqual(['a', 'b'])
	expect([...readersOf(texts, ['nothing'])]).toEqual([])
})
