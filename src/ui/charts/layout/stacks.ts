import type { Segment, StackRow, Stacks } from '../chart.ts'
import { heightOf, keyOf, pitchOf, stacksTop } from '../height.ts'
import { fit, fitApart, widthOf } from '../measure.ts'
import { paintOver } from '../origin.ts'
import { ABOVE, isNarrow, namesWidth } from '../rows.ts'
import { linear, ticks } from '../scale.ts'
import { fadedShade, shades, type Shade } from './shade.ts'
import { scaleBelow } from './frame.ts'
import { key } from './key.ts'
import { picture, type Drawing } from './picture.ts'
import { AXIS, baseline, quiet, rect, SIZE, words, type Box, type Shape } from './shape.ts'

/**
 * Rows of parts from zero; a part is told by its step of lightness, and says its value where that fits. Each kind of part is
 * named once, in the first row that has room; the key above the rows names the others that occur in them.
 */
export function stacks(chart: Stacks, width: number): Drawing {
	const { rows, together = rows, keys, scale } = chart
	const narrow = isNarrow(width)
	const left = namesWidth(together.map(nameOf), width)
	const ends = Math.max(12, ...together.map(({ label }) => (label ? widthOf(label, SIZE) + 10 : 0)))
	const values = ticks(0, chart.max, narrow ? 2 : 4, chart.scale)
	const at = linear([0, values.at(-1) ?? 1], [left, width - ends])
	const top = stacksTop(keys, width) + 4
	const pitch = pitchOf(width)
	const bottom = top + rows.length * pitch
	const places = rows.map((row, index) => segments(row, at, top + index * pitch, narrow))
	const names = namesOf(rows, narrow ? width - INSET : left - 14)
	const codes = Math.max(0, ...rows.map(({ code }) => (code ? widthOf(`${code} `, AXIS) : 0)))
	const steps = (colour: string) => shades(colour, keys.length)
	const sample = steps(rows.some(({ colour }) => colour) ? GREY : chart.colour)
	const inside = namesInside(chart, places)
	const told = kindsToTell(rows, inside)
	const drawn = rows.flatMap((row, index) => {
		const boxes = places[index] ?? []
		const tones = steps(row.colour ?? chart.colour)
		const own = row.segments.flatMap((segment, at) => {
			const tone = tones[keys.findIndex(({ key }) => key === segment.key)]
			const box = boxes[at]
			const label = inside.get(segment) ?? segment.label
			const colour = row.colour ?? chart.colour
			return tone && box
				? part({ ...segment, label }, box, segment.faded ? fadedShade(colour) : tone, colour)
				: []
		})
		const place = { left, width, narrow, codes, y: top + index * pitch, end: endOf(boxes, left) }
		return [...own, ...named({ ...row, label: row.label ?? aside(row, boxes) }, names[index] ?? '', place)]
	})
	return picture(
		chart,
		heightOf(chart, width),
		[
			...key(
				keyOf(keys).flatMap((name, index) =>
					told.has(keys[index]?.key ?? '') ? [{ name, colour: sample[index]?.fill ?? '' }] : [],
				),
				width,
				'square',
			),
			...(chart.axis ? scaleBelow(values, at, scale, { top, bottom, width }) : []),
			...drawn,
			baseline([left, top], [left, bottom]),
		],
		places.flat().map((box) => ({ ...box, y: box.y - (pitch - box.height) / 2, height: pitch })),
	)
}

/** Pixels between the base and a name that stands above its row. */
const INSET = 3

/** As light as the eight colours are, so that its steps look like theirs. */
const GREY = 'color-mix(in oklab, var(--ink-2) 65%, var(--ground))'

const nameOf = ({ name, code }: StackRow): string => (code ? `${code} ${name}` : name)
const endOf = (boxes: readonly Box[], left: number): number => {
	const last = boxes.at(-1)
	return last ? last.x + last.width : left
}

