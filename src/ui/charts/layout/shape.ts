import type { Paint } from '../origin.ts'

/** A rectangle in pixels from the top left of the chart. */
export interface Box {
	readonly x: number
	readonly y: number
	readonly width: number
	readonly height: number
}

/** A disc in pixels. */
export interface Disc {
	readonly x: number
	readonly y: number
	readonly r: number
}

/** What is drawn; later shapes lie over earlier ones. */
export type Shape =
	| { readonly kind: 'rect'; readonly box: Box; readonly paint: Paint }
	| { readonly kind: 'disc'; readonly disc: Disc; readonly paint: Paint }
	| Line
	| Text

export interface Line {
	readonly kind: 'line'
	readonly points: readonly (readonly [x: number, y: number])[]
	readonly stroke: string
	readonly width: number
	readonly dash?: readonly number[]
	readonly dashFrom?: number
}

/** One line of text; `y` is its middle. */
export interface Text {
	readonly kind: 'text'
	readonly text: string
	readonly x: number
	readonly y: number
	readonly align: 'left' | 'center' | 'right'
	readonly size: number
	readonly colour: string
	/** The colour behind the letters, where a pattern lies under them. */
	readonly halo?: string
}

/** Where a mark can be pressed: as large as its place allows, whatever its drawn length. */
export type Hit = Box | Disc

/** Whether a place can belong to a chart, however long it is. */
export const isNear = (pixels: number): boolean => Math.abs(pixels) < 1e6

export const FAMILY = 'var(--sans)'
/** Pixels of names and labels. */
export const SIZE = 13
/** Pixels of axes and keys. */
export const AXIS = 12

/** An outline lies within its rectangle; one too small for an outline and a pattern is filled, or it would look larger. */
export function rect(box: Box, paint: Paint): Shape {
	const { fill, stroke, lineWidth = 1 } = paint
	if (stroke === undefined) return { kind: 'rect', box, paint }
	if (Math.min(box.width, box.height) < 4)
		return { kind: 'rect', box, paint: { fill: fill === 'transparent' ? stroke : fill } }
	const inner = {
		x: box.x + lineWidth / 2,
		y: box.y + lineWidth / 2,
		width: box.width - lineWidth,
		height: box.height - lineWidth,
	}
	return { kind: 'rect', box: inner, paint }
}
export const disc = (disc: Disc, paint: Paint): Shape => ({ kind: 'disc', disc, paint })

/** A straight line across the plot, faint. */
export const gridline = (from: readonly [number, number], to: readonly [number, number]): Shape => ({
	kind: 'line',
	points: [from, to],
	stroke: 'var(--hairline)',
	width: 1,
})

/** The line that values start from. */
export const baseline = (from: readonly [number, number], to: readonly [number, number]): Shape => ({
	kind: 'line',
	points: [from, to],
	stroke: 'var(--ink-2)',
	width: 1,
})

type Words = Partial<Pick<Text, 'align' | 'size' | 'colour' | 'halo'>>
/** Text in ink of 13 px, from the left, unless said otherwise. */
export const words = (text: string, x: number, y: number, more: Words = {}): Text => ({
	kind: 'text',
	text,
	x,
	y,
	align: 'left',
	size: SIZE,
	colour: 'var(--ink)',
	...more,
})

/** Text of an axis or a key: 12 px, quieter. */
export const quiet = (text: string, x: number, y: number, align: Text['align'] = 'left'): Text =>
	words(text, x, y, { align, size: AXIS, colour: 'var(--ink-2)' })
