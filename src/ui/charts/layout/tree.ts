import type { Tree, TreeNode } from '../chart.ts'
import { heightOf } from '../height.ts'
import { fit, widthOf } from '../measure.ts'
import { paintOver } from '../origin.ts'
import { wrap } from '../rows.ts'
import { tint } from './shade.ts'
import { picture, type Drawing } from './picture.ts'
import { AXIS, rect, SIZE, words, type Box, type Shape } from './shape.ts'

/** A column a level, from the whole on the left; a part is as high as its value, and as wide as the levels it stands for. */
export function tree(chart: Tree, width: number): Drawing {
	const height = heightOf(chart, width)
	const places = spread(chart.nodes, {
		x: 0,
		y: 0,
		height,
		column: width / Math.max(depthOf(chart.nodes), 1),
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

/** Where the parts of a `whole` stand, and how wide a `column` is. */
interface Room extends Pick<Box, 'x' | 'y' | 'height'> {
	readonly column: number
	readonly level: number
	readonly whole: number
}

const sum = (nodes: readonly TreeNode[]): number => nodes.reduce((total, { value }) => total + value, 0)
const depthOf = (nodes: readonly TreeNode[]): number =>
	Math.max(0, ...nodes.map(({ levels = 1, children = [] }) => levels + depthOf(children)))

/** Parents before children, as `marksOf` counts. What children do not add up to stays empty. */
function spread(nodes: readonly TreeNode[], at: Room): readonly Place[] {
	let y = at.y
	return nodes.flatMap((node): readonly Place[] => {
		const { levels = 1, children = [] } = node
		const height = at.whole > 0 ? (at.height * node.value) / at.whole : 0
		const box = { x: at.x, y, width: levels * at.column, height }
		y += height
		return [
			{ node, box, level: at.level },
			...spread(children, {
				...at,
				x: box.x + box.width,
				y: box.y,
				height,
				level: at.level + levels,
				whole: Math.max(node.value, sum(children)),
			}),
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
	const lines = linesIn(node, box.width - 2 * PAD, box.height)
	const halo = node.origin === 'disclosed' ? {} : { halo: fill }
	// One line stands in the middle of a low part, several hang from the top.
	const first = lines.length === 1 ? Math.min(box.height / 2, 14) : 14
	return [
		frame,
		...lines.flatMap((line, index) =>
			line.map(({ text, x, size }) =>
				words(text, box.x + PAD + x, box.y + first + index * LEAD, { size, colour: ink, ...halo }),
			),
		),
	]
}

const PAD = 7
const LEAD = 17

interface Piece {
	readonly text: string
	readonly x: number
	readonly size: number
}

/** The name, and its amount beside or below it, as far as there is room: an amount is written whole or not at all. */
function linesIn({ name, label }: TreeNode, room: number, height: number): readonly (readonly Piece[])[] {
	const most = Math.floor((height - 4) / LEAD)
	if (height < 16) return []
	const short = { text: fit(name, SIZE, room), x: 0, size: SIZE }
	const beside = widthOf(name, SIZE) + 10
	if (beside + widthOf(label, AXIS) <= room) return [[short, { text: label, x: beside, size: AXIS }]]
	const amounts = wrap(label, AXIS, room, 2).map((text) => text.replace(/^[·\s]+|[·\s]+$/g, ''))
	const whole = amounts.every((text) => !text.endsWith('…')) && most > amounts.length
	if (!whole) return [[short]]
	return [
		...wrap(name, SIZE, room, Math.min(most - amounts.length, 3)).map((text) => [{ text, x: 0, size: SIZE }]),
		...amounts.map((text) => [{ text, x: 0, size: AXIS }]),
	]
}
