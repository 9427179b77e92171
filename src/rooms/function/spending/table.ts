import { amount, percent } from '../../../base/format.ts'
import { nameOf } from '../../disclosure-name.ts'
import type { Table } from '../../view.ts'
import { hintOf, named, originOf, sourceOf, targetOf, type SpendingScene } from './marks.ts'
import { text } from './text.ts'

/** The picture's numbers as a table: every bar a row, every number with its source. */
export function table({ rows, values, disclosures, locale }: SpendingScene): Table {
	const words = text[locale]
	const names = new Map(disclosures.map((disclosure) => [disclosure.document_id, nameOf(disclosure, locale)]))
	return {
		grouped: true,
		columns: [
			{ title: words.column_disclosure, kind: 'word' },
			{ title: words.column_code, kind: 'word' },
			{ title: words.column_name, kind: 'name' },
			{ title: words.column_amount(words[`unit_${values.unit}`]), kind: 'number' },
			{ title: words.column_share, kind: 'number' },
			{ title: words.column_origin, kind: 'word' },
		],
		rows: rows.map((row) => {
			const origin = originOf(row)
			const hint = hintOf(row, values, locale)
			return [
				names.get(row.document_id) ?? row.document_id,
				row.lens === 'function' ? row.code : words[row.lens === 'purpose' ? 'purpose' : 'project'],
				row.opens
					? { text: named(row, locale), origin: 'disclosed', hint, target: targetOf(row) }
					: named(row, locale),
				{ text: amount(row.amount, values.unit, locale), origin, hint, target: sourceOf(row) },
				{ text: percent(row.share, locale), origin: 'derived', hint, target: sourceOf(row) },
				words[`origin_${origin}`],
			]
		}),
	}
}
