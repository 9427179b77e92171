import { text } from '../../engine/row.ts'
import type { Disclosure } from './disclosures.ts'
import sql from './former-names.sql?raw'
import { provinceOf } from './name.ts'
import { prefectureOf } from './prefectures.ts'

/** Another name that a county had, or the code of one whose place it took. */
export interface FormerName {
	readonly county_code: string
	readonly code: string
	readonly name: string
	readonly name_pinyin: string
	readonly name_initials: string
}

/** Every former name of every county. */
export const formerNames = {
	sql,
	rows: { county_code: text, code: text, name: text, name_pinyin: text, name_initials: text },
	values: {},
}

/** What something is found by. */
export interface Terms {
	/** Words that contain what is typed, each behind a line feed, in one case and width. */
	readonly names: string
	/** Codes, pinyin and initials that begin with what is typed, likewise. */
	readonly codes: string
}

/** What is typed and what it is compared with: half width, small letters. */
export const plain = (text: string): string => text.normalize('NFKC').toLowerCase()

export const terms = (...all: readonly string[]): string => all.map((one) => `\n${plain(one)}`).join('')

/** What is typed, word by word. */
export const wordsOf = (typed: string): readonly string[] => plain(typed).split(/\s+/).filter(Boolean)

export const isFoundBy = ({ names, codes }: Terms, word: string): boolean =>
	codes.includes(`\n${word}`) || names.includes(word)

/** Former names by the county that has them. */
export function formerByCounty(former: readonly FormerName[]): ReadonlyMap<string, readonly FormerName[]> {
	const names = new Map<string, FormerName[]>()
	for (const it of former) {
		const own = names.get(it.county_code)
		if (own) own.push(it)
		else names.set(it.county_code, [it])
	}
	return names
}

/** A county by its own names and codes, by former ones, and by what lies around it. */
export const countyTerms = (it: Disclosure, former: readonly FormerName[]): Terms => ({
	names: terms(
		...[it.county, it.prefecture, it.province],
		...[prefectureOf(it, 'en'), provinceOf(it, 'en')],
		...former.map(({ name }) => name),
	),
	codes: terms(
		...[it.county_code, it.county_pinyin, it.county_initials],
		...former.flatMap(({ code, name_pinyin, name_initials }) => [code, name_pinyin, name_initials]),
	),
})

/** Tells of each disclosure whether every word typed fits its county, its department or its year. */
export function seeker(former: readonly FormerName[]): (it: Disclosure, typed: string) => boolean {
	const names = formerByCounty(former)
	const known = new Map<Disclosure, Terms>()
	const termsOf = (it: Disclosure): Terms => {
		const place = countyTerms(it, names.get(it.county_code) ?? [])
		return {
			names: place.names + terms(it.department, it.department_kind, it.department_kind_en),
			codes:
				place.codes +
				terms(it.department_slug, it.department_initials, String(it.fiscal_year), it.document_id),
		}
	}
	return (it, typed) => {
		const own = known.get(it) ?? termsOf(it)
		known.set(it, own)
		return wordsOf(typed).every((word) => isFoundBy(own, word))
	}
}
