import type { Crumb } from '../../../views/view.ts'
import { tableOf, type TablesScene } from './table.ts'
import { text } from './text.ts'

/** What stands open: one table, or all. */
export function title({ values, locale }: TablesScene): string {
	const words = text[locale]
	const opened = tableOf(values.table)
	return opened ? words.title_table(values.table, opened[locale]) : words.title
}

export const lead = ({ locale }: TablesScene): string => text[locale].lead
export const crumbs = (): readonly Crumb[] => []
