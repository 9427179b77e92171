import { count } from '../../../base/format.ts'
import type { Crumb } from '../../view.ts'
import { tableOf, type TablesScene } from './table.ts'
import { text } from './text.ts'

/** What stands open: one table, or all. */
export function title({ rows, values, locale }: TablesScene): string {
	const words = text[locale]
	const opened = tableOf(values.table)
	if (opened) return words.title_table(values.table, opened[locale])
	const all = rows.reduce((sum, row) => sum + row.rows, 0)
	return words.title(rows.length, count(all, locale))
}

export const lead = ({ locale }: TablesScene): string => text[locale].lead
export const crumbs = (): readonly Crumb[] => []
