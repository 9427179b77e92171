import { amount, count } from '../../../base/format.ts'
import { nameOf } from '../../../views/disclosures/name.ts'
import type { MarkOrigin } from '../../../ui/charts/origin.ts'
import type { Table } from '../../../views/view.ts'
import { statedOf, targetOf, type TotalScene } from './marks.ts'
import { text } from './text.ts'

/** Every part a row, with the printed total beside it. */
export function table(scene: TotalScene): Table {
	const { rows, values, disclosures, locale } = scene
	const words = text[locale]
	const names = new Map(disclosures.map((it) => [it.document_id, nameOf(it, locale)]))
	return {
		grouped: true,
		columns: [
			{ title: words.column_disclosure, kind: 'word' },
			{ title: words.column_part, kind: 'word' },
			{ title: words.column_amount(words[`unit_${values.unit}`]), kind: 'number' },
			{ title: words.column_rows, kind: 'number' },
			{ title: words.stated, kind: 'word' },
		],
		rows: rows.map((row) => [
			names.get(row.document_id) ?? row.document_id,
			words[`part_${row.part as 'basic'}`],
			{
				text: amount(row.amount, values.unit, locale),
				origin: row.origin as MarkOrigin,
				hint: words[`part_${row.part as 'basic'}`],
				target: targetOf(row),
			},
			row.parts ? count(row.parts, locale) : words.none,
			statedOf(row, scene),
		]),
	}
}
