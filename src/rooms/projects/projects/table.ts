import { amount, count } from '../../../base/format.ts'
import type { Row } from '../../../engine/row.ts'
import type { MarkOrigin } from '../../../ui/charts/origin.ts'
import { nameOf } from '../../../views/disclosures/name.ts'
import type { LinkedNumber, LinkTarget } from '../../../views/link.ts'
import type { Scene, Table } from '../../../views/view.ts'
import type { params } from './params.ts'
import type { rows } from './rows.ts'
import { text } from './text.ts'

export type Project = Row<typeof rows>
export type ProjectScene = Scene<typeof params, typeof rows>

/** The page of a project. */
export const pageOf = ({ code }: Project): LinkTarget => ({
	room: 'projects',
	keys: { show: 'project', at: code },
})

/** Every project and task a row: what it is for, what it is budgeted, how it is coded, what there is of it. */
export function table({ rows, values, disclosures, locale }: ProjectScene): Table {
	const words = text[locale]
	const names = new Map(disclosures.map((it) => [it.document_id, nameOf(it, locale)]))
	return {
		grouped: false,
		columns: [
			{ title: words.column_disclosure, kind: 'word' },
			{ title: words.column_name, kind: 'name' },
			{ title: words.column_amount(words[`unit_${values.unit}`]), kind: 'number' },
			{ title: words.column_purpose, kind: 'name' },
			{ title: words.column_code, kind: 'word' },
			{ title: words.column_indicators, kind: 'number' },
			{ title: words.column_findings, kind: 'number' },
			{ title: words.column_line, kind: 'word' },
		],
		rows: rows.map((row) => {
			const { document_id, line_start, line_end } = row
			const lines: LinkTarget = { src: { document_id, line_start, line_end } }
			const origin = row.origin as MarkOrigin
			const page = (said: string): LinkedNumber => ({
				text: said,
				origin: 'disclosed',
				hint: words.open_page,
				target: pageOf(row),
			})
			return [
				names.get(document_id) ?? document_id,
				page(row.name),
				row.amount === null
					? words.no_amount
					: {
							text: amount(row.amount, values.unit, locale),
							origin,
							hint: row.printed === null ? '' : words.printed(row.printed),
							target: lines,
						},
				locale === 'zh' ? row.purpose : row.purpose_en,
				codeOf(row, words),
				row.indicators ? page(count(row.indicators, locale)) : words.none,
				row.findings ? page(count(row.findings, locale)) : words.none,
				{ text: words.line(line_start), origin: 'disclosed', hint: words.open_lines, target: lines },
			]
		}),
	}
}

/** The code, and how it is known; several candidates are counted, not chosen from. */
function codeOf(row: Project, words: (typeof text)['zh' | 'en']): string {
	if (row.function_code === null) return row.candidates ? words.candidates(row.candidates) : words.none
	return row.function_origin === 'inferred_exact'
		? words.proved(row.function_code)
		: words.suggested(row.function_code)
}
