import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assigned, settled, type Assignment } from './assignments.ts'

const { mine } = assigned
const project = fc.constantFrom(
	'130529-zuzhibu-2024-budget.l581',
	'640221-zuzhibu-2022-targets.l5',
	'440823-zuzhibu-2024-targets.t_12',
)
const one: fc.Arbitrary<Assignment> = fc.record({
	project,
	as: fc.oneof(
		fc.constantFrom('villages', 'collective-economy').map((purpose) => ({ purpose })),
		fc.constantFrom('213', '21307', '2130705').map((code) => ({ code })),
	),
})

test('what is written is read back, in one order, whatever the order it was said in', () => {
	fc.assert(
		fc.property(fc.array(one, { maxLength: 12 }), (all) => {
			expect(all.length ? mine.read(mine.write(all)) : []).toEqual(settled(all))
			expect(mine.write(settled(all))).toBe(mine.write(all))
		}),
	)
})

test('one purpose and one code for a project: the later one counts', () => {
	const p = '130529-zuzhibu-2024-budget.l581'
	expect(
		mine.write([
			{ project: p, as: { purpose: 'villages' } },
			{ project: p, as: { code: '2130705' } },
			{ project: p, as: { purpose: 'talent' } },
		]),
	).toBe(`${p}*2130705*${p}*talent`)
})

test.for([
	'',
	'130529-zuzhibu-2024-budget.l581',
	'130529-zuzhibu-2024-budget.l581*',
	'130529-zuzhibu-2024-budget.l581*2130',
	'130529-zuzhibu-2024-budget.l581*Villages',
	'l581*villages',
	"130529-zuzhibu-2024-budget.l5'81*villages",
])('%j is no value of it', (raw) => {
	expect(mine.read(raw)).toBeUndefined()
})

test('what the data do not have is left out of it', () => {
	const all =
		mine.read('130529-zuzhibu-2024-budget.l581*villages*640221-zuzhibu-2022-targets.l5*talent') ?? []
	const [projects] = mine.known ?? []
	expect(projects?.without(all, new Set(['640221-zuzhibu-2022-targets.l5']))).toEqual([all[0]])
})
