import { tick } from '../../../base/format.ts'
import { colourOf, nameOf } from '../../../views/disclosures/name.ts'
import type { ChartCard } from '../../../views/view.ts'
import { caveatsOf, documentAt } from './caveats.ts'
import { SIDES, type PairScene } from './columns.ts'
import { hintOf, linkOf, nameOfRow, saidOf } from './marks.ts'
import { text } from './text.ts'

/** So many rows are drawn; the table has all. */
const DRAWN = 20

/** Two bars a row, one for each document, on one scale; what stands in one document alone says so where the other would be. */
export function charts(scene: PairScene): ChartCard[] {
	const words = text[scene.locale]
	const [left, right] = [documentAt('left', scene), documentAt('right', scene)]
	const all = scene.rows.filter(({ state }) => state !== 'none')
	if (!left || !right || !all.length) return []
	const rows = all.slice(0, DRAWN)
	const further = all.length - rows.length
	const caveats = caveatsOf(scene)
	const max = Math.max(...rows.flatMap((row) => [row.left_amount ?? 0, row.right_amount ?? 0]))
	const names = [nameOf(left, scene.locale), nameOf(right, scene.locale)] as const
	return [
		{
			id: 'pair',
			heading: words.heading(...names),
			caption: words[`by_${scene.values.by}`],
			below: [
				...(caveats.length ? [[words.caveats(caveats.join(words.between))]] : []),
				...(further ? [[words.further(further)]] : []),
			],
			sentence: words.sentence(
				...names,
				rows
					.map((row) =>
						words.row(nameOfRow(row, scene), saidOf(row, 'left', scene), saidOf(row, 'right', scene)),
					)
					.join(words.between),
			),
			chart: {
				kind: 'bars',
				colour: colourOf(left),
				max,
				axis: true,
				scale: (value) => tick(value, scene.values.unit, scene.locale),
				bars: rows.flatMap((row) =>
					SIDES.map((side) => ({
						// Whose the second bar is; of a code or purpose both are.
						code: side === 'right' ? names[1] : scene.values.by === 'purpose' ? '' : row.code,
						name: side === 'left' ? nameOfRow(row, scene) : '',
						value: row[`${side}_amount`],
						label: saidOf(row, side, scene),
						hint: [side === 'left' ? names[0] : names[1], hintOf(row, side, scene)].join('\n'),
						origin: row[`${side}_origin`],
						colour: colourOf(side === 'left' ? left : right),
						link: linkOf(row, side),
					})),
				),
			},
		},
	]
}
