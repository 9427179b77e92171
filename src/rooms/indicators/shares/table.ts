import { count, percent } from '../../../base/format.ts'
import { nameOf } from '../../../views/disclosures/name.ts'
import type { Table } from '../../../views/view.ts'
import { text } from '../text.ts'
import { NOT_APPLICABLE } from './rows.ts'
import { counted, originOf, type SharesScene } from './scene.ts'

/** Shares as a table: a row a disclosure and key. `title` heads the keys, `named` says what a key is. */
export function sharesTable(scene: SharesScene, title: string, named: (key: string) => string): Table {
	const { locale } = scene
	const words = text[locale]
	return {
		grouped: true,
		columns: [
			{ title: words.column_disclosure, kind: 'word' },
			{ title, kind: 'name' },
			{ title: words.column_count, kind: 'number' },
			{ title: words.column_n, kind: 'number' },
			{ title: words.column_share, kind: 'number' },
		],
		rows: counted(scene).flatMap(({ disclosure, rows }) =>
			rows.map((row) => {
				const origin = originOf(row)
				const hint = words[`origin_${origin}`]
				const target = { of: `${row.document_id}.${row.key}` }
				const whole = {
					text: count(row.n, locale),
					origin: 'derived' as const,
					hint,
					target: { of: `${row.document_id}.` },
				}
				if (row.key === NOT_APPLICABLE)
					return [
						nameOf(disclosure, locale),
						named(row.key),
						words.not_applicable,
						whole,
						words.not_applicable,
					]
				return [
					nameOf(disclosure, locale),
					named(row.key),
					{ text: count(row.counted, locale), origin, hint, target },
					whole,
					{ text: percent(row.counted / row.n, locale), origin, hint, target },
				]
			}),
		),
	}
}
