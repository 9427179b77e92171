import type { Locale } from '../../../base/text.ts'
import type { MarkOrigin } from '../../../ui/charts/origin.ts'
import type { byDisclosure } from '../../../views/disclosures/by-disclosure.ts'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import type { LinkedNumber } from '../../../views/link.ts'
import { soundWords, tally } from '../counted.ts'
import { text } from '../text.ts'
import { NOT_APPLICABLE, type Share } from './columns.ts'

/** What charts and tables of shares need of a scene. */
export interface SharesScene {
	readonly rows: readonly Share[]
	readonly values: { readonly scale: 'share' | 'count' }
	readonly disclosures: readonly Disclosure[]
	readonly locale: Locale
}

/** A disclosure with its own rows. */
export type Counted = ReturnType<typeof byDisclosure<Share>>[number]

/** What a part is called, by its key in the answer. */
export type Named = (key: string, locale: Locale) => string

/** Parts are called as the list of a view's words says, `<list>_<key>`; what is not in it, by its key. */
export const namedBy =
	(words: Readonly<Record<Locale, Readonly<Record<string, unknown>>>>, list: string): Named =>
	(key, locale) => {
		const word = words[locale][`${list}_${key}`]
		return typeof word === 'string' ? word : key
	}

export const originOf = ({ origin }: Share): MarkOrigin => origin

/** How many of a disclosure's targets fall to a key. */
export const share = ({ disclosure, rows }: Counted, key: string, locale: Locale): LinkedNumber =>
	tally(disclosure, key, [rows.find((row) => row.key === key)?.counted ?? 0, rows[0].n], locale)

/** What is said of the numbers of a row: its count and share lead to its targets, the whole to all of its disclosure. */
export const linked = {
	row: {
		link: (row: Share) => ({ of: `${row.document_id}.${row.key}` }),
		hint: (row: Share, { locale }: { readonly locale: Locale }) => text[locale][`origin_${originOf(row)}`],
		origin: originOf,
	},
	whole: {
		link: (row: { readonly document_id: string }) => ({ of: `${row.document_id}.` }),
		origin: () => 'derived' as const,
	},
	/** In the place of a count or a share where the template does not have what is counted. */
	absent: (row: Share, { locale }: { readonly locale: Locale }) =>
		row.key === NOT_APPLICABLE ? text[locale].not_applicable : null,
}

/** What makes a target count that has a value: whole texts alone, unless damaged ones are counted as well. */
export const valuedWords = (damaged: 'out' | 'in'): readonly string[] => [
	['words', 'percent', 'number', 'money', 'duration', 'deadline'].map((kind) => `value:${kind}`).join('|'),
	...soundWords(damaged),
]
