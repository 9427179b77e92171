import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numbers, occurrences as placesOf, pattern, pieces, repaired, repairsOf } from './spans.ts'
import type { Remark, Taken } from './taken.ts'

const row = (sought: string | null, line_start = 1, line_end = line_start): Taken => ({
	source: 'budget_line',
	id: 'x',
	nth: 1,
	name: 'x',
	detail: null,
	value: null,
	amount: null,
	printed: sought,
	sought,
	origin: 'disclosed',
	code: null,
	project_id: null,
	line_start,
	line_end,
})
const occurrences = (line: string, sought: string) => placesOf(line, pattern(sought))
const cut = (line: string, places: readonly (readonly [number, number])[]) =>
	places.map(([from, to]) => line.slice(from, to))

describe('a printed text is found', () => {
	const line = '35\t2130705\t对村民委员会和村党支部的补助\t6538. 30\t\t6538. 30'
	test('with the blanks that conversion put into it', () => {
		expect(cut(line, occurrences(line, '6538.30'))).toEqual(['6538. 30', '6538. 30'])
		expect(cut('≥\t92\t人', occurrences('≥\t92\t人', '≥92人'))).toEqual(['≥\t92\t人'])
	})
	test('in capitals or not', () => expect(cut('K、k', occurrences('K、k', 'k'))).toEqual(['K', 'k']))
	test('with signs of full width or plain ones, on either side', () => {
		for (const sought of ['２０２４年 ＣＵＮ', '2024年cun'])
			for (const printed of ['２０２４年Cun', '2024 年ＣＵＮ', '2024年cun'])
				expect(cut(printed, occurrences(printed, sought))).toEqual([printed])
		expect(occurrences('１２０２４', '2024')).toEqual([])
		expect(cut('（一）', occurrences('（一）', '(一)'))).toEqual(['（一）'])
		expect(cut('a-b', occurrences('a-b', 'a－b'))).toEqual(['a-b'])
	})
	test('only as a whole number', () => {
		expect(occurrences(line, '705')).toEqual([])
		expect(occurrences(line, '6538')).toEqual([])
		expect(cut('14\t14.00\t140', occurrences('14\t14.00\t140', '14'))).toEqual(['14'])
	})
	test('but never over the end of a cell where digits meet', () => {
		expect(occurrences('14\t15', '1415')).toEqual([])
		expect(occurrences('', '')).toEqual([])
	})
})

describe('the number of a row', () => {
	const printed = ['3.00 3.00 3,00', '3.00']
	test('equal numbers of a line go out from left to right', () => {
		const [first, second, third] = [row('3.00'), row('3.00'), row('3,00')]
		expect(numbers([first, second, third], printed, undefined).get(1)).toEqual([
			{ from: 0, to: 4, kind: 'number' },
			{ from: 5, to: 9, kind: 'number' },
			{ from: 10, to: 14, kind: 'number' },
		])
		expect([...numbers([first, second, third], printed, second)]).toEqual([
			[1, [{ from: 5, to: 9, kind: 'current' }]],
		])
	})
	test('a row of several lines takes the first that is free', () => {
		expect([...numbers([row('3,00', 1, 2)], printed, undefined).keys()]).toEqual([1])
		expect([...numbers([row('7')], printed, undefined)]).toEqual([])
		const lost = row(null)
		expect(numbers([row('3.00'), lost], printed, lost).size).toBe(0)
	})
})

test('a repair is marked where its parts are printed, with its reading', () => {
	const remark = {
		printed: '63012300 024T0000 | 02410000',
		repaired: '63012300024T000000489',
		line_start: 8,
		line_end: 12,
	} as Remark
	const line = '\t63012300 024T0000 00489-第'
	const repairs = repairsOf([remark, { ...remark, repaired: null }])
	expect(repaired(line, 8, repairs)).toEqual([
		{ from: 1, to: 18, kind: 'printed', read: '63012300024T000000489' },
	])
	expect(repaired('nothing of it', 9, repairs)).toEqual([])
	expect(repaired(line, 13, repairs)).toEqual([])
})

test('pieces are the line, whatever is marked in it', () => {
	const marked = fc.string().chain((line) =>
		fc.tuple(
			fc.constant(line),
			fc.array(
				fc.tuple(fc.nat(line.length), fc.nat(line.length)).map(([a, b]) => ({
					from: Math.min(a, b),
					to: Math.max(a, b),
					kind: 'found' as const,
				})),
			),
		),
	)
	fc.assert(
		fc.property(marked, ([line, spans]) => {
			const cut = pieces(line, spans)
			expect(cut.map(({ text }) => text).join('')).toBe(line)
			const found = cut
				.filter(({ kinds }) => kinds.includes('found'))
				.reduce((sum, { text }) => sum + text.length, 0)
			const units = Array.from({ length: line.length }, (_, at) =>
				spans.some(({ from, to }) => from <= at && at < to),
			)
			expect(found).toBe(units.filter(Boolean).length)
		}),
	)
	expect(pieces('ab', [{ from: 0, to: 1, kind: 'printed', read: 'c' }])).toEqual([
		{ text: 'a', kinds: ['printed'], read: ['c'] },
		{ text: 'b', kinds: [], read: [] },
	])
})

test('any text can be looked for', () => {
	fc.assert(
		fc.property(
			fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) }),
			fc.string(),
			(sought, line) => {
				for (const [from, to] of occurrences(`${line}${sought}`, sought)) expect(to).toBeGreaterThan(from)
			},
		),
	)
})
