/** How much of a cell a text takes: a Han character is one, a letter or digit half. */
const width = (text: string): number =>
	[...text].reduce(
		(sum, character) => sum + (/[\p{Script=Han}，。；：、（）《》？！]/u.test(character) ? 1 : 0.5),
		0,
	)

/** What the last word of a name of a measure ends in. A name that ends so is complete, however long it is. */
const COMPLETE = /(?:率|度|数|量|额|费|金|次|影响|标准|情况|效果|水平|期限|时长|[》）)”"])$/
const FEW = 3
const NEAR = 1

/**
 * What the cells of names hold at most, in widths: names were cut to it when at least three end within one character
 * of the longest. `null` where names just have different lengths.
 */
export function capacityOf(names: readonly string[]): number | null {
	const widths = names.map(width)
	const longest = widths.reduce((most, it) => Math.max(most, it), 0)
	return widths.filter((it) => it > longest - NEAR).length >= FEW ? longest : null
}

/** The name fills its cell and stops before its sentence does. */
export const isCut = (name: string, capacity: number): boolean =>
	width(name) > capacity - NEAR && !COMPLETE.test(name)
