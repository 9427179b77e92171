import type { Locale } from '../../base/text.ts'
import type { StatementRun } from '../../state/statement-runs.svelte.ts'
import type { GridLayout, QueryDraft } from '../../share/query-draft.ts'
import { text } from './text.ts'

type Arranged = Pick<StatementRun, 'arrangement' | 'columns'>

/** How an answer stands in its grid, as a link carries it; undefined where nothing was chosen. */
export function layoutOf({ arrangement: { sort, filters = {} }, columns }: Arranged): GridLayout | undefined {
	const asked = Object.entries(filters).filter(([, wanted]) => wanted !== '')
	const layout: GridLayout = {
		...(sort && { sort }),
		...(asked.length && { filters: Object.fromEntries(asked) }),
		...(columns.hidden?.length && { hidden: columns.hidden }),
		...(columns.pinned !== undefined && { pinned: columns.pinned }),
	}
	return Object.keys(layout).length ? layout : undefined
}

/** A draft without what belongs to one answer only. */
export const withoutLayout = ({ sql, values, types, chart }: QueryDraft): QueryDraft => ({
	sql,
	values,
	...(types && { types }),
	...(chart && { chart }),
})

/** What a file must say of it: which rows, in which order, without which columns. */
export function choicesOf(run: Arranged, locale: Locale): readonly string[] {
	const words = text[locale]
	const { sort, filters = {}, hidden = [] } = layoutOf(run) ?? {}
	return [
		...Object.entries(filters).map(([column, wanted]) => words.chosen_filter(column, wanted)),
		...(sort ? [words.chosen_sort(sort.column, sort.descending)] : []),
		...(hidden.length ? [words.chosen_hidden(hidden)] : []),
	]
}
