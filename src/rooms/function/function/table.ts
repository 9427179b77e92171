import { amount, percent, quotient } from '../../../base/format.ts'
import { nameOf } from '../../../views/disclosures/name.ts'
import type { LinkedNumber } from '../../../views/link.ts'
import type { Table } from '../../../views/view.ts'
import { hintOf, labelOf, named, originOf, sourceOf, targetOf, type SpendingScene } from './marks.ts'
import { text } from './text.ts'

/** The picture's numbers as a table: every bar a row, every number with its source. */
export function table({ rows, values, disclosures, locale }: SpendingScene): Table {
	const words = text[locale]
	const names = new Map(disclosures.map((disclosure) => [disclosure.document_id, nameOf(disclosure, locale)]))
	const per = values.scale === 'per'
	return {
		grouped: true,
		columns: [
			{ title: words.column_disclosure, kind: 'word' },
			{ title: words.column_code, kind: 'word' },
			{ title: words.column_name, kind: 'name' },
			{ title: words.column_amount(words[`unit_${values.unit}`]), kind: 'number' },
			{ title: words.column_share, kind: 'number' },
			...(per ? [{ title: words.column_quotient(words[`per_${values.by}`]), kind: 'number' } as const] : []),
			{ title: words.column_origin, kind: 'word' },
		],
		rows: rows.map((row) => {
			const origin = originOf(row)
			const hint = hintOf(row, values, locale)
			const who = names.get(row.document_id) ?? row.document_id
			const none = words.not_available
			if (row.amount === null || row.share === null)
				return [who, none, labelOf(row, values, locale), none, none, ...(per ? [none] : []), none]
			const parts = { origin: 'derived', hint, target: sourceOf(row, values.scale) } as const
			const each: readonly (string | LinkedNumber)[] = per
				? [row.quotient === null ? none : { ...parts, text: quotient(row.quotient, 'yuan', locale) }]
				: []
			return [
				who,
				row.lens === 'function' ? row.code : words[row.lens === 'purpose' ? 'purpose' : 'project'],
				row.opens
					? { text: named(row, locale), origin: 'disclosed', hint, target: targetOf(row, values.scale) }
					: named(row, locale),
				{
					text: amount(row.amount, values.unit, locale),
					origin,
					hint,
					target: sourceOf(row, values.scale),
				},
				{ ...parts, text: percent(row.share, locale) },
				...each,
				words[`origin_${row.lens === 'purpose' ? 'purpose' : origin}`],
			]
		}),
	}
}
