import { finding } from '../finding.ts'
import type { Reading } from '../reading.ts'
import { placeOf } from './place.ts'
import type { SettledTable } from './settle-unit.ts'

/**
 * One finding for a table of cells into whose numbers and names conversion put blanks: too many to list. On a page that is
 * set by blanks every blank may part two cells, and none is told.
 */
export function spacedCells(it: SettledTable): Reading | null {
	const [example, ...others] = it.entries.entries
		.filter(({ isRestored }) => !isRestored)
		.flatMap(({ amounts, label, printed = [] }) => [
			...amounts.flatMap(({ token, isLost }) => (isLost ? [] : token.cells.map((cell) => cell.printed))),
			...(label ? [] : printed),
		])
		.filter((text) => /\S\s+\S/.test(text))
	if (example === undefined) return null
	const count = others.length + 1
	const title = it.table.title?.text ?? '无标题的表'
	return finding(placeOf(it), {
		rule: 'spaces-in-cells',
		kind: 'repair',
		severity: 'low',
		certainty: 'fact',
		zh: `${title}有 ${String(count)} 格的数字或名称中间被插入空格，已去除。`,
		en: `Conversion put spaces into ${String(count)} ${count === 1 ? 'cell' : 'cells'} of this statement; they were removed.`,
		printed: example,
		repaired: example.replace(/\s+/g, ''),
	})
}
