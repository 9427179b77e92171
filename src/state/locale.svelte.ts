import type { Locale, Texts } from '../base/text.ts'
import { page } from '../share/page.ts'
import { address } from './address.svelte.ts'

/** The language of the page, as its address says; Chinese where it says nothing. */
class PageLocale {
	/** Whoever reads it has no reason to read it again while the address changes otherwise. */
	readonly current: Locale = $derived(address.read(page).values.lang)

	/** Keeps the document's own language the same; called once, where the page is put together. */
	mirror(): void {
		$effect.pre(() => {
			document.documentElement.lang = this.current === 'zh' ? 'zh-CN' : 'en'
		})
	}

	/** The words of a folder in the language of the page. */
	of<T>(texts: Texts<T>): T {
		return texts[this.current] as T
	}
}

export const locale = new PageLocale()
