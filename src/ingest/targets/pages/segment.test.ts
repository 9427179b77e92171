import { expect, test } from 'vitest'
import { projectCell, type Piece } from './piece.ts'
import { segments as divided } from './segment.ts'

/** A template that gives 90 of 100 points to indicators. */
const segments = (pieces: readonly Piece[], total: bigint | null) => divided(pieces, total, [9000])

/** What stands on one page of a project, in whole yuan; after a page break, its cells go on where the page above ends. */
const piece = (name: string, amount: string, weight: number, afterBreak = false): Piece => ({
	afterBreak,
	project: projectCell(name),
	category: '3-特定目标类',
	amount: { printed: amount, cents: BigInt(Math.round(Number(amount) * 100)) },
	oddAmount: null,
	objective: '目标',
	weight: weight * 100,
	first: 1,
	last: 1,
})
const whole = (serial: string, amount: string, weight = 90, afterBreak = false) =>
	piece(`63012300 024T0000 ${serial}-项目${serial}`, amount, weight, afterBreak)
/** A project that the page break cuts: it prints one amount above it and another below. */
const cut = (serial: string, above: string, below: string) => [
	whole(serial, above, 40),
	piece(`续${serial}`, below, 50, true),
]
const amounts = (pieces: readonly Piece[], total: bigint | null) =>
	segments(pieces, total).segments.map(({ amount }) => amount?.printed)

test('the total decides which of two amounts stands', () => {
	const pieces = [whole('00001', '7.00'), ...cut('00002', '1.00', '20.00')]
	expect(amounts(pieces, 800n)).toEqual(['7.00', '1.00'])
	expect(amounts(pieces, 2700n)).toEqual(['7.00', '20.00'])
	expect(segments(pieces, 2700n).settled).toBe('unique')
})

test('weights decide where a project ends: a page break inside one, and between two', () => {
	const pieces = [whole('00001', '1.00'), whole('00002', '2.00', 90, true), ...cut('00003', '3.00', '3.00')]
	expect(segments(pieces, 600n).segments.map((it) => it.pieces.length)).toEqual([1, 1, 2])
})

test('nothing is claimed where no total is stated, none is met, or two readings meet it', () => {
	const pieces = [...cut('00001', '1.00', '2.00'), ...cut('00002', '2.00', '1.00')]
	expect(segments(pieces, null).settled).toBe('unstated')
	expect(segments(pieces, 999n).settled).toBe('none')
	expect(segments(pieces, 300n).settled).toBe('several')
	expect(segments(pieces, 200n).settled).toBe('unique')
})

test('too many readings to try are not called unique', () => {
	// Powers of two: every choice of amounts has a sum of its own, 2ⁿ of them for n projects.
	const pieces = (n: number) =>
		Array.from({ length: n }, (_, i) => cut(`000${String(i + 10)}`, '0', String(2 ** i))).flat()
	expect(segments(pieces(9), 51_100n).settled).toBe('unique')
	expect(segments(pieces(12), 409_500n).settled).toBe('untried')
	// Amounts only add to a sum: whatever exceeds the total is not tried any further.
	expect(segments(pieces(12), 0n).settled).toBe('unique')
})

test('two complete codes are two projects, whatever their weights', () => {
	const pieces = [whole('00001', '1.00', 45), whole('00002', '2.00', 45, true)]
	expect(amounts(pieces, 300n)).toEqual(['1.00', '2.00'])
})

test('a project goes on only over a page break', () => {
	const pieces = cut('00001', '1.00', '2.00').map((it) => ({ ...it, afterBreak: false }))
	expect(amounts(pieces, 200n)).toEqual(['1.00', '2.00'])
})

test('a document without a project has no segment', () => {
	expect(segments([], 100n)).toEqual({ segments: [], settled: 'none' })
})
