import type { Table } from '../../../views/view.ts'
import { pairsOf, type ComparableScene } from './pairs.ts'
import { text } from './text.ts'

/** Every side of every pair a row. */
export function table(scene: ComparableScene): Table {
	const words = text[scene.locale]
	return {
		grouped: true,
		columns: [
			{ title: words.column_pair, kind: 'name' },
			{ title: words.column_ground, kind: 'name' },
			{ title: words.column_different, kind: 'name' },
			{ title: words.column_a, kind: 'name' },
			{ title: words.column_b, kind: 'name' },
		],
		rows: pairsOf(scene).flatMap(({ names, ground, sides }) =>
			sides.map(({ label, alike, said }) => [
				words.pair(...names),
				ground,
				`${alike ? '=' : '≠'} ${label}`,
				...said,
			]),
		),
	}
}
