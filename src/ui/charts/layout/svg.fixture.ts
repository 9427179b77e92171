import type { Chart } from '../chart.ts'
import { draw } from '../draw.ts'
import { drawing } from '../drawing.ts'
import { widthOf } from '../measure.ts'
import { overlap } from './labels.ts'
import type { Box } from './shape.ts'

export interface Word {
	readonly text: string
	readonly box: Box
}

export interface Piece {
	readonly fill: string
	readonly box: Box
}

/** What can be read off a drawing. */
export interface Reading {
	readonly svg: string
	readonly words: readonly Word[]
	/** Where each mark can be pressed, by its index. */
	readonly hits: readonly Box[]
	/** Rectangles and discs that are drawn, in their order. */
	readonly pieces: readonly Piece[]
}

/** Draws a chart and reads the picture again, as text: places are those of the picture, not of the code. */
export function reading(chart: Chart, width: number): Reading {
	const svg = draw(drawing(chart, width), width, 'test')
	// What patterns are made of is not drawn where it stands.
	const drawn = svg.replace(/<defs.*?<\/defs>/g, '')
	const shapes = [...drawn.matchAll(/<(?:path|circle) [^>]*>/g)].flatMap(([tag]) => {
		const box = boxOf(tag)
		return box ? [{ tag, box }] : []
	})
	const hits: Box[] = []
	for (const { tag, box } of shapes) {
		const mark = /data-mark="(\d+)"/.exec(tag)?.[1]
		if (mark !== undefined) hits[Number(mark)] = box
	}
	return {
		svg,
		words: [...svg.matchAll(/<text ([^>]*)>([^<]*)</g)].map(([, tag = '', text = '']) => word(tag, text)),
		hits,
		pieces: shapes
			.filter(({ tag }) => !tag.includes('data-mark') && !tag.includes('url('))
			.map(({ tag, box }) => ({ box, fill: /fill="([^"]*)"/.exec(tag)?.[1] ?? '' })),
	}
}

/** Texts that lie over each other. */
export const collisions = (words: readonly Word[]): readonly string[] =>
	words.flatMap((one, index) =>
		words
			.slice(index + 1)
			// Parts of one line touch, as near as numbers are written.
			.filter((other) => overlap({ ...one.box, x: one.box.x + 0.1, width: one.box.width - 0.2 }, other.box))
			.map((other) => `${one.text} / ${other.text}`),
	)

/** Texts that are not wholly within the picture. */
export const outside = (words: readonly Word[], width: number): readonly string[] =>
	words.filter(({ box }) => box.x < -0.5 || box.x + box.width > width + 0.5).map(({ text }) => text)

const number = String.raw`(-?\d+(?:\.\d+)?)`

function boxOf(tag: string): Box | undefined {
	const at = new RegExp(`d="M${number} ${number}l${number} ${number}l${number} ${number}`).exec(tag)
	if (at) {
		const [x = 0, y = 0, width = 0, , , height = 0] = at.slice(1).map(Number)
		return { x, y, width, height }
	}
	const disc = new RegExp(`cx="${number}" cy="${number}" r="${number}"`).exec(tag)
	if (!disc) return undefined
	const [x = 0, y = 0, r = 0] = disc.slice(1).map(Number)
	return { x: x - r, y: y - r, width: 2 * r, height: 2 * r }
}

function word(tag: string, text: string): Word {
	const size = Number(/(\d+)px/.exec(tag)?.[1])
	const [x = 0, y = 0] = (new RegExp(`translate\\(${number} ${number}\\)`).exec(tag) ?? [])
		.slice(1)
		.map(Number)
	const own = (name: string) => Number(new RegExp(` ${name}="${number}"`).exec(tag)?.[1] ?? 0)
	const width = widthOf(text, size)
	const left = tag.includes('"end"') ? x - width : tag.includes('"middle"') ? x - width / 2 : x
	return { text, box: { x: left + own('x'), y: y + own('y') - size / 2, width, height: size } }
}
