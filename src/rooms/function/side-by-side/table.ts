import { nameOf } from '../../../views/disclosures/name.ts'
import type { Table } from '../../../views/view.ts'
import { columnsOf, figureOf, linesOf, shareOf, type SideScene } from './cells.ts'
import { text } from './text.ts'

/** The same table with a row for each cell, for those who copy it elsewhere. */
export function table(scene: SideScene): Table {
	const { values, locale } = scene
	const words = text[locale]
	const columns = columnsOf(scene)
	const lines = linesOf(scene, columns)
	return {
		grouped: true,
		columns: [
			{ title: words.column_disclosure, kind: 'word' },
			{ title: words.column_reading, kind: 'word' },
			{ title: words.column_code, kind: 'word' },
			{ title: words.column_name, kind: 'name' },
			{ title: words.column_amount(words[`unit_${values.unit}`]), kind: 'number' },
			{ title: words.column_share, kind: 'number' },
			{ title: words.column_origin, kind: 'word' },
		],
		rows: columns.flatMap(({ disclosure, reading }, at) =>
			lines.flatMap(({ kind, code, name, cells }) => {
				const cell = cells[at]
				if (!cell) return []
				const figure = figureOf(cell, scene)
				const share = shareOf(cell, scene)
				return [
					[
						nameOf(disclosure, locale),
						words[`reading_${reading}`],
						kind === 'part' && reading !== 'purpose' ? code : words.no_code,
						name,
						figure,
						share ?? words.not_applicable,
						words[
							`origin_${figure.origin === 'suggested' && reading === 'purpose' ? 'purpose' : figure.origin}`
						],
					],
				]
			}),
		),
	}
}
