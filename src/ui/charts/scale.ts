/** Larger numbers would overflow where ranges are taken of them; nothing that is counted in yuan comes near. */
const HUGE = 1e300
/** Ranges that are narrower beside their numbers cannot be told apart by the digits of a double. */
const FINEST = 1e-13

/** The next 1, 2, 2.5 or 5 times a power of ten; of whole numbers the next that is whole. */
function stepOf(step: number, whole: boolean): number {
	const power = 10 ** Math.floor(Math.log10(step))
	const found = power * ([1, 2, 2.5, 5].find((digit) => digit * power >= step * (1 - 1e-9)) ?? 10)
	if (!whole || found >= 10) return found
	return [1, 2, 5].find((digit) => digit >= found) ?? 10
}

/**
 * Round values from at or below `min` to at or above `max`, in about `count` steps; at least two of them, each larger than
 * the one before, whatever the numbers: what is not a number counts as zero, equal ends get a step of their own.
 * @param write how the values are written: where a half is written as a whole number, as of what is counted, all are whole
 */
export function ticks(
	min: number,
	max: number,
	count: number,
	write: (value: number) => string = String,
): readonly number[] {
	const [low, high] = [within(min), Math.max(within(min), within(max))]
	const size = Math.max(Math.abs(low), Math.abs(high))
	const wanted = (high - low) / Math.max(1, Math.floor(count) || 1)
	// Numbers too small for the powers of ten below them are all one on any scale.
	const whole = write(0.5) === write(0) || write(0.5) === write(1)
	const step = stepOf(Math.max(wanted > 1 / HUGE ? wanted : 1, size * FINEST), whole)
	// A hair of tolerance, so that 4 × 0.25 is still one.
	const first = Math.floor(low / step + 1e-9)
	const last = Math.max(Math.ceil(high / step - 1e-9), first + 1)
	return Array.from({ length: last - first + 1 }, (_, index) => rounded((first + index) * step))
}

/** 3 × 0.1 is written 0.3: the digits that a double can hold, and no more. */
const rounded = (value: number): number => Number(value.toPrecision(15))

const within = (value: number): number => (Number.isNaN(value) ? 0 : Math.min(Math.max(value, -HUGE), HUGE))

/** Values of a range to pixels of a range, both in one direction or against each other; NaN where a value has no place. */
export const linear =
	([min, max]: readonly [number, number], [from, to]: readonly [number, number]) =>
	(value: number): number =>
		Number.isFinite(value) ? from + ((value - min) / (max - min || 1)) * (to - from) : NaN

/** So many powers of ten stand on a scale. */
const MOST_POWERS = 12

/** Powers of ten around a range above zero: at least two. */
export function powers(min: number, max: number): readonly number[] {
	const [low, high] = [Math.floor(Math.log10(min)), Math.ceil(Math.log10(max))]
	const step = Math.ceil((high - low) / MOST_POWERS) || 1
	const count = Math.max(2, Math.ceil((high - low) / step) + 1)
	return Array.from({ length: count }, (_, index) => 10 ** Math.min(low + index * step, 308))
}

/** The range of a scale; `log` where it goes by powers of ten, which only numbers above zero have. */
export interface Range {
	readonly min: number
	readonly max: number
	readonly log?: boolean
	/** How its values are written. */
	readonly scale?: (value: number) => string
}

/** Round values of a scale, in about `count` steps or by powers of ten, and where a value stands between two pixels. */
export function scaleOf(
	{ min, max, log = false, scale }: Range,
	pixels: readonly [number, number],
	count: number,
): { readonly ticks: readonly number[]; readonly at: (value: number) => number } {
	const isLog = log && min > 0 && Number.isFinite(max) && max >= min
	const values = isLog ? powers(min, max) : ticks(min, max, count, scale)
	const [first = 0, last = 1] = [values[0], values.at(-1)]
	if (!isLog) return { ticks: values, at: linear([first, last], pixels) }
	const place = linear([Math.log10(first), Math.log10(last)], pixels)
	return { ticks: values, at: (value) => place(Math.log10(value)) }
}
