import fc from 'fast-check'
import { expect, test } from 'vitest'
import { many } from '../../../../test/support/many.ts'
import { chosenOf, type Choice } from '../../disclosures/chosen.ts'
import { tickOf, withoutPlace, withPlace } from './ticks.ts'

const COUNTIES = [...new Set(many.map(({ county_code }) => county_code))]
const places = (c: readonly string[]): Choice => ({ c, dep: [], y: [] })
const counties = (c: readonly string[]) =>
	new Set(c.length ? chosenOf(many, places(c)).map(({ county_code }) => county_code) : [])

test('a place is chosen itself, within a wider one, by a rule, in part, or not at all', () => {
	const tick = tickOf(
		{ c: ['71', 'near-700001-code-1', '7200'], dep: ['zuzhibu'], y: [] },
		{ c: ['71', '700001', '700002', '7200'], dep: ['zuzhibu'], y: [] },
	)
	expect(
		['71', '7100', '710001', '700002', '7200', '72', '70', '73'].map((place) => tick('c', place)),
	).toEqual(['on', 'within', 'within', 'within', 'on', 'part', 'part', 'off'])
	expect([tick('dep', 'zuzhibu'), tick('dep', 'jiaoyuju'), tick('y', '2024')]).toEqual(['on', 'off', 'off'])
})

test('a county taken out of a province leaves the others, each named as widely as can be', () => {
	const all = ['630102', '630123', '630200', '632221']
	expect(withoutPlace(['63'], ['63'], '630123', all)).toEqual(['630102', '6302', '6322'])
	expect(withoutPlace(['63', '64'], ['63', '64'], '6301', all)).toEqual(['64', '6302', '6322'])
})

test('a county taken out of a rule leaves what the rule stands for without it', () => {
	expect(withoutPlace(['near-700001-code-2'], ['700001', '700002', '700003'], '700002', COUNTIES)).toEqual([
		'700001',
		'700003',
	])
})

test('adding and taking out a place adds and takes out its counties, and no others', () => {
	const place = fc.constantFrom(...COUNTIES, ...['70', '71', '72', '73', '7000', '7100', '7200', '7300'])
	fc.assert(
		fc.property(fc.uniqueArray(place, { minLength: 1, maxLength: 6 }), place, (c, one) => {
			const [before, own] = [counties(c), counties([one])]
			expect(counties(withPlace(c, one))).toEqual(new Set([...before, ...own]))
			const wide = c.some((other) => one.startsWith(other))
			if (wide)
				expect(counties(withoutPlace(c, c, one, COUNTIES))).toEqual(
					new Set([...before].filter((county) => !own.has(county))),
				)
		}),
		{ numRuns: 500 },
	)
})
