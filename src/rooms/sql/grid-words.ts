import type { GridWords } from '../../ui/grid/words.ts'
import type { text } from './text.ts'

/** The grid's own words out of the room's. */
export const gridWords = (words: (typeof text)['zh'] | (typeof text)['en']): GridWords => ({
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
})
