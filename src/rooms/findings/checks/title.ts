import { count } from '../../../base/format.ts'
import { formedOf, type CheckScene } from './marks.ts'
import { text } from './text.ts'

/** A finding, since it is counted: how many checks there are and how many fail. */
export const title = ({ rows, locale }: CheckScene): string => {
	const all = rows.reduce((sum, row) => sum + formedOf(row), 0)
	const fails = rows.reduce((sum, row) => sum + row.fails, 0)
	return all ? text[locale].found(count(all, locale), count(fails, locale)) : text[locale].nothing
}

export const lead = ({ locale }: CheckScene): string => text[locale].lead

export const crumbs = (): readonly never[] => []
