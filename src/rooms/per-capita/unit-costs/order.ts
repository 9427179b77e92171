import type { Locale } from '../../../base/text.ts'
import { headId } from '../../../views/table/across.ts'
import { sortLines } from '../../../views/table/sort-lines.ts'
import { KINDS, type UnitCost } from './columns.ts'
import { text } from './text.ts'

/** The unit costs of one kind. */
export interface Group {
	readonly kind: (typeof KINDS)[number]
	readonly rows: readonly UnitCost[]
}

/** What a link calls the column of a disclosure by. */
export const columnOf = (document_id: string): string => headId('amount', document_id)

/**
 * Unit costs by kind, in the order of kinds; or, where `order` names the column `kind`, by their names; where it names that
 * of a disclosure, by its highest cost, or by its lowest where the lowest stands first, and so within each kind. A kind that
 * the disclosure does not have comes last.
 */
export function groupsOf(rows: readonly UnitCost[], order: string, locale: Locale): readonly Group[] {
	const groups = KINDS.map((kind) => ({ kind, rows: rows.filter((row) => row.kind === kind) })).filter(
		(group) => group.rows.length,
	)
	const falling = order.startsWith('-')
	const column = order.slice(Number(falling))
	const sorted = <L>(lines: readonly L[], valueOf: (line: L) => string | number | null) =>
		sortLines(lines, valueOf, () => '', falling, locale)
	if (column === 'kind') return sorted(groups, ({ kind }) => text[locale][`kind_${kind}`])
	if (!rows.some(({ document_id }) => columnOf(document_id) === column)) return groups
	const byAmount = groups.map((group) => ({ ...group, rows: sorted(group.rows, ({ amount }) => amount) }))
	return sorted(
		byAmount,
		(group) => group.rows.find(({ document_id }) => columnOf(document_id) === column)?.amount ?? null,
	)
}
