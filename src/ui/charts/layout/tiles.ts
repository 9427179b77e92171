import type { Tile, Tiles } from '../chart.ts'
import { fitApart, widthOf } from '../measure.ts'
import { paintOver } from '../origin.ts'
import { tilePlaces } from '../tile-places.ts'
import { picture, type Drawing } from './picture.ts'
import { tint } from './shade.ts'
import { AXIS, quiet, rect, words, type Box, type Shape } from './shape.ts'

/** Tiles, the deeper the larger, each with its name and number. */
export function tiles(chart: Tiles, width: number): Drawing {
	const { side, heads, corners, height } = tilePlaces(chart, width)
	const boxes = corners.map(([x, y]): Box => ({ x, y, ...side }))
	const all = chart.groups.flatMap((group) => group.tiles)
	// A name that is cut is told from others that begin like it.
	const names = fitApart(
		all.map(({ name }) => name),
		AXIS,
		side.width - 4,
	)
	return picture(
		chart,
		height,
		[
			...heads.map(({ name, y }) => quiet(name, 0, y)),
			...all.flatMap((tile, index) => {
				const box = boxes[index]
				return box ? drawn({ ...tile, name: names[index] ?? '' }, box) : []
			}),
		],
		boxes,
	)
}

function drawn(tile: Tile, box: Box): readonly Shape[] {
	const inner = { x: box.x + 1, y: box.y + 1, width: box.width - 2, height: box.height - 2 }
	const { fill, ink } = tint(
		'var(--accent)',
		6 + 52 * (Number.isNaN(tile.depth) ? 0 : Math.min(Math.max(tile.depth, 0), 1)),
	)
	const isEmpty = tile.value === null
	const said = [tile.name, tile.label, ...(tile.note === undefined ? [] : [tile.note])]
	const lines = said.flatMap((line, at): readonly Shape[] => {
		if (widthOf(line, AXIS) + 2 > box.width) return []
		const [x, y] = [box.x + box.width / 2, box.y + (box.height * (at + 0.6)) / (said.length + 0.2)]
		return [
			isEmpty
				? quiet(line, x, y, 'center')
				: words(line, x, y, { align: 'center', size: AXIS, colour: ink, halo: fill }),
		]
	})
	const frame = isEmpty
		? rect(inner, { fill: 'transparent', stroke: 'var(--hairline)' })
		: rect(inner, paintOver(tile.origin, 'var(--accent)', fill))
	return [frame, ...lines]
}
