import type { Tree, TreeNode } from '../chart.ts'
import { heightOf } from '../height.ts'
import { fit, widthOf } from '../measure.ts'
import { paintOver } from '../origin.ts'
import { tint } from '../shade.ts'
import { picture, type Drawing } from './picture.ts'
import { AXIS, rect, SIZE, words, type Box, type Shape } from './shape.ts'

/** A column a level, from the whole on the left; a part is as high as its value. */
export function tree(chart: Tree, width: number): Drawing {
	const height = heightOf(chart, width)
	const places = spread(chart.nodes, {
		x: 0,
		y: 0,
		height,
		width: width / Math.max(depthOf(chart.nodes), 1),
		level: 0,
		whole: sum(chart.nodes),
	})
	return picture(
		chart,
		height,
		places.flatMap((place) => drawn(place, chart.colour)),
		places.map(({ box }) => box),
	)
}

interface Place {
	readonly node: TreeNode
	readonly box: Box
	readonly level: number
}

const sum = (nodes: readonly TreeNode[]): number => nodes.reduce((total, { value }) => total + value, 0)
const depthOf = (nodes: readonly TreeNode[]): number =>
	nodes.length === 0 ? 0 : 1 + Math.max(...nodes.map(({ children }) => depthOf(children ?? [])))

/** Parents before children, as `marksOf` counts. What children do not add up to stays empty. */
function spread(nodes: readonly TreeNode[], at: Box & { level: number; whole: number }): readonly Place[] {
	let y = at.y
	return nodes.flatMap((node): readonly Place[] => {
		const height = at.whole > 0 ? (at.height * node.value) / at.whole : 0
		const box = { x: at.x, y, width: at.width, height }
		y += height
		const inside = { ...box, x: at.x + at.width, level: at.level + 1 }
		const children = node.children ?? []
		return [
			{ node, box, level: at.level },
			...spread(children, { ...inside, whole: Math.max(node.value, sum(children)) }),
		]
	})
}

function drawn({ node, box, level }: Place, colour: string): readonly Shape[] {
	const { fill, ink } = tint(colour, Math.max(58 - level * 18, 14))
	const inner = {
		x: box.x,
		y: box.y,
		width: box.width - 1,
		height: Math.max(box.height - 1, Math.min(box.height, 0.5)),
	}
	const frame = rect(inner, paintOver(node.origin, colour, fill))
	if (box.height < 16) return [frame]
	const halo = node.origin === 'disclosed' ? {} : { halo: fill }
	const room = box.width - 14
	const name = fit(node.name, SIZE, room)
	const beside = widthOf(name, SIZE) + widthOf(node.label, AXIS) + 10
	const below = box.height >= 38 && widthOf(node.label, AXIS) <= room
	const y = box.y + (below && beside > room ? 14 : Math.min(box.height / 2, 14))
	const label = (x: number, y: number) => words(node.label, x, y, { size: AXIS, colour: ink, ...halo })
	return [
		frame,
		words(name, box.x + 7, y, { colour: ink, ...halo }),
		...(beside <= room
			? [label(box.x + 7 + widthOf(name, SIZE) + 10, y)]
			: below
				? [label(box.x + 7, y + 18)]
				: []),
	]
}
