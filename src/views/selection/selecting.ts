import type { Locale } from '../../base/text.ts'
import type { Selection } from '../../share/selection.ts'

/** What a view of targets tells apart; pictures beside it show the targets that are selected in it, and it those selected there. */
export interface Selecting {
	/** What it tells apart, whatever its settings: the part of `by` before a hyphen. */
	readonly family: string
	/** By what its marks select where it is not the family: the word before the colon in `evidence.facets`, `-` for a point. */
	// eslint-disable-next-line @typescript-eslint/no-explicit-any -- values of whichever view it is
	readonly by?: (values: any) => string
	/** What a value is called; without it a mark selects its disclosure. */
	readonly name?: (value: string, locale: Locale) => string
}

/** What is selected in the pictures of the room, as the values of a view have it. */
export const selectionsOf = (values: Readonly<Record<string, unknown>>): readonly Selection[] =>
	(values['pick'] as readonly Selection[] | undefined) ?? []
