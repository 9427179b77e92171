import { count } from '../../../base/format.ts'
import type { Locale } from '../../../base/text.ts'
import type { ByClass } from '../by-class.ts'
import type { Coverage, CoverageScene } from './columns.ts'

type Project = ByClass<Coverage>

/** Projects in the order in which they are drawn, and those that stand folded in one row below them. */
export interface Lines {
	readonly each: readonly Project[]
	readonly folded: readonly Project[]
}

const lacks = ({ cells }: Project): number => cells.filter(({ counted }) => !counted).length

/** Those that lack a class first: that is what one looks for. What lacks none is folded, unless that saves nothing. */
export function linesOf(projects: readonly Project[], { values }: Pick<CoverageScene, 'values'>): Lines {
	const ordered = projects.toSorted((one, two) => lacks(two) - lacks(one))
	const folded = ordered.filter((project) => !lacks(project))
	return values.complete === 'folded' && folded.length > 1
		? { each: ordered.filter(lacks), folded }
		: { each: ordered, folded: [] }
}

/** The cell of several projects: how many targets of a class each of them has, from the fewest to the most. */
export function rangeOf(cells: readonly Coverage[], locale: Locale) {
	const counts = cells.map(({ counted }) => counted)
	const ends = [...new Set([Math.min(...counts), Math.max(...counts)])]
	const origins = new Set(cells.map(({ origin }) => origin))
	const [weakest] = (['suggested', 'inferred_exact'] as const).filter((origin) => origins.has(origin))
	return {
		value: Math.min(...counts),
		label: ends.map((it) => count(it, locale)).join('–'),
		origin: weakest ?? ('derived' as const),
	}
}
