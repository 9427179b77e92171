import { count, percent } from '../../../base/format.ts'
import { nameOf } from '../../../views/disclosures/name.ts'
import type { LinkedNumber } from '../../../views/link.ts'
import type { Table } from '../../../views/view.ts'
import { at, level, owned, type PercentsScene } from './levels.ts'
import { text } from './text.ts'

/** How many targets are set at each value, by disclosure. */
export function table(scene: PercentsScene): Table {
	const { locale } = scene
	const words = text[locale]
	return {
		grouped: true,
		columns: [
			{ title: words.column_disclosure, kind: 'word' },
			{ title: words.column_value, kind: 'number' },
			{ title: words.column_counted, kind: 'number' },
			{ title: words.column_n, kind: 'number' },
			{ title: words.column_share, kind: 'number' },
		],
		rows: owned(scene).flatMap(({ disclosure, targets }) =>
			[...new Set(targets.map(({ value }) => value))].map((value) => {
				const figure = (text: string, of: string): LinkedNumber => ({
					text,
					origin: 'derived',
					hint: words.origin_derived,
					target: { of: `${disclosure.document_id}.${of}` },
				})
				const counted = at(targets, value)
				return [
					nameOf(disclosure, locale),
					`${String(value)}%`,
					figure(count(counted, locale), level(value)),
					figure(count(targets.length, locale), ''),
					figure(percent(counted / targets.length, locale), level(value)),
				]
			}),
		),
	}
}
