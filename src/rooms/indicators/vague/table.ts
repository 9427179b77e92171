import { count } from '../../../base/format.ts'
import { nameOf } from '../../../views/disclosures/name.ts'
import type { Table } from '../../../views/view.ts'
import { text } from './text.ts'
import type { VagueScene } from './title.ts'

/** Words by disclosure; what a disclosure does not use is left out. */
export function table({ rows, disclosures, locale }: VagueScene): Table {
	const words = text[locale]
	const names = new Map(disclosures.map((it) => [it.document_id, nameOf(it, locale)]))
	return {
		grouped: true,
		columns: [
			{ title: words.column_disclosure, kind: 'word' },
			{ title: words.column_word, kind: 'name' },
			{ title: words.column_kind, kind: 'word' },
			{ title: words.column_count, kind: 'number' },
			{ title: words.column_n, kind: 'number' },
		],
		rows: rows
			.filter(({ counted }) => counted)
			.map((row) => {
				const figure = (value: number, of: string) => ({
					text: count(value, locale),
					origin: 'derived' as const,
					hint: words.origin_derived,
					target: { of: `${row.document_id}.${of}` },
				})
				return [
					names.get(row.document_id) ?? row.document_id,
					row.kind === 'other' ? words.other : row.word,
					words[`kind_${row.kind as 'direction'}`],
					figure(row.counted, row.word_id),
					figure(row.worded, ''),
				]
			}),
	}
}
