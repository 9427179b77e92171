import type { Bar, Bars } from '../chart.ts'
import { heightOf, pitchOf, SCALE } from '../height.ts'
import { fit, fitApart, widthOf } from '../measure.ts'
import { paint, type Paint } from '../origin.ts'
import { isNarrow, namesWidth } from '../rows.ts'
import { linear, ticks } from '../scale.ts'
import { hitSeries, tooltip, type Drawing } from './picture.ts'
import { AXIS, FAMILY, SIZE, type Box } from './shape.ts'

/** Room for the amounts at the ends of bars, the same in all pictures that stand side by side. */
const LABEL = 128
const TOP = 4

/** Horizontal bars from zero, names to their left or, where it is narrow, above them. Names and amounts stand at the mark. */
export function bars(chart: Bars, width: number): Drawing {
	const { bars, together = bars, colour, scale, axis } = chart
	const narrow = isNarrow(width)
	const values = ticks(
		Math.min(0, ...together.map(({ value }) => numberOf(value) ?? 0)),
		chart.max,
		narrow ? 2 : 4,
		chart.scale,
	)
	const [min = 0, next = 1] = values
	// Charts that stand together have one room, whatever is drawn in this one.
	const most = Math.max(chart.max, ...together.map(({ value }) => numberOf(value) ?? 0))
	const whole = ticks(min, most, narrow ? 2 : 4, scale).at(-1) ?? 1
	const { left, right: shared } = sides(together, width, linear([min, whole], [0, 1]))
	const own = sides(bars, width, linear([min, values.at(-1) ?? 1], [0, 1]))
	const right = Math.max(shared, own.right)
	const room = narrow ? width - 12 : left - 14
	const names = namesOf(bars, room)
	// Codes and names are two columns, whatever the letters of a name really measure. What has no name of its own, as the
	// second bar of a pair, stands by its code in the column of names.
	const codes = narrow ? 0 : Math.max(0, ...bars.map(({ code, name }) => (name ? codeWidth(code) : 0)))
	const hits = bars.map((_, index) => bandOf(index, width))
	return {
		height: heightOf(chart, width),
		hits,
		option: {
			aria: { enabled: false },
			// Sides are as wide as said, whatever the labels measure: the two drawings of a chart must agree.
			grid: { left, right, top: TOP, bottom: axis ? SCALE : 4, outerBoundsMode: 'none' },
			xAxis: {
				type: 'value',
				min,
				max: values.at(-1) ?? 1,
				interval: next - min,
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
				axisLine: { onZero: false, lineStyle: { color: 'var(--ink-2)' } },
				axisTick: { show: false },
				axisLabel: {
					color: 'var(--ink)',
					fontSize: SIZE,
					fontFamily: FAMILY,
					interval: 0,
					formatter: (_: string, index: number) => label(bars[index], names[index], codes > 0),
					rich: {
						code: { ...quiet, ...(codes && { width: codes, align: 'left' }) },
						own: quiet,
					},
					...(codes && { align: 'left', margin: left }),
					...(narrow && { inside: true, verticalAlign: 'bottom', margin: 0, padding: [0, 0, 9, 3] }),
				},
				z: 3,
			},
			series: [
				{
					type: 'bar',
					silent: true,
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
						// A bar that is not there still has a label.
						value: numberOf(bar.value) ?? 0,
						name: bar.name,
						itemStyle: itemStyle(
							numberOf(bar.value) === null
								? { fill: 'transparent' }
								: paint(bar.origin, bar.colour ?? colour),
						),
						label: numberOf(bar.value) === null ? { color: 'var(--ink-2)' } : {},
					})),
				},
				hitSeries(hits),
			],
			tooltip: tooltip(chart),
		},
	}
}

/** As wide as most names in Chinese need, and up to nearly half of the picture where those of another language are longer. */
function namesBeside(names: readonly string[], width: number): number {
	const wanted = Math.max(0, ...names.map((name) => widthOf(name, SIZE))) + 14
	return Math.round(Math.min(Math.max(wanted, Math.min(width * 0.4, 330)), width * 0.46))
}

/** What has no place on a scale has no bar. */
const numberOf = (value: number | null): number | null => (Number.isFinite(value) ? value : null)

/** Pixels beside the plot. Bars of several disclosures have short names and stand alone: their sides fit their texts. */
function sides(
	bars: readonly Bar[],
	width: number,
	/** How much of the plot a bar takes, from 0 to 1. */
	reach: (value: number) => number,
): { readonly left: number; readonly right: number } {
	const alone = bars.some((bar) => bar.colour)
	const names = bars.map(({ code, name }) => (code ? `${code} ${name}` : name))
	const labels = bars.map(({ label, value }) => (value === null ? 0 : widthOf(label, SIZE) + 12))
	const left = alone || isNarrow(width) ? namesWidth(names, width) : namesBeside(names, width)
	// A long amount at the end of a long bar needs more than the usual room.
	const needed = bars.flatMap(({ value }, index) => {
		const share = value === null ? 0 : reach(value)
		return share > 0 ? Math.ceil(((labels[index] ?? 0) - (width - left) * (1 - share)) / share) : []
	})
	return { left, right: alone ? Math.max(24, ...labels) : Math.min(width / 2, Math.max(LABEL, ...needed)) }
}

/** The whole row can be pressed: the smallest bar is as easy to hit as the largest. */
const bandOf = (index: number, width: number): Box => ({
	x: 0,
	y: TOP + index * pitchOf(width),
	width,
	height: pitchOf(width),
})

const itemStyle = ({ fill, stroke, lineWidth, decal }: Paint) => ({
	color: fill,
	...(stroke && { borderColor: stroke, borderWidth: lineWidth }),
	...(decal && { decal }),
})

/** Pixels of a code with the space behind it. */
const codeWidth = (code: string | undefined): number => (code ? widthOf(`${code} `, AXIS) : 0)

/** How a code is written. */
const quiet = { color: 'var(--ink-2)', fontSize: AXIS, fontFamily: FAMILY }

/** The code in its own style, then as much of the name as there is room for. */
function label(bar: Bar | undefined, name = '', aligned = false): string {
	if (aligned && !name && bar?.code) return `{code|}{own|${bar.code}}`
	if (aligned) return `{code|${bar?.code ?? ''}}${name}`
	return bar?.code ? `{code|${bar.code}} ${name}` : name
}

/** Names cut to the room beside their codes; a code tells its bar apart, names alone must. */
function namesOf(bars: readonly Bar[], room: number): readonly string[] {
	const alone = fitApart(
		bars.map(({ code, name }) => (code ? '' : name)),
		SIZE,
		room,
	)
	return bars.map(({ code, name }, index) =>
		code ? fit(name, SIZE, room - codeWidth(code)) : (alone[index] ?? ''),
	)
}
