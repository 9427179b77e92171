import { nameOf } from '../../../views/disclosures/name.ts'
import type { Table } from '../../../views/view.ts'
import { amountOf, costOf, monthlyOf, perOf, type UnitCostScene } from './marks.ts'
import type { Kind } from './params.ts'
import { text } from './text.ts'

/** Every unit cost a row, by kind. */
export function table({ rows, disclosures, locale }: UnitCostScene): Table {
	const words = text[locale]
	const names = new Map(disclosures.map((it) => [it.document_id, nameOf(it, locale)]))
	return {
		grouped: true,
		columns: [
			{ title: words.column_kind, kind: 'word' },
			{ title: words.column_disclosure, kind: 'word' },
			{ title: words.column_item, kind: 'name' },
			{ title: words.column_project, kind: 'name' },
			{ title: words.column_amount, kind: 'number' },
			{ title: words.column_per, kind: 'word' },
			{ title: words.column_monthly, kind: 'word' },
			{ title: words.column_printed, kind: 'word' },
		],
		rows: rows.map((row) => [
			words[`kind_${row.kind as Kind}`],
			names.get(row.document_id) ?? row.document_id,
			row.item,
			row.project ?? words.none,
			{ ...costOf(row, locale), text: amountOf(row, locale) },
			perOf(row, locale),
			monthlyOf(row, locale) || words.none,
			row.printed ?? words.none,
		]),
	}
}
