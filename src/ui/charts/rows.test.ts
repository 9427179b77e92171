import { expect, test } from 'vitest'
import { keyHeight, keyPlaces } from './key.ts'
import { namesWidth, wrap } from './rows.ts'

test('Han breaks anywhere, words at spaces, and the last line is cut', () => {
	// 12 px: six Han are 72 px, "Outcome" and a space eight times 7.44.
	expect(wrap('可持续影响指标', 12, 72, 3)).toEqual(['可持续影响指', '标'])
	expect(wrap('湟源 2024', 12, 40, 3)).toEqual(['湟源', '2024'])
	expect(wrap('Outcome targets', 12, 60, 2)).toEqual(['Outcome', 'targets'])
	expect(wrap('可持续影响指标', 12, 36, 2)).toEqual(['可持续', '影响…'])
	expect(wrap('', 12, 36, 2)).toEqual([''])
})

test('names take as much of the width as the longest needs, at most two fifths, and none on a phone', () => {
	expect(namesWidth(['甲', '平罗 2022'], 920)).toBe(Math.ceil(26 + 5 * 0.62 * 13 + 14))
	expect(namesWidth(['其'.repeat(100)], 640)).toBe(256)
	expect(namesWidth(['平罗 2022'], 358)).toBe(0)
})

test('a key goes on in the next line', () => {
	// A name of four Han is 18 + 48 px, the gap 14: two fit into 160 px.
	expect(keyPlaces(['人员经费', '公用经费', '其他经费'], 160).map(({ x, y }) => [x, y])).toEqual([
		[0, 10],
		[80, 10],
		[0, 30],
	])
	expect(keyHeight(['人员经费', '公用经费', '其他经费'], 160)).toBe(46)
	expect(keyHeight([], 160)).toBe(0)
})
