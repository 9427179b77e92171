import { expect, test } from 'vitest'
import { many } from '../../../test/support/many.ts'
import type { Session } from '../../state/session.svelte.ts'
import { chosenIn, chosenOf, withoutRules, type Choice } from './chosen.ts'

const none: Choice = { c: [], dep: [], y: [] }
const of = (chosen: Partial<Choice>) => chosenOf(many, { ...none, ...chosen })

test('the departments of one county, one kind of department across counties, and both together', () => {
	expect(of({})).toHaveLength(200)
	expect(of({ c: ['700001'] })).toHaveLength(10)
	expect(of({ dep: ['zuzhibu'] })).toHaveLength(40)
	expect(of({ c: ['700001', '700002'], dep: ['zuzhibu'], y: ['2024'] })).toHaveLength(2)
	expect(of({ c: ['999999'] })).toEqual([])
})

test('a province and a prefecture stand for their counties', () => {
	expect(of({ c: ['71'] })).toHaveLength(50)
	expect(of({ c: ['7100', '700001'] })).toHaveLength(60)
})

const session = {
	data: {},
	ask: ({ sql }: { readonly sql: string }) =>
		sql.includes('document_denominator')
			? Promise.resolve([
					{ county_code: '700001', residents: 100 },
					{ county_code: '730005', residents: 101 },
				])
			: many,
} as unknown as Session

test('rules are replaced by the counties that they stand for; what has none stays as it is, at once', async () => {
	expect(withoutRules(session, none)).toBe(none)
	expect(withoutRules(session, { ...none, c: ['71'] })).toEqual({ ...none, c: ['71'] })
	expect(withoutRules(session, { ...none, c: ['near-700003-code-2', '71'] })).toEqual({
		...none,
		c: ['700002', '700003', '700004', '71'],
	})
	await expect(withoutRules(session, { ...none, c: ['near-700001-people-1'] })).resolves.toEqual({
		...none,
		c: ['700001', '730005'],
	})
	await expect(chosenIn(session, { ...none, c: ['near-700001-people-1'] })).resolves.toHaveLength(20)
})

test('a rule that finds nothing leaves its county, never everything', () => {
	expect(withoutRules(session, { ...none, c: ['near-700001-budget-20'] })).toEqual({ ...none, c: ['700001'] })
})
