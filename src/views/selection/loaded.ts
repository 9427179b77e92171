import type * as Narrowing from './narrowing.ts'

let loaded: typeof Narrowing | undefined

/** What narrows questions by what is selected, and names it: fetched when an address selects something. */
export const loadSelection = async (): Promise<typeof Narrowing> =>
	(loaded ??= await import('./narrowing.ts'))

/** Whether selections can be honoured at once. */
export const isSelectionLoaded = (): boolean => loaded !== undefined

/** The same, where it was loaded before. */
export function loadedSelection(): typeof Narrowing {
	if (!loaded) throw new Error('what is selected is honoured after `loadSelection` alone')
	return loaded
}
