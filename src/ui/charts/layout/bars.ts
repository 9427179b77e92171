import type { Bar, Bars } from '../chart.ts'
import { heightOf, pitchOf, SCALE } from '../height.ts'
import { fit, fitApart, widthOf } from '../measure.ts'
import { paint } from '../origin.ts'
import { isNarrow, namesWidth } from '../rows.ts'
import { linear, ticks } from '../scale.ts'
import { boxOf as textBox, overlap } from './labels.ts'
import { picture, type Drawing } from './picture.ts'
import { AXIS, baseline, gridline, quiet, SIZE, words, type Box, type Shape } from './shape.ts'

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
	const [min = 0] = values
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
	const bottom = heightOf(chart, width) - (axis ? SCALE : 4)
	const last = values.at(-1) ?? 1
	const at = linear([min, last], [left, width - right])
	const drawn = bars.map((bar, index) => ({
		bar,
		name: names[index] ?? '',
		middle: TOP + (index + 0.5) * pitchOf(width),
		box: boxOf(bar, at, [min, last], TOP + (index + 0.5) * pitchOf(width), narrow ? 13 : 17),
	}))
	return picture(
		chart,
		heightOf(chart, width),
		[
			...values.map((value) => gridline([crisp(at(value)), TOP], [crisp(at(value)), bottom])),
			...(axis ? scaleTexts(values, at, scale, bottom + 14) : []),
			...drawn.flatMap(({ bar, box }) => barOf(bar, box, bar.colour ?? colour)),
			...drawn.map(({ bar, box, middle }) =>
				words(bar.label, box.x + box.width + 6, middle, {
					...(numberOf(bar.value) === null && { colour: 'var(--ink-2)' }),
				}),
			),
			baseline([crisp(left), TOP], [crisp(left), bottom]),
			...drawn.flatMap(({ bar, name, middle }) =>
				narrow
					? nameAbove(bar, name, left + INSET, middle - 15.5)
					: codes
						? nameByCode(bar, name, codes, middle)
						: nameBefore(bar, name, left - 8, middle),
			),
		],
		bars.map((_, index) => bandOf(index, width)),
	)
}

/** Pixels between the base and a name that stands above its bar. */
const INSET = 3

/** The middle of the pixel in which a thin line is drawn at this place. */
const crisp = (x: number): number =>
	Math.round(2 * x) % 2 ? Math.round(2 * x) / 2 : Math.round(2 * x) / 2 + 0.5

/** The values below the plot, the least beginning at its line; at either end none that would touch the one beside it. */
function scaleTexts(
	values: readonly number[],
	at: (value: number) => number,
	write: (value: number) => string,
	y: number,
): readonly Shape[] {
	const texts = values.map((value, index) => quiet(write(value), at(value), y, index ? 'center' : 'left'))
	const touch = (one: number, two: number) => {
		const [a, b] = [texts[one], texts[two]]
		return a !== undefined && b !== undefined && overlap(textBox(a), textBox(b))
	}
	const end = texts.length - 1
	return texts.filter((_, index) => !(index === 0 && touch(0, 1)) && !(index === end && touch(end - 1, end)))
}

/** From zero to the value, as far as the scale goes; what is not there has no length. */
function boxOf(
	{ value }: Bar,
	at: (value: number) => number,
	[min, max]: readonly [number, number],
	middle: number,
	height: number,
): Box {
	const [from, to] = [at(0), at(Math.min(Math.max(numberOf(value) ?? 0, min), max))]
	return { x: Math.min(from, to), y: middle - height / 2, width: Math.abs(to - from), height }
}

/** An outline lies within its bar, however short that is: its length is what it says. */
function barOf({ value, origin }: Bar, box: Box, colour: string): readonly Shape[] {
	if (numberOf(value) === null) return []
	const painted = paint(origin, colour)
	if (painted.stroke === undefined) return [{ kind: 'rect', box, paint: painted }]
	const line = Math.min(1, box.width, box.height)
	const inner = {
		x: box.x + line / 2,
		y: box.y + line / 2,
		width: box.width - line,
		height: box.height - line,
	}
	return [{ kind: 'rect', box: inner, paint: painted }]
}

/** The code and the name in two columns; a bar without a name has its code in the place of one. */
const nameByCode = ({ code }: Bar, name: string, codes: number, y: number): readonly Shape[] =>
	[
		code && name ? quiet(code, 0, y) : undefined,
		name ? words(name, codes, y) : quiet(code ?? '', codes, y),
	].filter((it) => it !== undefined)

/** Ends where the plot begins; a code stands before the name, or where that would end. */
const nameBefore = ({ code }: Bar, name: string, x: number, y: number): readonly Shape[] => [
	...(code ? [quiet(code, x - widthOf(` ${name}`, SIZE), y, 'right')] : []),
	...(name ? [words(name, x, y, { align: 'right' })] : []),
]

const nameAbove = ({ code }: Bar, name: string, x: number, y: number): readonly Shape[] =>
	code ? [quiet(code, x, y), words(` ${name}`, x + widthOf(code, AXIS), y)] : [words(name, x, y)]

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

/** Pixels of a code with the space behind it. */
const codeWidth = (code: string | undefined): number => (code ? widthOf(`${code} `, AXIS) : 0)

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
