import { count, percent } from '../../base/format.ts'
import type { Locale } from '../../base/text.ts'
import { countyOf, nameOf } from '../../views/disclosures/name.ts'
import type { Disclosure } from '../../views/disclosures/disclosures.ts'
import type { EvidenceFilter } from '../../views/evidence/evidence-filter.ts'
import type { LinkedNumber } from '../../views/link.ts'
import { text } from './text.ts'

/** 68 / 174 条（39.1%）. */
export const ofAll = (part: number, whole: number, locale: Locale): string =>
	text[locale].of(count(part, locale), count(whole, locale), percent(whole ? part / whole : 0, locale))

/** How many of a disclosure's targets fall to a key, with what they are a part of; leads to those targets. */
export const tally = (
	{ document_id }: Pick<Disclosure, 'document_id'>,
	key: string,
	[part, whole]: readonly [part: number, whole: number],
	locale: Locale,
): LinkedNumber => ({
	text: ofAll(part, whole, locale),
	origin: 'derived',
	hint: text[locale].origin_derived,
	// Of none there is nothing to show but what was looked through.
	target: { of: `${document_id}.${part ? key : ''}` },
})

/** A line under a picture: whose it is, what is said, and how many more were left out because their text is damaged. */
export const lineOf = (
	disclosure: Disclosure,
	said: readonly (string | LinkedNumber)[],
	left_out: number,
	locale: Locale,
): (string | LinkedNumber)[] => [
	text[locale].who(nameOf(disclosure, locale)),
	...said,
	...(left_out ? [text[locale].left_out(count(left_out, locale))] : []),
	text[locale].stop,
]

/** A figure of a disclosure for a title: how many of how many. */
export interface Figure {
	readonly disclosure: Disclosure
	readonly part: number
	readonly whole: number
}

/** `甲 68/174、乙 3/40`: the figures of a title; null where there are more than fit into one. */
export function figuresOf(
	figures: readonly Figure[],
	disclosures: readonly Disclosure[],
	locale: Locale,
	few = 4,
): string | null {
	if (figures.length > few) return null
	const words = text[locale]
	// The county alone where no other disclosure is of it: there is no room for years.
	const nameIn = (one: Disclosure): string =>
		disclosures.filter(({ county_code }) => county_code === one.county_code).length > 1
			? nameOf(one, locale)
			: countyOf(one, locale)
	return figures
		.map(({ disclosure, part, whole }) =>
			words.figure(nameIn(disclosure), count(part, locale), count(whole, locale)),
		)
		.join(words.and)
}

/** The word of targets whose text is whole, unless damaged ones are counted as well. */
export const soundWords = (damaged: 'out' | 'in'): readonly string[] => (damaged === 'in' ? [] : ['sound'])

/** The targets of `<document>.<key>` that have all the words, and the word of the key where there is one. */
export function targetsBehind(
	of: string,
	words: readonly string[],
	wordOf: (key: string) => string,
): EvidenceFilter[] {
	const [document = '', key = ''] = of.split('.')
	return [{ document, source: ['indicator'], words: key ? [...words, wordOf(key)] : words }]
}
