import type { Disclosure } from '../../disclosures/disclosures.ts'
import { FACETS, valueOf, type Facet, type FacetKey, type Option } from '../facets.ts'

/** What words are compared with: names contain them, codes and initials begin with them. */
interface Terms {
	readonly names: readonly string[]
	readonly codes: readonly string[]
}

const termsOf: Readonly<Record<FacetKey, (it: Disclosure) => Terms>> = {
	c: (it) => ({
		names: [it.county, it.prefecture, it.province],
		codes: [it.county_code, it.county_pinyin, it.county_initials],
	}),
	dep: (it) => ({
		names: [it.department_kind, ...it.department_kind_en.split(' ')],
		codes: [it.department_slug, it.department_initials],
	}),
	y: (it) => ({ names: [], codes: [String(it.fiscal_year)] }),
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase()

function matches({ names, codes }: Terms, word: string): boolean {
	return (
		codes.some((code) => plain(code).startsWith(word)) || names.some((name) => plain(name).includes(word))
	)
}

/**
 * The options that a few typed words find. Every word must fit one disclosure that has the option, and at least one of
 * them the option itself: a province with a kind of department finds the counties there that have one.
 */
export function find(
	known: readonly Disclosure[],
	facets: readonly Facet[],
	typed: string,
): readonly { readonly key: FacetKey; readonly options: readonly Option[] }[] {
	const words = plain(typed).split(/\s+/).filter(Boolean)
	if (!words.length) return facets
	const found = new Set<string>()
	for (const it of known) {
		const fits = words.map((word) => FACETS.filter((key) => matches(termsOf[key](it), word)))
		if (fits.some((keys) => !keys.length)) continue
		for (const key of fits.flat()) found.add(`${key}=${valueOf(it, key)}`)
	}
	return facets.map(({ key, options }) => ({
		key,
		options: options.filter(({ value }) => found.has(`${key}=${value}`)),
	}))
}

/** At most so many options are listed at once: short groups whole, the rest of the room for the long one. */
export function listed(groups: readonly Facet[], most: number): readonly Facet[] {
	let room = most
	const shares = new Map<FacetKey, number>()
	for (const { key, options } of [...groups].sort((a, b) => a.options.length - b.options.length)) {
		const share = Math.min(options.length, room)
		shares.set(key, share)
		room -= share
	}
	return groups
		.map(({ key, options }) => ({ key, options: options.slice(0, shares.get(key)) }))
		.filter(({ options }) => options.length)
}
