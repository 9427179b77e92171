import { amount, quotient } from '../../../base/format.ts'
import { nameOf } from '../../../views/disclosures/name.ts'
import type { MarkOrigin } from '../../../ui/charts/origin.ts'
import type { LinkedNumber } from '../../../views/link.ts'
import type { Table } from '../../../views/view.ts'
import { partsOf, placeOf, placesOf, shareOf, type PerVillage, type PerVillageScene } from './marks.ts'
import { text } from './text.ts'

/** Every item with the county's amount, its share, the number of places, and both quotients. */
export function table(scene: PerVillageScene): Table {
	const { rows, values, disclosures, locale } = scene
	const words = text[locale]
	const names = new Map(disclosures.map((it) => [it.document_id, nameOf(it, locale)]))
	const unit = words[`unit_${values.unit}`]
	const each = (row: PerVillage, value: number | null): string | LinkedNumber =>
		value === null
			? words.not_available
			: {
					text: quotient(value, values.unit, locale),
					origin: 'derived',
					hint: words.hint_sum,
					target: partsOf(row),
				}
	return {
		grouped: true,
		columns: [
			{ title: words.column_disclosure, kind: 'word' },
			{ title: words.column_item, kind: 'name' },
			{ title: words.column_place, kind: 'word' },
			{ title: words.column_county(unit), kind: 'number' },
			{ title: words.column_share, kind: 'word' },
			{ title: words.column_places, kind: 'word' },
			{ title: words.column_county_each(unit), kind: 'number' },
			{ title: words.column_whole_each(unit), kind: 'number' },
		],
		rows: rows.map((row) => [
			names.get(row.document_id) ?? row.document_id,
			row.name,
			words[placeOf(row.place)],
			{
				text: amount(row.county, values.unit, locale),
				origin: row.whole === null ? (row.origin as MarkOrigin) : 'disclosed',
				hint: row.name,
				target: {
					src: { document_id: row.document_id, line_start: row.line_start, line_end: row.line_end },
				},
			},
			shareOf(row, scene),
			placesOf(row, scene),
			each(row, row.county_each),
			row.whole === null ? words.no_split : each(row, row.whole_each),
		]),
	}
}
