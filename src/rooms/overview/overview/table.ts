import { nameOf } from '../../../views/disclosures/name.ts'
import type { Table } from '../../../views/view.ts'
import { matrix, type CoverageScene } from './matrix.ts'
import { text } from './text.ts'

/** The matrix with every item a row and every disclosure a column. */
export function table(scene: CoverageScene): Table {
	const words = text[scene.locale]
	const { disclosures, groups } = matrix(scene)
	return {
		grouped: true,
		columns: [
			{ title: words.group, kind: 'word' },
			{ title: words.item, kind: 'name' },
			...disclosures.map((it) => ({ title: nameOf(it, scene.locale), kind: 'word' as const })),
		],
		rows: groups.flatMap(({ name, lines }) =>
			lines.map(({ item, cells }) => [name, item, ...cells.map((cell) => cell?.figure ?? '–')]),
		),
	}
}
