import { tableFromIPC } from 'apache-arrow'
import { afterEach, expect, test, vi } from 'vitest'
import { toArrow } from './arrow.ts'

afterEach(() => vi.unstubAllGlobals())

test('no function is made out of text, which the page’s security policy forbids', () => {
	vi.stubGlobal('Function', () => {
		throw new EvalError('unsafe-eval')
	})
	const ipc = toArrow([
		{ name: 'a', type: 'text', cells: ['县', null, '𠮷'] },
		{ name: 'b', type: 'integer', cells: [-1, null, 2147483647] },
		{ name: 'c', type: 'number', cells: [0.1, null, -2] },
		{ name: 'd', type: 'flag', cells: [true, null, false] },
	])
	vi.unstubAllGlobals()
	const table = tableFromIPC(ipc)
	expect(table.schema.fields.map(({ name, type }) => [name, String(type)])).toEqual([
		['a', 'Utf8'],
		['b', 'Int32'],
		['c', 'Float64'],
		['d', 'Bool'],
	])
	expect(table.toArray().map((row: { toArray(): unknown[] }) => row.toArray())).toEqual([
		['县', -1, 0.1, true],
		[null, null, null, null],
		['𠮷', 2147483647, -2, false],
	])
})

test('the stream is complete: it ends with its end mark', () => {
	const ipc = toArrow([{ name: 'a', type: 'money', cells: [1n] }])
	expect([...ipc.slice(-8)]).toEqual([255, 255, 255, 255, 0, 0, 0, 0])
})
