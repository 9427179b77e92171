import type { Locale } from '../../base/text.ts'

/**
 * Lines in the order of a value. Only runs of lines of one group are sorted within themselves: a line that belongs to no
 * group (`undefined`), such as a total, stays where it is and parts those around it. What has no value comes last.
 */
export function sortLines<L>(
	lines: readonly L[],
	valueOf: (line: L) => string | number | null,
	groupOf: (line: L) => string | undefined,
	falling: boolean,
	locale: Locale,
): readonly L[] {
	const words = new Intl.Collator(locale === 'zh' ? 'zh-CN' : 'en', { numeric: true })
	const compare = (one: L, two: L): number => {
		const [a, b] = [valueOf(one), valueOf(two)]
		if (a === null || b === null) return Number(a === null) - Number(b === null)
		const order = typeof a === 'number' && typeof b === 'number' ? a - b : words.compare(String(a), String(b))
		return falling ? -order : order
	}
	const runs: { readonly group: string | undefined; readonly lines: L[] }[] = []
	for (const line of lines) {
		const group = groupOf(line)
		const last = runs.at(-1)
		if (last && group !== undefined && last.group === group) last.lines.push(line)
		else runs.push({ group, lines: [line] })
	}
	return runs.flatMap((run) => run.lines.toSorted(compare))
}
