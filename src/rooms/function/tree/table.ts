import { amount, percent } from '../../../base/format.ts'
import type { MarkOrigin } from '../../../ui/charts/origin.ts'
import { nameOf } from '../../../views/disclosures/name.ts'
import type { Table } from '../../../views/view.ts'
import { hintOf, inOrder, named, sourceOf, targetOf, type TreeScene } from './nodes.ts'
import { text } from './text.ts'

/** Every node a row, each under the one that it is a part of. */
export function table(scene: TreeScene): Table {
	const { rows, values, disclosures, locale } = scene
	const words = text[locale]
	return {
		grouped: true,
		columns: [
			{ title: words.column_disclosure, kind: 'word' },
			{ title: words.column_level, kind: 'word' },
			{ title: words.column_code, kind: 'word' },
			{ title: words.column_name, kind: 'name' },
			{ title: words.column_amount(words[`unit_${values.unit}`]), kind: 'number' },
			{ title: words.column_share, kind: 'number' },
			{ title: words.column_origin, kind: 'word' },
		],
		rows: disclosures.flatMap((disclosure) => {
			const own = rows.filter((row) => row.document_id === disclosure.document_id)
			return inOrder(own).map((row) => {
				const origin = row.origin as MarkOrigin
				const figure = { hint: hintOf(row, scene), target: sourceOf(row) }
				const target = targetOf(row, own, values.at)
				const name = named(row, locale)
				return [
					nameOf(disclosure, locale),
					words[`level_${row.lens === 'function' ? (String(row.level) as '1') : (row.lens as 'purpose')}`],
					row.lens === 'function' ? row.code : words.no_code,
					'at' in target ? { text: name, origin: 'disclosed' as const, hint: figure.hint, target } : name,
					{ ...figure, text: amount(row.amount, values.unit, locale), origin },
					{ ...figure, text: percent(row.share, locale), origin: 'derived' as const },
					words[`origin_${row.lens === 'purpose' ? 'purpose' : origin}`],
				]
			})
		}),
	}
}
