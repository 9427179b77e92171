import { expect, test } from 'vitest'
import { areOnOneScale, byPowers, canBeLogarithmic, onOneScale, onOwnScales } from './axes.ts'
import type { Bars, Chart, Dumbbells } from './chart.ts'
import { scaleOf } from './scale.ts'

const mark = { label: '', hint: '', origin: 'disclosed' } as const
const bars = (max: number, ...values: (number | null)[]): Bars => ({
	kind: 'bars',
	colour: 'red',
	bars: values.map((value) => ({ ...mark, code: '', name: '', value })),
	max,
	scale: String,
	axis: true,
})
const pair = (from: number, to: number): Dumbbells => ({
	kind: 'dumbbells',
	rows: [{ name: '', colour: 'red', from: { ...mark, value: from }, to: { ...mark, value: to } }],
	min: 0,
	max: to,
	scale: String,
	ends: ['', ''],
})
const maxOf = (charts: readonly Chart[]) => charts.map((chart) => ('max' in chart ? chart.max : null))

test('small multiples share a scale or have their own, whichever they began with', () => {
	const shared = [bars(90, 90, 3), bars(90, 5)]
	expect(areOnOneScale(shared)).toBe(true)
	const own = onOwnScales(shared)
	expect(maxOf(own)).toEqual([90, 5])
	expect(areOnOneScale(own)).toBe(false)
	expect(maxOf(onOneScale(own))).toEqual([90, 90])
	const dumbbells = [pair(1, 2), pair(10, 40)]
	expect(areOnOneScale(dumbbells)).toBe(false)
	expect(maxOf(onOneScale(dumbbells))).toEqual([40, 40])
})

test('a chart of another measure keeps its scale, and takes none from the others', () => {
	const total = { ...bars(5000, 5000, 40), apart: true }
	const all = [bars(90, 90, 3), bars(90, 5), total]
	expect(areOnOneScale(all)).toBe(true)
	expect(maxOf(onOwnScales(all))).toEqual([90, 5, 5000])
	expect(maxOf(onOneScale(onOwnScales(all)))).toEqual([90, 90, 5000])
	expect(areOnOneScale([bars(90, 90), total])).toBeUndefined()
})

test('nothing is offered where it would make no difference', () => {
	// One picture; two that reach as far; one of which has nothing to draw; two of different kinds.
	for (const charts of [
		[bars(9, 9)],
		[bars(9, 9), bars(9, 2, 9)],
		[bars(9, 9), bars(0, null)],
		[bars(9, 9), pair(1, 2)],
	])
		expect(areOnOneScale(charts)).toBeUndefined()
})

test('lengths are never drawn by powers of ten, places are where all of them are above zero', () => {
	expect(canBeLogarithmic([bars(9, 0.1, 9)])).toBe(false)
	expect(canBeLogarithmic([pair(0, 100)])).toBe(false)
	expect(canBeLogarithmic([pair(2, 3)])).toBe(false)
	expect(canBeLogarithmic([pair(2, 3), pair(1, 40)])).toBe(true)
	const [first, second] = byPowers([pair(2, 3), pair(10, 40)], true)
	expect([first, second]).toMatchObject([
		{ min: 2, log: true },
		{ min: 2, log: true },
	])
	expect(byPowers([pair(2, 3), pair(10, 40)], false)).toMatchObject([{ min: 2 }, { min: 10 }])
})

test('a scale by powers of ten gives each power as much room', () => {
	const { ticks, at } = scaleOf({ min: 2, max: 900, log: true }, [0, 300], 4)
	expect(ticks).toEqual([1, 10, 100, 1000])
	expect([1, 10, 100, 1000].map(at)).toEqual([0, 100, 200, 300].map((x) => expect.closeTo(x, 6) as number))
	// Zero has no place on it.
	expect(at(0)).toBeNaN()
	expect(scaleOf({ min: 0, max: 100 }, [0, 100], 4).at(25)).toBe(25)
})
