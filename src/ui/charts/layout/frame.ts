import { widthOf } from '../measure.ts'
import { AXIS, baseline, gridline, quiet, type Shape } from './shape.ts'
import { boxOf, overlap } from './labels.ts'

/** A scale along the bottom: faint lines upward, values below; values that would touch the one before are left out. */
export function scaleBelow(
	values: readonly number[],
	at: (value: number) => number,
	write: (value: number) => string,
	{ top, bottom, width }: { readonly top: number; readonly bottom: number; readonly width: number },
): readonly Shape[] {
	const lines = values.map((value) => gridline([at(value), top], [at(value), bottom]))
	return [
		...lines,
		...namesBelow(
			values.map((value) => ({ text: write(value), x: at(value) })),
			bottom + 13,
			width,
		),
	]
}

/** Texts under their places, kept within the chart; those that would touch the one before are left out. */
export function namesBelow(
	names: readonly { readonly text: string; readonly x: number }[],
	y: number,
	width: number,
): readonly Shape[] {
	const texts = names.map(({ text, x }) => {
		const half = widthOf(text, AXIS) / 2
		return quiet(text, Math.min(Math.max(x, half), width - half), y, 'center')
	})
	let before = texts[0]
	return texts.filter((text, index) => {
		if (index === 0) return true
		const box = boxOf(text)
		const clear = !before || !overlap({ ...box, x: box.x - 8 }, boxOf(before))
		if (clear) before = text
		return clear
	})
}

/** Pixels that the values of a scale take to the left of the plot. */
export const scaleWidth = (values: readonly number[], write: (value: number) => string): number =>
	Math.ceil(Math.max(0, ...values.map((value) => widthOf(write(value), AXIS)))) + 8

/** A scale along the left: faint lines across, values before them. The lowest is the base where it is zero. */
export const scaleLeft = (
	values: readonly number[],
	at: (value: number) => number,
	write: (value: number) => string,
	{ left, right }: { readonly left: number; readonly right: number },
): readonly Shape[] =>
	values.flatMap((value) => [
		(value === 0 ? baseline : gridline)([left, at(value)], [right, at(value)]),
		quiet(write(value), left - 8, at(value), 'right'),
	])
