/** The languages of the page; Chinese comes first and sets the keys. */
export const LOCALES = ['zh', 'en'] as const
export type Locale = (typeof LOCALES)[number]

type Phrase = string | ((...facts: never[]) => string)
type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : T[K] }

/** The words of one folder in every language. */
export interface Texts<T> {
	readonly zh: T
	readonly en: Same<NoInfer<T>>
}

/** Chinese sets the keys; every other language must have exactly the same ones, or the project does not compile. */
export const texts = <T extends Readonly<Record<string, Phrase>>>(all: Texts<T>): Texts<T> => all
