import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assigned, MOST_ASSIGNED, settled, withRoom, type Assignment } from './assignments.ts'

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

test('a full link keeps what it carries and takes no more; one that is changed has its room already', () => {
	const made = (from: number, to: number): readonly Assignment[] =>
		Array.from({ length: to - from }, (_, at) => ({
			project: `130529-zuzhibu-2024-budget.l${String(100 + from + at)}`,
			as: { purpose: 'villages' },
		}))
	const full = withRoom(made(1, 59), made(59, 63))
	expect([full.carried.length, full.left]).toEqual([MOST_ASSIGNED, made(61, 63)])
	// What sorts before all others does not push one of them out, as it would if the list were only cut.
	expect(withRoom(full.carried, made(0, 1))).toEqual({ carried: full.carried, left: made(0, 1) })
	const changed = withRoom(full.carried, [
		{ project: made(1, 2)[0]?.project ?? '', as: { purpose: 'talent' } },
	])
	expect([changed.carried.length, changed.left]).toEqual([MOST_ASSIGNED, []])
	expect(changed.carried[0]?.as).toEqual({ purpose: 'talent' })
	expect(mine.read(mine.write(full.carried))).toEqual(full.carried)
})
