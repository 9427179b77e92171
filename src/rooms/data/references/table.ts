import { count, quotient } from '../../../base/format.ts'
import type { MarkOrigin } from '../../../ui/charts/origin.ts'
import type { LinkedNumber } from '../../../views/link.ts'
import type { Scene, Table } from '../../../views/view.ts'
import type { params } from './params.ts'
import type { rows as shape } from './rows.ts'
import { text } from './text.ts'

export type ReferencesScene = Scene<typeof params, typeof shape>

/** One row a denominator, and one for the codes of each source. */
export function table({ rows, locale }: ReferencesScene): Table {
	const words = text[locale]
	return {
		grouped: true,
		columns: [
			{ title: words.column_county, kind: 'word' },
			{ title: words.column_measure, kind: 'name' },
			{ title: words.column_year, kind: 'word' },
			{ title: words.column_value, kind: 'number' },
			{ title: words.column_confidence, kind: 'word' },
			{ title: words.column_origin, kind: 'word' },
			{ title: words.column_source, kind: 'name' },
			{ title: words.column_address, kind: 'name' },
		],
		rows: rows.map((row) => {
			const { document_id, line_start } = row
			const origin = row.origin as MarkOrigin
			const number = Number.isInteger(row.value)
				? count(row.value, locale)
				: quotient(row.value, 'yuan', locale)
			const said = [number, row.unit].filter(Boolean).join(' ')
			const value: LinkedNumber = {
				text: row.kind === 'denominator' ? said : words.codes(count(row.value, locale)),
				origin,
				...(document_id !== null && line_start !== null
					? {
							hint: words.hint_line(line_start),
							target: { src: { document_id, line_start, line_end: line_start } },
						}
					: { hint: words.hint_table, target: { room: 'data', keys: { table: row.kind } } }),
			}
			const county = locale === 'zh' ? row.county : capital(row.county_pinyin)
			return [
				county || words.all_counties,
				(words as Readonly<Record<string, unknown>>)[`measure_${row.measure}`]?.toString() ?? row.measure,
				String(row.year),
				value,
				words[`confidence_${row.confidence}` as 'confidence_high'],
				words[`origin_${origin}`],
				row.source,
				row.source_url ?? words.no_address,
			]
		}),
	}
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
