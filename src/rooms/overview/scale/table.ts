import { count } from '../../../base/format.ts'
import { nameOf } from '../../../views/disclosures/name.ts'
import type { Table } from '../../../views/view.ts'
import { figureOf, measureOf, type ScaleScene } from './marks.ts'
import { text } from './text.ts'

/** Every amount a row, with its scope in words. */
export function table(scene: ScaleScene): Table {
	const { rows, values, disclosures, locale } = scene
	const words = text[locale]
	const known = new Map(disclosures.map((it) => [it.document_id, it]))
	return {
		grouped: true,
		columns: [
			{ title: words.column_disclosure, kind: 'word' },
			{ title: words.column_scope, kind: 'name' },
			{ title: words.column_measure, kind: 'name' },
			{ title: words.column_amount(words[`unit_${values.unit}`]), kind: 'number' },
			{ title: words.column_parts, kind: 'number' },
		],
		rows: rows.map((row) => {
			const disclosure = known.get(row.document_id)
			const figure = figureOf(row, scene)
			return [
				disclosure ? nameOf(disclosure, locale) : row.document_id,
				words[`scope_${disclosure?.scope ?? ''}` as 'scope_projects'],
				measureOf(row, locale),
				figure,
				row.amount === null ? '–' : { ...figure, text: count(row.parts, locale) },
			]
		}),
	}
}
