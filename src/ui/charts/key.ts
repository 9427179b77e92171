import { fitApart, widthOf } from './measure.ts'

const LINE = 20
/** Pixels of the sample and the space behind it. */
export const SAMPLE = 18
const GAP = 14
const TEXT = 12

export interface KeyPlace {
	readonly text: string
	readonly x: number
	/** The middle of its line. */
	readonly y: number
}

/** Where the names of a key stand, line after line. */
export function keyPlaces(names: readonly string[], width: number): readonly KeyPlace[] {
	const places: KeyPlace[] = []
	let x = 0
	let line = 0
	for (const text of fitApart(names, TEXT, width - SAMPLE)) {
		const wide = SAMPLE + widthOf(text, TEXT)
		if (x > 0 && x + wide > width) {
			x = 0
			line += 1
		}
		places.push({ text, x, y: line * LINE + LINE / 2 })
		x += wide + GAP
	}
	return places
}

/** Pixels that a key takes above a chart; none for no names. */
export function keyHeight(names: readonly string[], width: number): number {
	const last = keyPlaces(names, width).at(-1)
	return last ? last.y + LINE / 2 + 6 : 0
}
