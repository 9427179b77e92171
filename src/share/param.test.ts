import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { many, matching, one, read, write } from './param.ts'

const params = { c: many(), digits: one('7', '5', '3'), at: matching(/^[a-z0-9-]+\.[a-z0-9-]+$/) }
const of = (query: string) => read(params, new URLSearchParams(query))

describe('read', () => {
	test('absent keys are initial, and nothing is rejected', () => {
		expect(of('utm_source=x&from=y')).toEqual({ values: { c: [], digits: '7', at: '' }, rejected: [] })
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
					expect(read(params, write(params, values))).toEqual({ values, rejected: [] })
				},
			),
			{ numRuns: 1000 },
		)
	})
})
