import { count, percent } from '../../../base/format.ts'
import { nameOf } from '../../../views/disclosures/name.ts'
import type { Table } from '../../../views/view.ts'
import { alike, line } from './figures.ts'
import { groups, type WordingScene } from './groups.ts'
import { text } from './text.ts'

/** Every place as a row, group by group. */
export function table(scene: WordingScene): Table {
	const { disclosures, locale } = scene
	const words = text[locale]
	const names = new Map(disclosures.map((it) => [it.document_id, nameOf(it, locale)]))
	return {
		grouped: true,
		columns: [
			{ title: words.column_group, kind: 'word' },
			{ title: words.column_kind, kind: 'word' },
			{ title: words.column_disclosure, kind: 'word' },
			{ title: words.column_project, kind: 'name' },
			{ title: words.column_said, kind: 'name' },
			{ title: words.column_alike, kind: 'number' },
			{ title: words.column_line, kind: 'number' },
		],
		rows: groups(scene).flatMap((group, place) =>
			group.variants
				.flatMap(({ places }) => places)
				.map((it) => [
					words.group(count(place + 1, locale)),
					words[`kind_${group.kind}`],
					names.get(it.document_id) ?? it.document_id,
					it.project ?? words.no_project,
					it.said,
					{ ...alike(it, group, locale), text: percent(it.alike / 100, locale) },
					line(it, locale),
				]),
		),
	}
}
