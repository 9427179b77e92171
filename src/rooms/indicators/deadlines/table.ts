import { count, percent } from '../../../base/format.ts'
import { nameOf } from '../../../views/disclosures/name.ts'
import type { LinkedNumber } from '../../../views/link.ts'
import type { Table } from '../../../views/view.ts'
import { text } from './text.ts'
import { formOf, owned, targetOf, type DeadlinesScene } from './title.ts'

/** Deadlines by disclosure, month and form. */
export function table(scene: DeadlinesScene): Table {
	const { locale } = scene
	const words = text[locale]
	return {
		grouped: true,
		columns: [
			{ title: words.column_disclosure, kind: 'word' },
			{ title: words.column_form, kind: 'name' },
			{ title: words.column_printed, kind: 'name' },
			{ title: words.column_counted, kind: 'number' },
			{ title: words.column_n, kind: 'number' },
			{ title: words.column_share, kind: 'number' },
		],
		rows: owned(scene).flatMap(({ disclosure, own }) =>
			own.map((it): (string | LinkedNumber)[] => {
				const hint = words.origin_derived
				const target = targetOf(it)
				return [
					nameOf(disclosure, locale),
					formOf(it, locale),
					it.printed ?? '',
					{ text: count(it.counted, locale), origin: 'derived', hint, target },
					{ text: count(it.n, locale), origin: 'derived', hint, target: { of: `${it.document_id}.` } },
					{ text: percent(it.counted / it.n, locale), origin: 'derived', hint, target },
				]
			}),
		),
	}
}
