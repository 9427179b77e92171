import { count, eachUnit, percent, quotient } from '../../../base/format.ts'
import { byDisclosure } from '../../../views/disclosures/by-disclosure.ts'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import type { LinkedNumber, LinkTarget } from '../../../views/link.ts'
import type { PerVillage, PerVillageScene } from './columns.ts'
import { text } from './text.ts'

export const partsOf = ({ document_id, code, place }: PerVillage): LinkTarget => ({
	of: `${document_id}.${code.toLowerCase()}.${place}`,
})

/** 4.47 万元/村, or n/a where nobody says how many villages there are. */
export function eachOf(value: number | null, place: string, { values, locale }: PerVillageScene): string {
	const words = text[locale]
	if (value === null) return words.not_available
	return words[`each_${eachUnit(values.unit)}`](quotient(value, values.unit, locale), words[placeOf(place)])
}

/** What items come to for a kind of place; `shared` and `whole` of those that state their sharing. */
export interface PlaceSum {
	readonly place: 'villages' | 'communities'
	readonly county: number | null
	readonly shared: number | null
	readonly whole: number | null
	readonly rows: readonly PerVillage[]
}
export interface PlaceTotal extends PlaceSum {
	readonly disclosure: Disclosure
}

/** The totals of what is shown, in the order of the disclosures. */
export const totalsOf = (scene: PerVillageScene): readonly PlaceTotal[] =>
	byDisclosure(scene).flatMap(({ disclosure, rows }) => sumsIn(rows).map((sum) => ({ ...sum, disclosure })))

/** What the rows of one disclosure come to: for villages, then for communities. */
export const sumsIn = (all: readonly PerVillage[]): readonly PlaceSum[] =>
	(['villages', 'communities'] as const).flatMap((place) => {
		const rows = all.filter((row) => row.place === place)
		if (!rows.length) return []
		const stated = rows.filter(({ whole_each }) => whole_each !== null)
		const county = ({ county_each }: PerVillage) => county_each
		return [
			{
				place,
				county: sumOf(rows, county),
				shared: sumOf(stated, county),
				whole: sumOf(stated, ({ whole_each }) => whole_each),
				rows,
			},
		]
	})

/** A sum, or null where there is nothing to add or one of its parts is not known. */
const sumOf = (rows: readonly PerVillage[], of: (row: PerVillage) => number | null): number | null =>
	rows.reduce<number | null>((total, row, index) => {
		const value = of(row)
		return value === null || (total === null && index > 0) ? null : (total ?? 0) + value
	}, null)

export const placeOf = (place: string): 'per_villages' | 'per_communities' =>
	place === 'communities' ? 'per_communities' : 'per_villages'

/** What the county bears, and what the whole comes to where the sharing is stated. */
export const shareOf = (row: PerVillage, { locale }: PerVillageScene): string =>
	row.share === null ? text[locale].no_split : text[locale].split(percent(row.share, locale))

/** How many villages or communities, with its line where a document says so. */
export function placesOf(row: PerVillage, { locale }: PerVillageScene): string | LinkedNumber {
	const words = text[locale]
	if (row.places === null) return words.not_available
	const said = words[`count_${placeOf(row.place)}`](count(row.places, locale), row.places_year ?? 0)
	if (row.places_document === null || row.places_line === null) return said
	const { places_document: document_id, places_line: line } = row
	return {
		text: said,
		origin: 'disclosed',
		hint: words.hint_places,
		target: { src: { document_id, line_start: line, line_end: line } },
	}
}
