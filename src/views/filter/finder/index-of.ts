import type { Locale } from '../../../base/text.ts'
import { placesOf, type FacetKey } from '../../disclosures/chosen.ts'
import type { Disclosure } from '../../disclosures/disclosures.ts'
import { prefectureOf } from '../../disclosures/prefectures.ts'
import { colourOf, countyOf, kindOf, provinceOf } from '../../disclosures/name.ts'
import { countyTerms, formerByCounty, terms, type FormerName, type Terms } from '../../disclosures/sought.ts'

/** The groups that the list has, in their order. */
export const GROUPS = ['province', 'y', 'dep', 'prefecture', 'county'] as const
export type Group = (typeof GROUPS)[number]

/** Something that can be chosen, with all that it is found by. */
export interface Entry extends Terms {
	readonly group: Group
	readonly key: FacetKey
	/** As the address writes it. */
	readonly value: string
	readonly label: string
	/** Stands beside the label, quieter. */
	readonly detail: string
	readonly colour?: string
}

/** Everything that can be chosen, and which of it each disclosure has: made once for the data and a language. */
export interface SearchIndex {
	readonly entries: Readonly<Record<Group, readonly Entry[]>>
	/**
	 * Every county with what it discloses: places of its province, prefecture and own among the entries of these groups, and
	 * which of `disclosed` is its own. Most counties disclose the same kinds and years, so that these are few.
	 */
	readonly counties: readonly { readonly at: readonly [number, number, number]; readonly disclosed: number }[]
	/** Kinds and years that a county discloses: places among the entries of years and of kinds. */
	readonly disclosed: readonly (readonly (readonly [year: number, kind: number])[])[]
}

/** @param former other names of counties, where they are known */
export function indexOf(
	known: readonly Disclosure[],
	former: readonly FormerName[],
	locale: Locale,
): SearchIndex {
	const names = formerByCounty(former)
	const firsts = new Map<Group, Map<string, Disclosure>>(GROUPS.map((group) => [group, new Map()]))
	const pairs = new Map<string, Set<string>>()
	for (const it of known) {
		for (const [group, value] of valuesOf(it)) {
			const own = firsts.get(group)
			if (own && !own.has(value)) own.set(value, it)
		}
		const own = pairs.get(it.county_code) ?? new Set()
		pairs.set(it.county_code, own.add(`${String(it.fiscal_year)}.${it.department_slug}`))
	}
	const entriesOf = (group: Group): readonly Entry[] =>
		[...(firsts.get(group) ?? [])]
			.map(([value, it]) => entryOf(group, value, it, names.get(value) ?? [], locale))
			.sort((a, b) => (a.value < b.value ? -1 : 1))
	const entries = {
		province: entriesOf('province'),
		y: entriesOf('y'),
		dep: entriesOf('dep'),
		prefecture: entriesOf('prefecture'),
		county: entriesOf('county'),
	}
	const places = (group: Group) => new Map(entries[group].map(({ value }, at) => [value, at]))
	const [provinces, prefectures, years, kinds] = [
		places('province'),
		places('prefecture'),
		places('y'),
		places('dep'),
	]
	const lists = new Map<string, number>()
	const counties = entries.county.map(({ value }, at) => {
		const list = [...(pairs.get(value) ?? [])].sort().join(' ')
		if (!lists.has(list)) lists.set(list, lists.size)
		const [, prefecture, province] = placesOf(value)
		return {
			at: [provinces.get(province) ?? -1, prefectures.get(prefecture) ?? -1, at] as const,
			disclosed: lists.get(list) ?? -1,
		}
	})
	const disclosed = [...lists.keys()].map((list) =>
		list.split(' ').map((pair) => {
			const [year = '', kind = ''] = pair.split('.')
			return [years.get(year) ?? -1, kinds.get(kind) ?? -1] as const
		}),
	)
	return { entries, counties, disclosed }
}

/** What a disclosure has of each group. */
function valuesOf(it: Disclosure): readonly (readonly [Group, string])[] {
	const [county, prefecture, province] = placesOf(it.county_code)
	return [
		['province', province],
		['y', String(it.fiscal_year)],
		['dep', it.department_slug],
		['prefecture', prefecture],
		['county', county],
	]
}

function entryOf(
	group: Group,
	value: string,
	it: Disclosure,
	former: readonly FormerName[],
	locale: Locale,
): Entry {
	switch (group) {
		case 'province':
			return {
				...{ group, key: 'c', value, label: provinceOf(it, locale), detail: '' },
				...{ names: terms(it.province, provinceOf(it, 'en')), codes: terms(value) },
			}
		case 'prefecture':
			return {
				...{ group, key: 'c', value, label: prefectureOf(it, locale), detail: provinceOf(it, locale) },
				...{
					names: terms(it.prefecture, prefectureOf(it, 'en'), it.province, provinceOf(it, 'en')),
					codes: terms(value),
				},
			}
		case 'county':
			return {
				...{ group, key: 'c', value, label: countyOf(it, locale), detail: whereOf(it, locale) },
				colour: colourOf(it),
				...countyTerms(it, former),
			}
		case 'dep':
			return {
				...{ group, key: 'dep', value, label: kindOf(it, locale), detail: '' },
				names: terms(it.department_kind, ...it.department_kind_en.split(' ')),
				codes: terms(it.department_slug, it.department_initials),
			}
		case 'y':
			return { group, key: 'y', value, label: value, detail: '', names: '', codes: terms(value) }
	}
}

/** 邢台市 · 河北省; the province once where it is its own prefecture. */
const whereOf = (it: Disclosure, locale: Locale): string =>
	[it.prefecture === it.province ? '' : prefectureOf(it, locale), provinceOf(it, locale)]
		.filter(Boolean)
		.join(' · ')
