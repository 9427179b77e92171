/** Values from `from` up to but not including `to`; the last bin has its upper edge as well. */
export interface Binned<T> {
	readonly from: number
	readonly to: number
	readonly all: readonly T[]
}

/** Whether values are set out by their powers of ten: amounts, and those all above zero and far apart. */
export const isLog = (sorted: readonly number[]): boolean => {
	const [least, most] = [sorted[0] ?? 0, sorted.at(-1) ?? 0]
	return least > 0 && most / least > 50
}

/**
 * Items in so many bins of equal width, by their value or by its power of ten; one bin where all values are one.
 * @param range the least and the most of all that are set side by side
 */
export function binned<T>(
	items: readonly T[],
	valueOf: (item: T) => number,
	[least, most]: readonly [number, number],
	count: number,
	log: boolean,
): readonly Binned<T>[] {
	const [from, to] = log ? [Math.log10(least), Math.log10(most)] : [least, most]
	const width = (to - from) / count || 1
	const back = (place: number) => (log ? 10 ** place : place)
	const bins = Array.from({ length: to > from ? count : 1 }, (_, index) => ({
		from: index === 0 ? least : back(from + index * width),
		to: back(from + (index + 1) * width),
		all: [] as T[],
	}))
	for (const item of items) {
		const value = valueOf(item)
		const place = ((log ? Math.log10(value) : value) - from) / width
		bins[Math.min(Math.max(Math.floor(place), 0), bins.length - 1)]?.all.push(item)
	}
	return bins
}
