import type { EChartsCoreOption } from 'echarts/core'
import { marksOf, type Chart } from '../chart.ts'
import { FAMILY, isNear, SIZE, type Hit, type Shape } from './shape.ts'

/** A chart that is ready to be drawn at one width. Series `HITS` is what can be pressed, its items are the marks. */
export interface Drawing {
	readonly option: EChartsCoreOption
	readonly height: number
	/** Where each mark can be pressed, aligned with `marksOf(chart)`; one without a place lies at the top left. */
	readonly hits: readonly Hit[]
}

/** The place of the series of hits among the series. */
export const HITS = 1

/** A drawing of shapes at their places; `hits` are aligned with `marksOf(chart)`. */
export const picture = (
	chart: Chart,
	height: number,
	shapes: readonly Shape[],
	hits: readonly Hit[],
): Drawing => ({
	height,
	hits: hits.map(placeOf),
	option: {
		animation: false,
		aria: { enabled: false },
		series: [{ ...placed(shapes.filter(hasPlace), element), silent: true }, hitSeries(hits)],
		tooltip: tooltip(chart),
	},
})

/** A value that is no number, infinite or far off its scale has no place: nothing is drawn for it, its hint says what it is. */
function hasPlace(shape: Shape): boolean {
	switch (shape.kind) {
		case 'rect':
			return isPlaced(shape.box)
		case 'disc':
			return isPlaced(shape.disc)
		case 'line':
			return shape.points.flat().every(isNear)
		case 'text':
			return isNear(shape.x) && isNear(shape.y)
	}
}
const isPlaced = (hit: Hit): boolean => Object.values(hit).every(isNear)

/** What can be pressed, over all that is drawn; a mark without a place keeps its turn among the others. */
const hitSeries = (hits: readonly Hit[]) => placed(hits, (hit) => hitElement(placeOf(hit)))

const placeOf = (hit: Hit): Hit => (isPlaced(hit) ? hit : { x: 0, y: 0, r: 0 })

/** Opens over a mark and says all of it. */
function tooltip(chart: Chart) {
	const marks = marksOf(chart)
	return {
		trigger: 'item',
		confine: true,
		transitionDuration: 0,
		backgroundColor: 'var(--raised)',
		borderColor: 'var(--hairline)',
		textStyle: { color: 'var(--ink)', fontSize: SIZE, fontFamily: FAMILY },
		formatter: ({ dataIndex }: { dataIndex: number }) => escaped(marks[dataIndex]?.hint ?? ''),
	}
}

type Element = Readonly<Record<string, unknown>>

/** Each element is made when it is drawn: the library writes into it, and a drawing may be drawn again. */
const placed = <T>(all: readonly T[], elementOf: (one: T) => Element) => ({
	type: 'custom',
	coordinateSystem: 'none',
	clip: false,
	data: all.map(() => 0),
	renderItem: ({ dataIndex }: { dataIndex: number }) => all.slice(dataIndex, dataIndex + 1).map(elementOf)[0],
})

function element(shape: Shape): Element {
	switch (shape.kind) {
		case 'rect':
			return { type: 'rect', shape: shape.box, style: { ...shape.paint } }
		case 'disc':
			return {
				type: 'circle',
				shape: { cx: shape.disc.x, cy: shape.disc.y, r: shape.disc.r },
				style: { ...shape.paint },
			}
		case 'line':
			return {
				type: 'polyline',
				shape: { points: shape.points },
				style: {
					fill: 'none',
					stroke: shape.stroke,
					lineWidth: shape.width,
					...(shape.dash?.length && { lineDash: shape.dash, lineDashOffset: shape.dashFrom ?? 0 }),
				},
			}
		case 'text':
			return {
				type: 'text',
				x: shape.x,
				y: shape.y,
				style: {
					text: shape.text,
					textAlign: shape.align,
					textVerticalAlign: 'middle',
					fill: shape.colour,
					fontSize: shape.size,
					fontFamily: FAMILY,
					...(shape.halo && { stroke: shape.halo, lineWidth: 3 }),
				},
			}
	}
}

const hitElement = (hit: Hit): Element => ({
	...('r' in hit
		? { type: 'circle', shape: { cx: hit.x, cy: hit.y, r: hit.r } }
		: { type: 'rect', shape: hit }),
	style: { fill: 'transparent' },
	emphasis: { style: { fill: 'color-mix(in oklab, var(--ink) 5%, transparent)' } },
})

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	'\n': '<br>',
}
const escaped = (text: string): string =>
	text.replace(/[&<>"\n]/g, (character) => ENTITIES[character] ?? character)
