import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NEAR_BY, nearOf, places, writeNear } from './places.ts'
import { read, write } from './param.ts'

test('a rule is written and read back', () => {
	const rule = fc.record({
		county: fc.stringMatching(/^[0-9]{6}$/),
		by: fc.constantFrom(...NEAR_BY),
		count: fc.integer({ min: 1, max: 99 }),
	})
	fc.assert(
		fc.property(fc.array(rule, { minLength: 1, maxLength: 5 }), (rules) => {
			const c = [...new Set(rules.map(writeNear))].sort()
			const { values, rejected } = read({ c: places }, write({ c: places }, { c }))
			expect(rejected).toEqual([])
			expect(values.c).toEqual(c)
			expect(values.c.map(nearOf)).toHaveLength(c.length)
			expect(values.c.map(nearOf)).not.toContain(null)
		}),
		{ numRuns: 500 },
	)
})

test('a county, a prefecture, a province or a rule that the data do not know is named and left out', () => {
	const lists = { county: new Set(['130529']), area: new Set(['13', '1305']) }
	const c =
		'13.1305.130529.63.near-130529-people-20.near-630123-code-5.near-130529-size-5.near-130529-people-0'
	expect(read({ c: places }, new URLSearchParams({ c }), lists)).toEqual({
		values: { c: ['13', '1305', '130529', 'near-130529-people-20'] },
		rejected: [],
		absent: [
			{ key: 'c', raw: '63' },
			{ key: 'c', raw: 'near-130529-people-0' },
			{ key: 'c', raw: 'near-130529-size-5' },
			{ key: 'c', raw: '630123' },
		],
	})
})
