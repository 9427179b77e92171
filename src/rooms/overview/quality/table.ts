import { nameOf } from '../../../views/disclosures/name.ts'
import type { Table } from '../../../views/view.ts'
import { parts, shownIn, type QualityScene } from './counts.ts'
import { text } from './text.ts'

/** Every kind of finding and every outcome a row, every disclosure a column. */
export function table(scene: QualityScene): Table {
	const words = text[scene.locale]
	return {
		grouped: true,
		columns: [
			{ title: words.part, kind: 'word' },
			{ title: words.item, kind: 'name' },
			...shownIn(scene).map((it) => ({ title: nameOf(it, scene.locale), kind: 'number' as const })),
		],
		rows: parts(scene).flatMap(({ name: part, lines }) =>
			lines.map(({ name, cells }) => [part, name, ...cells.map(({ all }) => all)]),
		),
	}
}
