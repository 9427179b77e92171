import { expect, test } from 'vitest'
import { taps } from './tap.ts'

const tapped = (presses: readonly (readonly [index: number, touch: boolean])[]) => {
	const opened: number[] = []
	const { press } = taps((index) => opened.push(index))
	for (const [index, touch] of presses) press(index, touch)
	return opened
}

test('a mouse opens at once', () => expect(tapped([[3, false]])).toEqual([3]))

test('a finger opens what it has seen, and sees another first', () => {
	expect(tapped([[3, true]])).toEqual([])
	expect(
		tapped([
			[3, true],
			[3, true],
		]),
	).toEqual([3])
	expect(
		tapped([
			[3, true],
			[4, true],
			[3, true],
		]),
	).toEqual([])
})

test('what was seen is forgotten when the picture changes', () => {
	const opened: number[] = []
	const { press, forget } = taps((index) => opened.push(index))
	press(1, true)
	forget()
	press(1, true)
	expect(opened).toEqual([])
})
