import type { Indexed, Pixels } from './png.ts'

/** Colours closer than this (squared, of red, green and blue) look alike, and one stands for both. */
const CLOSE = 30

/** The picture in its most frequent colours, so many at most; every other pixel has the nearest of them. */
export function indexed({ width, height, rgb }: Pixels, most: number): Indexed {
	const values = Uint32Array.from(
		{ length: width * height },
		(_, at) => ((rgb[at * 3] ?? 0) << 16) | ((rgb[at * 3 + 1] ?? 0) << 8) | (rgb[at * 3 + 2] ?? 0),
	)
	const counted = new Map<number, number>()
	for (const value of values) counted.set(value, (counted.get(value) ?? 0) + 1)
	const colours: number[] = []
	for (const [value] of [...counted].sort(([a, often], [b, times]) => times - often || a - b))
		if (colours.length < most && colours.every((colour) => distance(colour, value) > CLOSE))
			colours.push(value)
	const places = new Map(colours.map((colour, place) => [colour, place]))
	for (const value of counted.keys()) if (!places.has(value)) places.set(value, nearest(colours, value))
	return { width, height, colours, indexes: Uint8Array.from(values, (value) => places.get(value) ?? 0) }
}

function nearest(colours: readonly number[], value: number): number {
	let best = 0
	let least = Infinity
	for (const [place, colour] of colours.entries()) {
		const far = distance(colour, value)
		if (far < least) [best, least] = [place, far]
	}
	return best
}

const distance = (a: number, b: number): number =>
	[16, 8, 0].reduce((sum, shift) => sum + (((a >> shift) & 255) - ((b >> shift) & 255)) ** 2, 0)
