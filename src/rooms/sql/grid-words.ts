import { count } from '../../base/format.ts'
import type { Locale } from '../../base/text.ts'
import type { GridWords } from '../../ui/grid/words.ts'
import { text } from './text.ts'

/** The grid's own words out of the room's. */
export function gridWords(locale: Locale): GridWords {
	const words = text[locale]
	const counted = (value: number) => count(value, locale)
	return {
		label: words.grid_label,
		row: words.grid_row,
		nothing: words.grid_nothing,
		menu: words.grid_menu,
		ascending: words.grid_ascending,
		descending: words.grid_descending,
		unsorted: words.grid_unsorted,
		filter: words.grid_filter,
		hide: words.grid_hide,
		pin: words.grid_pin,
		unpin: words.grid_unpin,
		narrower: words.grid_narrower,
		wider: words.grid_wider,
		close: words.grid_close,
		open_source: words.grid_source,
		profile: {
			nulls: words.nulls,
			distinct: words.distinct,
			least: words.least,
			most: words.most,
			common: words.common,
			count: counted,
			of_rows: (nulls, rows) => words.nulls_of(counted(nulls), counted(rows)),
			more_than: (value) => words.more_values(counted(value)),
		},
	}
}
