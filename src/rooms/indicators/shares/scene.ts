import { count, percent } from '../../../base/format.ts'
import type { Locale } from '../../../base/text.ts'
import type { MarkOrigin } from '../../../ui/charts/origin.ts'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import type { LinkedNumber } from '../../../views/link.ts'
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
export interface Counted {
	readonly disclosure: Disclosure
	readonly rows: readonly Share[]
}

/** The disclosures that an answer tells of, each with its rows, in the order of the disclosures. */
export const counted = ({ rows, disclosures }: Pick<SharesScene, 'rows' | 'disclosures'>): Counted[] =>
	disclosures.flatMap((disclosure) => {
		const own = rows.filter(({ document_id }) => document_id === disclosure.document_id)
		return own.length ? [{ disclosure, rows: own }] : []
	})

/** 68 / 174 条（39.1%）. */
export const ofAll = (part: number, whole: number, locale: Locale): string =>
	text[locale].of(count(part, locale), count(whole, locale), percent(whole ? part / whole : 0, locale))

export const originOf = ({ origin }: Share): MarkOrigin => origin as MarkOrigin

/** How many of a disclosure's targets fall to a key, with what it is a part of; leads to those targets. */
export function share(
	{ disclosure, rows }: Counted,
	key: string,
	whole: number,
	locale: Locale,
): LinkedNumber {
	const part = rows.find((row) => row.key === key)?.counted ?? 0
	return {
		text: ofAll(part, whole, locale),
		origin: 'derived',
		hint: text[locale].origin_derived,
		// Of none there is nothing to show but what was looked through.
		target: { of: `${disclosure.document_id}.${part ? key : ''}` },
	}
}

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
	...(damaged === 'in' ? [] : ['sound']),
]
