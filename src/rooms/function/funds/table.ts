import { amount, percent } from '../../../base/format.ts'
import { nameOf } from '../../../views/disclosures/name.ts'
import type { Table } from '../../../views/view.ts'
import { hintOf, keyOf, linesOf, originOf, targetOf, type FundsScene } from './parts.ts'
import { text } from './text.ts'

/** Every part a row; a disclosure that does not split its amounts so says why. */
export function table(scene: FundsScene): Table {
	const { rows, values, disclosures, locale } = scene
	const words = text[locale]
	return {
		grouped: true,
		columns: [
			{ title: words.column_disclosure, kind: 'word' },
			{ title: words.column_code, kind: 'word' },
			{ title: words.column_name, kind: 'name' },
			{ title: words.split, kind: 'word' },
			{ title: words.column_amount(words[`unit_${values.unit}`]), kind: 'number' },
			{ title: words.column_share, kind: 'number' },
			{ title: words.column_origin, kind: 'word' },
		],
		rows: disclosures.flatMap((disclosure) => {
			const own = rows.filter(({ document_id }) => document_id === disclosure.document_id)
			const who = nameOf(disclosure, locale)
			const lines = linesOf(own, scene)
			const none = words.not_available
			if (own.length && !lines.length)
				return [[who, none, words[`no_${values.split}`], none, none, none, none]]
			return lines.flatMap(({ code, name, parts }) =>
				parts.map((row) => {
					const figure = { hint: hintOf(row, scene), target: targetOf(row) }
					return [
						who,
						code,
						name,
						words[`key_${keyOf(row)}`],
						{ ...figure, text: amount(row.amount ?? 0, values.unit, locale), origin: originOf(row) },
						{ ...figure, text: percent(row.share ?? 0, locale), origin: 'derived' as const },
						words[`origin_${originOf(row)}`],
					]
				}),
			)
		}),
	}
}
