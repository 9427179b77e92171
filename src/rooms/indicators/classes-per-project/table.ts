import { count } from '../../../base/format.ts'
import type { MarkOrigin } from '../../../ui/charts/origin.ts'
import { nameOf } from '../../../views/disclosures/name.ts'
import type { Table } from '../../../views/view.ts'
import { text } from './text.ts'
import { CLASSES, covered, type CoverageScene } from './title.ts'

/** A row a project, a column a class. */
export function table(scene: CoverageScene): Table {
	const { locale } = scene
	const words = text[locale]
	return {
		grouped: true,
		columns: [
			{ title: words.column_disclosure, kind: 'word' },
			{ title: words.column_project, kind: 'name' },
			...CLASSES.map((id) => ({ title: words[`class_${id}`], kind: 'number' as const })),
		],
		rows: covered(scene).flatMap(({ disclosure, cells, projects }) =>
			projects.map((key) => {
				const own = cells.filter(({ project_key }) => project_key === key)
				return [
					nameOf(disclosure, locale),
					own[0]?.project ?? words.whole,
					...CLASSES.map((id) => {
						const cell = own.find(({ class_id }) => class_id === id)
						if (!cell?.counted) return words.none
						return {
							text: count(cell.counted, locale),
							origin: cell.origin as MarkOrigin,
							hint: words[`origin_${cell.origin as MarkOrigin}`],
							target: { of: `${cell.document_id}.${key}.${id}` },
						}
					}),
				]
			}),
		),
	}
}
