import { count, percent } from '../../base/format.ts'
import type { Locale } from '../../base/text.ts'
import { nameOf } from '../../views/disclosures/name.ts'
import type { Disclosure } from '../../views/disclosures/disclosures.ts'
import type { EvidenceFilter, Pointer } from '../../views/evidence/evidence-filter.ts'
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

/** The word of targets whose text is whole, unless damaged ones are counted as well. */
export const soundWords = (damaged: 'out' | 'in'): readonly string[] => (damaged === 'in' ? [] : ['sound'])

/** The targets of `<document>.<key>` that have all the words, and the word of the key where there is one. */
export function targetsBehind(
	[document, key]: Pointer,
	words: EvidenceFilter['words'] & {},
	wordOf: (key: string) => string,
): EvidenceFilter {
	return { document, source: ['indicator'], words: [...words, key && wordOf(key)] }
}
