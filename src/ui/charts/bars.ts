import type { EChartsCoreOption } from 'echarts/core'
import type { Bar, Bars } from './chart.ts'
import { heightOf, isNarrow } from './height.ts'
import { fit, widthOf } from './measure.ts'
import { fill } from './origin.ts'

/** A chart that is ready to be drawn at one width. */
export interface Drawing {
	readonly option: EChartsCoreOption
	readonly height: number
}

const FAMILY = 'var(--sans)'
const SIZE = 13
const AXIS = 12
/** Room for the amounts at the ends of bars. */
const LABEL = 128

/** Horizontal bars from zero, names to their left or, where it is narrow, above them. Names and amounts stand at the mark. */
export function bars({ bars, colour, max, scale, axis }: Bars, width: number): Drawing {
	const narrow = isNarrow(width)
	const names = narrow ? 0 : Math.round(Math.min(width * 0.4, 330))
	const bottom = axis ? 24 : 4
	const step = round(max / (narrow ? 2 : 4))
	const room = narrow ? width - 12 : names - 14
	return {
		height: heightOf({ kind: 'bars', bars, colour, max, scale, axis }, width),
		option: {
			animationDuration: 200,
			animationDurationUpdate: 200,
			aria: { enabled: false },
			// Sides are as wide as said, whatever the labels measure: the two drawings of a chart must agree.
			grid: { left: names, right: LABEL, top: 4, bottom, outerBoundsMode: 'none' },
			xAxis: {
				type: 'value',
				min: 0,
				// A hair of tolerance, so that 4 × 0.25 is still one.
				max: step * Math.ceil(max / step - 1e-9) || 1,
				interval: step,
				axisLabel: axis
					? {
							formatter: scale,
							color: 'var(--ink-2)',
							fontSize: AXIS,
							fontFamily: FAMILY,
							alignMinLabel: 'left',
						}
					: { show: false },
				splitLine: { lineStyle: { color: 'var(--hairline)' } },
			},
			yAxis: {
				type: 'category',
				inverse: true,
				data: bars.map((bar) => bar.name),
				axisLine: { lineStyle: { color: 'var(--ink-2)' } },
				axisTick: { show: false },
				axisLabel: {
					color: 'var(--ink)',
					fontSize: SIZE,
					fontFamily: FAMILY,
					interval: 0,
					formatter: (_: string, index: number) => label(bars[index], room),
					rich: { code: { color: 'var(--ink-2)', fontSize: AXIS, fontFamily: FAMILY } },
					...(narrow && { inside: true, verticalAlign: 'bottom', margin: 0, padding: [0, 0, 9, 3] }),
				},
				z: 3,
			},
			series: [
				{
					type: 'bar',
					barWidth: narrow ? 13 : 17,
					...(narrow && { barCategoryGap: 0 }),
					emphasis: { disabled: true },
					label: {
						show: true,
						position: 'right',
						distance: 6,
						color: 'var(--ink)',
						fontSize: SIZE,
						fontFamily: FAMILY,
						formatter: ({ dataIndex }: { dataIndex: number }) => bars[dataIndex]?.label ?? '',
					},
					data: bars.map((bar) => ({
						value: bar.value,
						name: bar.name,
						itemStyle: fill(bar.origin, colour),
					})),
				},
			],
			tooltip: {
				trigger: 'item',
				confine: true,
				transitionDuration: 0,
				backgroundColor: 'var(--raised)',
				borderColor: 'var(--hairline)',
				textStyle: { color: 'var(--ink)', fontSize: SIZE, fontFamily: FAMILY },
				formatter: ({ dataIndex }: { dataIndex: number }) => escaped(bars[dataIndex]?.hint ?? ''),
			},
		},
	}
}

/** The code in its own style, then as much of the name as there is room for. */
function label(bar: Bar | undefined, room: number): string {
	if (!bar?.code) return fit(bar?.name ?? '', SIZE, room)
	return `{code|${bar.code}} ${fit(bar.name, SIZE, room - widthOf(`${bar.code} `, AXIS))}`
}

/** The next 1, 2, 2.5 or 5 times a power of ten. */
function round(step: number): number {
	if (!(step > 0)) return 1
	const power = 10 ** Math.floor(Math.log10(step))
	return power * ([1, 2, 2.5, 5].find((digit) => digit * power >= step * (1 - 1e-9)) ?? 10)
}

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	'\n': '<br>',
}
const escaped = (text: string): string =>
	text.replace(/[&<>"\n]/g, (character) => ENTITIES[character] ?? character)
