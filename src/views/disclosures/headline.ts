import type { Locale } from '../../base/text.ts'
import { byDisclosure, type Own } from './by-disclosure.ts'
import type { Disclosure } from './disclosures.ts'
import { countyOf, kindOf, nameOf } from './name.ts'
import { headlineWords } from './text.ts'

/** 组织部 · organization department: as it stands within a sentence. */
const within = (kind: string, locale: Locale): string =>
	locale === 'zh' ? kind : kind.charAt(0).toLowerCase() + kind.slice(1)

/** 巨鹿组织部 2024 · Julu organization department 2024: a disclosure with its department, as a headline names it. */
export function ownerOf(disclosure: Disclosure, locale: Locale): string {
	const county = countyOf(disclosure, locale)
	const rest = nameOf(disclosure, locale).slice(county.length)
	return headlineWords[locale].owner(county, within(kindOf(disclosure, locale), locale), rest)
}

/** 巨鹿组织部 2024 年 · Julu organization department 2024: the same where more words follow. */
export const yearOf = (disclosure: Disclosure, locale: Locale): string =>
	headlineWords[locale].year(ownerOf(disclosure, locale))

/** 组织部 · organization departments: whose disclosures these are; departments where they are of several kinds. */
export function departmentsOf(all: readonly { readonly disclosure: Disclosure }[], locale: Locale): string {
	const words = headlineWords[locale]
	const [kind, ...others] = new Set(all.map(({ disclosure }) => kindOf(disclosure, locale)))
	return words.departments(kind === undefined || others.length ? words.department : within(kind, locale))
}

/** A figure of a disclosure for a headline, in words. */
interface Figure {
	readonly disclosure: Disclosure
	readonly said: string
}

/** No headline has more figures. */
export const MOST_FIGURES = 4

/** 甲 68%，乙 3%: the figures of a headline; null where there are more than fit into one. */
export function figuresOf(
	figures: readonly Figure[],
	disclosures: readonly Disclosure[],
	locale: Locale,
): string | null {
	if (figures.length > MOST_FIGURES) return null
	const words = headlineWords[locale]
	// The county alone where no other disclosure is of it: there is no room for years.
	const nameIn = (one: Disclosure): string =>
		disclosures.filter(({ county_code }) => county_code === one.county_code).length > 1
			? nameOf(one, locale)
			: countyOf(one, locale)
	return figures.map(({ disclosure, said }) => words.figure(nameIn(disclosure), said)).join(words.and)
}

/** What a headline of figures may say; the question where there are too many of them, or none. */
export interface HeadlineWords {
	readonly nothing: string
	readonly question: string | ((disclosures: number) => string)
	readonly finding: (figures: string) => string
	/** Where no chosen disclosure has a figure; the question without. */
	readonly without?: string | ((disclosures: number) => string)
}

/** What a headline is made of; what it does not say itself its words do. */
interface Headline<R> {
	/** The figure of a disclosure, made of its rows; null for one that has none. */
	readonly figure: (rows: Own<R>['rows']) => string | null
	readonly finding?: ((figures: string) => string) | undefined
	/** Where there are too many figures, or none. */
	readonly otherwise?: ((shown: readonly Own<R>[]) => string) | undefined
}

/** A headline of one figure a disclosure. */
export function headlineOf<R extends { readonly document_id: string }>(
	scene: {
		readonly rows: readonly R[]
		readonly disclosures: readonly Disclosure[]
		readonly locale: Locale
	},
	words: HeadlineWords,
	{ figure, finding = words.finding, otherwise }: Headline<R>,
): string {
	const own = byDisclosure(scene)
	if (!own.length) return words.nothing
	const figures: Figure[] = []
	for (const { disclosure, rows } of own) {
		const said = figure(rows)
		if (said !== null) figures.push({ disclosure, said })
		// They are too many already, and there may be thousands.
		if (figures.length > MOST_FIGURES) break
	}
	const said = figures.length ? figuresOf(figures, scene.disclosures, scene.locale) : null
	if (said !== null) return finding(said)
	if (otherwise) return otherwise(own)
	const sentence = (figures.length ? undefined : words.without) ?? words.question
	return typeof sentence === 'string' ? sentence : sentence(own.length)
}
