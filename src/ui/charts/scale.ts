/** The next 1, 2, 2.5 or 5 times a power of ten. */
function stepOf(step: number): number {
	if (!(step > 0)) return 1
	const power = 10 ** Math.floor(Math.log10(step))
	return power * ([1, 2, 2.5, 5].find((digit) => digit * power >= step * (1 - 1e-9)) ?? 10)
}

/** Round values from at or below `min` to at or above `max`, in about `count` steps. */
export function ticks(min: number, max: number, count: number): readonly number[] {
	const step = stepOf((max - min) / count)
	// A hair of tolerance, so that 4 × 0.25 is still one.
	const first = Math.floor(min / step + 1e-9)
	const last = Math.max(Math.ceil(max / step - 1e-9), first + 1)
	// Rounded to the step's own digits: 3 × 0.1 is written 0.3.
	const digits = Math.max(0, 2 - Math.floor(Math.log10(step)))
	return Array.from({ length: last - first + 1 }, (_, index) =>
		Number(((first + index) * step).toFixed(Math.min(digits, 20))),
	)
}

/** Values of a range to pixels of a range, both in one direction or against each other. */
export const linear =
	([min, max]: readonly [number, number], [from, to]: readonly [number, number]) =>
	(value: number): number =>
		from + ((value - min) / (max - min || 1)) * (to - from)
