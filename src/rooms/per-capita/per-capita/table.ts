import { amount, count, quotient } from '../../../base/format.ts'
import { nameOf } from '../../../views/disclosures/name.ts'
import type { Table } from '../../../views/view.ts'
import { amountOf, hosted, partsOf, reasonOf, unitOf, type PerCapitaScene } from './marks.ts'
import { text } from './text.ts'

/** Every division as a row: amount, denominator with year, confidence and source, quotient or why there is none. */
export function table(scene: PerCapitaScene): Table {
	const { rows, values, disclosures, locale } = scene
	const words = text[locale]
	const names = new Map(disclosures.map((it) => [it.document_id, nameOf(it, locale)]))
	const unit = unitOf(rows)
	return {
		grouped: false,
		columns: [
			{ title: words.column_disclosure, kind: 'word' },
			{ title: words.column_amount(words[`unit_${values.unit}`]), kind: 'number' },
			{ title: words.column_divisor(words[`by_${values.by}`]), kind: 'number' },
			{ title: words.column_year, kind: 'word' },
			{ title: words.column_confidence, kind: 'word' },
			{ title: words.column_quotient(words[`unit_${unit}`], words[`per_${values.by}`]), kind: 'number' },
			{ title: words.column_source, kind: 'name' },
		],
		rows: rows.map((row) => [
			names.get(row.document_id) ?? row.document_id,
			row.amount === null
				? words.not_available
				: { ...amountOf(row, scene), text: amount(row.amount, values.unit, locale) },
			row.divisor === null ? words.not_available : count(row.divisor, locale),
			row.year === null ? words.none : String(row.year),
			row.divisor_origin === 'own'
				? words.own
				: row.confidence === null
					? words.none
					: words[`confidence_${row.confidence as 'low'}`],
			row.quotient === null
				? words.not_available
				: {
						text: quotient(row.quotient, unit, locale),
						origin: 'derived',
						hint: words.hint_quotient,
						target: partsOf(row),
					},
			reasonOf(row, scene) || (row.source === null ? words.none : hosted(row.source, row, words)),
		]),
	}
}
