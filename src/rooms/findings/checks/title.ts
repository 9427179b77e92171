import { count } from '../../../base/format.ts'
import { formedOf, type CheckScene } from './marks.ts'
import { text } from './text.ts'

/** How many checks the choice allows and how many fail, whichever outcomes are shown. */
export const title = ({ rows, locale }: CheckScene): string => {
	const all = rows.reduce((sum, row) => sum + formedOf(row), 0)
	const fails = rows.reduce((sum, row) => sum + row.fails, 0)
	return all ? text[locale].found(count(all, locale), count(fails, locale)) : text[locale].nothing
}

export const lead = ({ locale }: CheckScene): string => text[locale].lead

export const crumbs = (): readonly never[] => []
