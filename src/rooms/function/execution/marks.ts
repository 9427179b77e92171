import { percent } from '../../../base/format.ts'
import { linkTo, placeOf, type LinkTarget } from '../../../views/link.ts'
import type { Execution, ExecutionScene } from './columns.ts'
import { text } from './text.ts'

export const FIGURES = ['budget', 'adjusted', 'final'] as const
export type Figure = (typeof FIGURES)[number]

/** The lines that print a figure: those of the item, or of the budget document that it was taken from. */
export const linkOf = (row: Execution, figure: Figure): LinkTarget =>
	linkTo(figure === 'final' ? row : placeOf(row, figure))

/** What a row is called: the whole in the language of the page, anything else as the document prints it. */
export const named = ({ item, name }: Execution, { locale }: ExecutionScene): string =>
	item === 'total' ? text[locale].total : name

/** The execution rate with what it is a share of; null where there is none. */
export const rateOf = ({ rate, base }: Execution, { locale }: ExecutionScene): string | null =>
	rate === null || base === null
		? null
		: text[locale].rate_of(percent(rate, locale), text[locale][`base_${base as 'budget'}`])

/** Whether any row has a figure beside the budget. */
export const isCompared = ({ rows }: ExecutionScene): boolean =>
	rows.some(({ adjusted, final }) => adjusted !== null || final !== null)
