import { expect, test } from 'vitest'
import { pieces } from './piece.ts'
import { tableRows } from './row.ts'
import { segments } from '../../targets/pages/segment.ts'

const indicator = (weight: number) => `产出指标\t数量指标\t指标\t≥\t1\t个\t${String(weight)}`
const whole = (serial: string, amount: string, weight = 90) =>
	`63012300 024T0000 ${serial}-项目${serial}\t3-特定目标类\t${amount}\t目标\t${indicator(weight)}`
/** A project that the page break cuts: it prints one amount above it and another below. */
const cut = (serial: string, above: string, below: string) => [
	whole(serial, above, 40),
	'',
	`续${serial}\t目标类\t${below}\t目标\t${indicator(50)}`,
]
const solve = (lines: readonly string[], total: bigint | null) =>
	segments(pieces(tableRows(lines, 0), '元'), total)
const amounts = (lines: readonly string[], total: bigint | null) =>
	solve(lines, total).segments.map(({ amount }) => amount?.printed)

test('the total decides which of two amounts stands', () => {
	const lines = [whole('00001', '7.00'), ...cut('00002', '1.00', '20.00')]
	expect(amounts(lines, 800n)).toEqual(['7.00', '1.00'])
	expect(amounts(lines, 2700n)).toEqual(['7.00', '20.00'])
	expect(solve(lines, 2700n).settled).toBe('unique')
})

test('weights decide where a project ends: a page break inside one, and between two', () => {
	const lines = [whole('00001', '1.00'), '', whole('00002', '2.00'), ...cut('00003', '3.00', '3.00')]
	expect(solve(lines, 600n).segments.map((it) => it.pieces.length)).toEqual([1, 1, 2])
})

test('nothing is claimed where no total is stated, none is met, or two readings meet it', () => {
	const lines = [...cut('00001', '1.00', '2.00'), ...cut('00002', '2.00', '1.00')]
	expect(solve(lines, null).settled).toBe('unstated')
	expect(solve(lines, 999n).settled).toBe('none')
	expect(solve(lines, 300n).settled).toBe('several')
	expect(solve(lines, 200n).settled).toBe('unique')
})

test('too many readings to try are not called unique', () => {
	// Powers of two: every choice of amounts has a sum of its own, 2ⁿ of them for n projects.
	const lines = (n: number) =>
		Array.from({ length: n }, (_, i) => cut(`000${String(i + 10)}`, '0', String(2 ** i)))
	expect(solve(lines(9).flat(), 51_100n).settled).toBe('unique')
	expect(solve(lines(12).flat(), 409_500n).settled).toBe('untried')
	// Amounts only add to a sum: whatever exceeds the total is not tried any further.
	expect(solve(lines(12).flat(), 0n).settled).toBe('unique')
})

test('two complete codes are two projects, whatever their weights', () => {
	const lines = [whole('00001', '1.00', 45), '', whole('00002', '2.00', 45)]
	expect(amounts(lines, 300n)).toEqual(['1.00', '2.00'])
})

test('a project goes on only over a page break', () => {
	const lines = cut('00001', '1.00', '2.00').filter(Boolean)
	expect(amounts(lines, 200n)).toEqual(['1.00', '2.00'])
})

test('a document without a project has no segment', () => {
	expect(solve([], 100n)).toEqual({ segments: [], settled: 'none' })
})
