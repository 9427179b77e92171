import type { EChartsCoreOption } from 'echarts/core'
import { fit } from './measure.ts'
import { fill, type MarkOrigin } from './origin.ts'

/** One horizontal bar: `value` sets its length, `label` stands at its end, `hint` opens over it. */
export interface Bar {
	readonly name: string
	readonly value: number
	readonly label: string
	readonly hint: string
	readonly origin: MarkOrigin
}

export interface Bars {
	readonly bars: readonly Bar[]
	/** A colour of `tokens.css`, such as `var(--county-1)`. */
	readonly colour: string
	/** The value at the right end of the scale; the left end is zero. */
	readonly max: number
	/** How values of the scale are written. */
	readonly scale: (value: number) => string
	/** `scale` is drawn along the bottom. */
	readonly axis: boolean
}

/** A chart that is ready to be drawn at one width. */
export interface Drawing {
	readonly option: EChartsCoreOption
	readonly height: number
}

const SIZE = 13
const AXIS = 12
const LABEL = 132

/** Horizontal bars from zero, names to their left or, where it is narrow, above them. Names and amounts stand at the mark. */
export function bars({ bars, colour, max, scale, axis }: Bars, width: number): Drawing {
	const narrow = width < 600
	const names = narrow ? 0 : Math.round(Math.min(width * 0.4, 330))
	const pitch = narrow ? 40 : 27
	const bottom = axis ? 24 : 4
	const plot = width - names - LABEL
	return {
		height: bars.length * pitch + bottom + 4,
		option: {
			animationDuration: 200,
			animationDurationUpdate: 200,
			aria: { enabled: false },
			grid: { left: names, right: LABEL, top: 4, bottom },
			xAxis: {
				type: 'value',
				min: 0,
				max: max || 1,
				splitNumber: plot < 260 ? 2 : 4,
				axisLabel: axis
					? { formatter: scale, color: 'var(--ink-2)', fontSize: AXIS, fontFamily: 'inherit' }
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
					fontFamily: 'inherit',
					interval: 0,
					formatter: (name: string) => fit(name, SIZE, narrow ? width - 12 : names - 14),
					...(narrow && { inside: true, verticalAlign: 'bottom', margin: 0, padding: [0, 0, 7, 2] }),
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
						fontFamily: 'inherit',
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
				textStyle: { color: 'var(--ink)', fontSize: SIZE, fontFamily: 'inherit' },
				formatter: ({ dataIndex }: { dataIndex: number }) => escaped(bars[dataIndex]?.hint ?? ''),
			},
		},
	}
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