function segments(row: StackRow, at: (value: number) => number, y: number, narrow: boolean): readonly Box[] {
	let sum = 0
	return row.segments.map(({ value }) => {
		const from = at(sum)
		sum += Number.isFinite(value) ? value : 0
		return { x: from, y: y + (narrow ? ABOVE : 4), width: at(sum) - from, height: narrow ? 18 : 19 }
	})
}

/** What parts say that name their kind beside their value: for each kind the first with room for both. */
function namesInside(
	{ keys, rows }: Stacks,
	places: readonly (readonly Box[])[],
): ReadonlyMap<Segment, string> {
	const all = rows.flatMap(({ segments }, row) =>
		segments.map((segment, at) => ({ segment, box: places[row]?.[at] })),
	)
	return new Map(
		keyOf(keys).flatMap((name, index) => {
			const said = ({ label }: Segment) => `${name} ${label}`.trim()
			const first = all.find(
				({ segment, box }) => segment.key === keys[index]?.key && box && fits(said(segment), box),
			)
			return first ? [[first.segment, said(first.segment)] as const] : []
		}),
	)
}

/** The kinds of part that rows have, but that no part in them names. */
function kindsToTell(rows: readonly StackRow[], inside: ReadonlyMap<Segment, string>): ReadonlySet<string> {
	const drawn = new Set(
		rows.flatMap(({ segments }) => segments.flatMap(({ key, value }) => (value ? [key] : []))),
	)
	for (const { key } of inside.keys()) drawn.delete(key)
	return drawn
}

/** A part and, where there is room, its label; a hair of ground parts it from the next. */
function part({ label, origin }: Segment, box: Box, { fill, ink }: Shade, colour: string): readonly Shape[] {
	const inner = { ...box, width: Math.max(box.width - 1, Math.min(box.width, 1)) }
	const drawn = rect(inner, paintOver(origin, colour, fill))
	if (!fits(label, box)) return [drawn]
	const halo = origin === 'disclosed' ? {} : { halo: fill }
	return [
		drawn,
		words(label, box.x + box.width / 2, box.y + box.height / 2, {
			align: 'center',
			size: AXIS,
			colour: ink,
			...halo,
		}),
	]
}

/** The value of a row's only part, where the part has no room for it. */
function aside({ segments: [only, ...others] }: StackRow, [box]: readonly Box[]): string {
	return only && box && !others.length && !fits(only.label, box) ? only.label : ''
}

const fits = (label: string, box: Box): boolean => widthOf(label, AXIS) + 8 <= box.width

interface Place {
	readonly left: number
	readonly width: number
	readonly narrow: boolean
	/** Pixels of the column of codes; none where no row has one. */
	readonly codes: number
	readonly y: number
	readonly end: number
}

/** Names cut to the room beside their codes; a code tells its row apart, names alone must. */
function namesOf(rows: readonly StackRow[], room: number): readonly string[] {
	const alone = fitApart(
		rows.map(({ code, name }) => (code ? '' : name)),
		SIZE,
		room,
	)
	return rows.map(({ code, name }, index) =>
		code ? fit(name, SIZE, room - widthOf(`${code} `, AXIS)) : (alone[index] ?? ''),
	)
}

/** The row's code, its name, and what its parts add up to. */
function named(row: StackRow, name: string, { left, narrow, codes, y, end }: Place): readonly Shape[] {
	const middle = y + (narrow ? 8 : 13.5)
	const code = row.code ? widthOf(`${row.code} `, AXIS) : 0
	// To the left of the plot names end where they must; beside codes both are columns, whatever their letters really measure.
	const texts = narrow
		? [quiet(row.code ?? '', INSET, middle), words(name, INSET + code, middle)]
		: codes
			? [quiet(row.code ?? '', 0, middle), words(name, codes, middle)]
			: [words(name, left - 10, middle, { align: 'right' })]
	return [
		...texts.filter(({ text }) => text),
		...(row.label ? [words(row.label, end + 6, narrow ? y + ABOVE + 9 : middle)] : []),
	]
}
