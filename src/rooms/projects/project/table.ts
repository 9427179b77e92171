import { amount } from '../../../base/format.ts'
import type { Table } from '../../../views/view.ts'
import { figureOf, type FactScene } from './marks.ts'
import { text } from './text.ts'

/** Everything the page says, a row each. */
export function table(scene: FactScene): Table {
	const { rows, values, locale } = scene
	const words = text[locale]
	return {
		grouped: true,
		columns: [
			{ title: words.column_section, kind: 'word' },
			{ title: words.column_code, kind: 'word' },
			{ title: words.column_name, kind: 'name' },
			{ title: words.column_said, kind: 'name' },
			{ title: words.column_amount(words[`unit_${values.unit}`]), kind: 'number' },
			{ title: words.column_line, kind: 'word' },
		],
		rows: rows.map((row) => [
			words[`section_${row.section as 'project'}`],
			row.code,
			row.name,
			[row.a, row.b, row.c, row.number === null ? null : String(row.number)].filter(Boolean).join(' · '),
			row.amount === null
				? words.none
				: figureOf(row, amount(row.amount, values.unit, locale), row.printed ?? ''),
			figureOf(row, words.line(row.line_start), words.open_lines),
		]),
	}
}
