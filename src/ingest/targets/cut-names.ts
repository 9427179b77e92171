import type { Noticed } from '../finding.ts'
import type { ReadIndicator } from './indicator.ts'

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
/** Cells of names hold no less; names of the same few characters are just short. */
const NARROWEST = 15

/**
 * What the cells of names hold at most, in widths: names were cut to it when at least three end within one character
 * of the longest. `null` where names just have different lengths.
 */
function capacityOf(names: readonly string[]): number | null {
	const widths = names.map(width)
	const longest = widths.reduce((most, it) => Math.max(most, it), 0)
	return longest >= NARROWEST && widths.filter((it) => it > longest - NEAR).length >= FEW ? longest : null
}

/** Marks the names of a document that fill their cell and stop before their sentence does, as an export cuts them. */
export function cutNames(all: readonly ReadIndicator[]): (it: ReadIndicator) => ReadIndicator {
	const capacity = capacityOf([...new Set(all.flatMap(({ row }) => row.name ?? []))])
	return (it) => {
		const { name } = it.row
		if (capacity === null || name === null || width(name) <= capacity - NEAR || COMPLETE.test(name)) return it
		return { ...it, isCut: true }
	}
}

/** What is said of a name that its cell cut. */
export const nameCut = (name: string): Noticed => ({
	rule: 'truncated-text',
	kind: 'quality',
	severity: 'medium',
	certainty: 'inference',
	zh: `指标名称“${name}”写满单元格，话没有说完，后文很可能被截断。`,
	en: `The name “${name}” fills its cell and stops before its sentence does; the rest was probably cut off.`,
	printed: name,
})
