import { LOCALES, type Locale } from '../base/text.ts'

const KEY = 'lang'

/** The language that the reader chose on this device; undefined where they chose none, or storage is forbidden. */
export function chosenLocale(): Locale | undefined {
	try {
		const stored = localStorage.getItem(KEY)
		return LOCALES.find((locale) => locale === stored)
	} catch {
		return undefined
	}
}

/** Remembers a choice on this device. Where storage is forbidden it lasts as long as the address says it. */
export function keepLocale(locale: Locale): void {
	try {
		localStorage.setItem(KEY, locale)
	} catch {
		return
	}
}

/** The language of a reader: the one chosen here, else Chinese where their browser prefers it to English. */
export const readerLocale = (): Locale => chosenLocale() ?? preferred(navigator.languages)

/** The first of a browser's languages that the page is written in; English for a reader of neither. */
export const preferred = (languages: readonly string[]): Locale =>
	languages.flatMap((tag) => LOCALES.find((locale) => tag.toLowerCase().split('-')[0] === locale) ?? [])[0] ??
	'en'
