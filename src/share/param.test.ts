import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { among, many, manyAmong, matching, one, read, someOf, write } from './param.ts'

const params = { c: many(), digits: one('7', '5', '3'), at: matching(/^[a-z0-9-]+\.[a-z0-9-]+$/) }
const of = (query: string) => read(params, new URLSearchParams(query))

describe('read', () => {
	test('absent keys are initial, and nothing is rejected', () => {
		expect(of('utm_source=x&from=y')).toEqual({
			values: { c: [], digits: '7', at: '' },
			rejected: [],
			absent: [],
		})
	})

	test('a value that is not one is named, and the rest is kept', () => {
		const { values, rejected } = of('c=130529.640221&digits=4&at=<script>')
		expect(values).toEqual({ c: ['130529', '640221'], digits: '7', at: '' })
		expect(rejected).toEqual([
			{ key: 'digits', raw: '4' },
			{ key: 'at', raw: '<script>' },
		])
	})

	test('any text at all is read without an exception', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), fc.string(), (c, digits, at) => {
				const { values, rejected } = read(params, new URLSearchParams({ c, digits, at }))
				expect(['7', '5', '3']).toContain(values.digits)
				for (const { raw } of rejected) expect([c, digits, at]).toContain(raw)
			}),
			{ numRuns: 2000 },
		)
	})
})

describe('write', () => {
	test('the same choice gives the same text, whatever the order', () => {
		const made = (c: string[]) => write(params, { c, digits: '5', at: '' }).toString()
		expect(made(['640221', '130529', '640221'])).toBe(made(['130529', '640221']))
		expect(made(['640221', '130529'])).toBe('c=130529.640221&digits=5')
	})

	test('initial values are left out', () => {
		expect(write(params, { c: [], digits: '7', at: '' }).toString()).toBe('')
	})

	test('what is written is read back', () => {
		const codes = fc
			.uniqueArray(fc.stringMatching(/^[0-9]{6}$/), { maxLength: 20 })
			.map((list) => list.sort())
		fc.assert(
			fc.property(
				codes,
				fc.constantFrom('7', '5', '3'),
				fc.constantFrom('', '130529-zuzhibu-2024-budget.213'),
				(c, digits, at) => {
					const values = { c, digits, at } as const
					expect(read(params, write(params, values))).toEqual({ values, rejected: [], absent: [] })
				},
			),
			{ numRuns: 1000 },
		)
	})
})

describe('codes that only a list can refuse', () => {
	const listed = {
		c: manyAmong('county'),
		severity: someOf(['high', 'low']),
		at: among(matching(/^[a-z.]+$/), ['document', 'code'], (value) => value.split('.').filter(Boolean)),
	}
	const lists = { county: new Set(['130529']), document: new Set(['julu']), code: new Set(['a']) }
	const of = (query: string, known?: typeof lists) => read(listed, new URLSearchParams(query), known)

	test('are named, and the rest of their value is kept', () => {
		expect(of('c=130529.999999&severity=high.nonsense&at=julu.b', lists)).toEqual({
			values: { c: ['130529'], severity: ['high'], at: '' },
			rejected: [],
			absent: [
				{ key: 'c', raw: '999999' },
				{ key: 'severity', raw: 'nonsense' },
				{ key: 'at', raw: 'b' },
			],
		})
	})

	test('are let pass while the data are not there, or do not have the list', () => {
		expect(of('c=999999&at=julu.b')).toMatchObject({ values: { c: ['999999'], at: 'julu.b' }, absent: [] })
		const { code, ...others } = lists
		expect(code.size).toBe(1)
		expect(read(listed, new URLSearchParams('at=julu.b'), others).absent).toEqual([])
	})

	test('a key that is given twice is honoured once, and its other value named', () => {
		expect(of('c=130529&c=640221')).toMatchObject({
			values: { c: ['130529'] },
			rejected: [{ key: 'c', raw: '640221' }],
		})
	})
})
