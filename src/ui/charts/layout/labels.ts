import { widthOf } from '../measure.ts'
import { SIZE, words, type Box, type Text } from './shape.ts'

/** Where a text stands, as much as its letters cover. */
export function boxOf({ text, x, y, align, size }: Text): Box {
	const width = widthOf(text, size)
	const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2
	return { x: left, y: y - size / 2 - 1, width, height: size + 2 }
}

export const overlap = (one: Box, two: Box): boolean =>
	one.x < two.x + two.width &&
	two.x < one.x + one.width &&
	one.y < two.y + two.height &&
	two.y < one.y + one.height

const inside = (box: Box, bounds: Box): boolean =>
	box.x >= bounds.x &&
	box.y >= bounds.y &&
	box.x + box.width <= bounds.x + bounds.width &&
	box.y + box.height <= bounds.y + bounds.height

export interface Wanted {
	readonly text: string
	/** What the label belongs to. */
	readonly mark: Box
}

type Side = 'right' | 'left' | 'above' | 'below'

/**
 * Labels on the first free one of `sides` of their marks, first come first served; what finds no free place is left out.
 * `taken` are the marks themselves and whatever else labels must not cover.
 */
export function beside(
	wanted: readonly Wanted[],
	taken: readonly Box[],
	bounds: Box,
	sides: readonly Side[],
): readonly Text[] {
	const found: Text[] = []
	const boxes = [...taken]
	for (const { text, mark } of wanted) {
		const free = sides
			.map((side) => on(side, text, mark))
			.find((label) => {
				const box = boxOf(label)
				return inside(box, bounds) && !boxes.some((other) => overlap(box, other))
			})
		if (!free) continue
		found.push(free)
		boxes.push(boxOf(free))
	}
	return found
}

/** Gridlines do not run through labels. */
const halo = 'var(--ground)'

function on(side: Side, text: string, { x, y, width, height }: Box): Text {
	switch (side) {
		case 'right':
			return words(text, x + width + 3, y + height / 2, { halo })
		case 'left':
			return words(text, x - 3, y + height / 2, { align: 'right', halo })
		case 'above':
			return words(text, x + width / 2, y - 3 - SIZE / 2, { align: 'center', halo })
		case 'below':
			return words(text, x + width / 2, y + height + 3 + SIZE / 2, { align: 'center', halo })
	}
}

/** Heights near `wanted`, in their order, at least `gap` apart and between the limits. */
export function apart(
	wanted: readonly number[],
	gap: number,
	[top, bottom]: readonly [number, number],
): readonly number[] {
	const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0))
	const placed = [...wanted]
	let floor = top
	for (const index of order) {
		placed[index] = Math.max(wanted[index] ?? 0, floor)
		floor = placed[index] + gap
	}
	let ceiling = bottom
	for (const index of order.reverse()) {
		placed[index] = Math.min(placed[index] ?? 0, ceiling)
		ceiling = placed[index] - gap
	}
	return placed
}
