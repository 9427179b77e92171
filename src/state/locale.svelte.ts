import type { Locale, Texts } from '../base/text.ts'
import { page } from '../share/page.ts'
import { address } from './address.svelte.ts'

/** The language of the page, as its address says; Chinese where it says nothing. */
export const locale = {
	get current(): Locale {
		return address.read(page).values.lang
	},
	/** The words of a folder in the language of the page. */
	of<T>(texts: Texts<T>): T {
		return texts[this.current] as T
	},
}
