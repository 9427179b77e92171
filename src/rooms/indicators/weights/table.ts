import { count } from '../../../base/format.ts'
import { nameOf } from '../../../views/disclosures/name.ts'
import type { LinkedNumber } from '../../../views/link.ts'
import type { Table } from '../../../views/view.ts'
import { targetOf, weighted, type WeightsScene } from './projects.ts'
import { text } from './text.ts'

/** Points printed beside the benchmark's, by project and class. */
export function table(scene: WeightsScene): Table {
	const { locale } = scene
	const words = text[locale]
	return {
		grouped: false,
		columns: [
			{ title: words.column_disclosure, kind: 'word' },
			{ title: words.column_project, kind: 'name' },
			{ title: words.column_class, kind: 'word' },
			{ title: words.column_weight, kind: 'number' },
			{ title: words.column_benchmark, kind: 'number' },
			{ title: words.column_difference, kind: 'number' },
		],
		rows: weighted(scene).flatMap(({ disclosure, projects }) => {
			const who = nameOf(disclosure, locale)
			if (!projects.length) {
				const none = words.not_applicable
				return [[who, words.without_weights, none, none, none, none]]
			}
			return projects.flatMap((project) =>
				project.cells.map((cell): (string | LinkedNumber)[] => {
					const target = targetOf(project, cell, disclosure.document_id)
					const origin = cell.parts === 1 ? 'disclosed' : 'derived'
					const difference = (cell.weight ?? 0) - (cell.benchmark ?? 0)
					return [
						who,
						project.name,
						words[`class_${(cell.class_id ?? 'none') as 'none'}`],
						cell.weight === null
							? words.without
							: { text: count(cell.weight, locale), origin, hint: words.hint_parts(cell.parts ?? 0), target },
						count(cell.benchmark ?? 0, locale),
						{
							text: `${difference > 0 ? '+' : ''}${count(difference, locale)}`,
							origin: 'derived',
							hint: words.hint_benchmark(count(cell.benchmark ?? 0, locale)),
							target,
						},
					]
				}),
			)
		}),
	}
}
