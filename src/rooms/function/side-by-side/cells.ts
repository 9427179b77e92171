import { amount, percent } from '../../../base/format.ts'
import type { Locale } from '../../../base/text.ts'
import type { Row } from '../../../engine/row.ts'
import type { MarkOrigin } from '../../../ui/charts/origin.ts'
import type { Disclosure } from '../../../views/disclosures/disclosures.ts'
import type { LinkedNumber, LinkTarget } from '../../../views/link.ts'
import type { Scene } from '../../../views/view.ts'
import type { params } from './params.ts'
import type { rows } from './rows.ts'
import { text } from './text.ts'

export type SideCell = Row<typeof rows>
export type SideScene = Scene<typeof params, typeof rows>

/** A column: a disclosure read one way. */
export interface SideColumn {
	readonly key: string
	readonly disclosure: Disclosure
	readonly reading: 'purpose' | 'disclosed' | 'inferred_exact' | 'suggested'
}

/** A line: a purpose, a code or a total, and what each column has there. */
export interface SideLine {
	readonly kind: string
	readonly code: string
	readonly name: string
	readonly level: number
	readonly cells: readonly (SideCell | undefined)[]
}

const READINGS = ['purpose', 'disclosed', 'inferred_exact', 'suggested'] as const

/** The columns that have anything, disclosures in their order, what is printed before what is inferred. */
export const columnsOf = ({ rows, disclosures }: SideScene): SideColumn[] =>
	disclosures.flatMap((disclosure) =>
		READINGS.filter((reading) =>
			rows.some((row) => row.document_id === disclosure.document_id && row.reading === reading),
		).map((reading) => ({ key: `${disclosure.document_id}.${reading}`, disclosure, reading })),
	)

/** The lines in the order of the query. */
export function linesOf({ rows, locale }: SideScene, columns: readonly SideColumn[]): SideLine[] {
	const lines = new Map<string, SideCell[]>()
	for (const row of rows) {
		const key = `${row.kind}.${row.code}`
		lines.set(key, [...(lines.get(key) ?? []), row])
	}
	return [...lines.values()].flatMap((own) => {
		const [first] = own
		if (!first) return []
		const cells = columns.map(({ disclosure, reading }) =>
			own.find((row) => row.document_id === disclosure.document_id && row.reading === reading),
		)
		return [
			{ kind: first.kind, code: first.code, level: first.level, name: nameOfLine(first, locale), cells },
		]
	})
}

/** What a line is called: codes keep their official Chinese name in every language. */
function nameOfLine(row: SideCell, locale: Locale): string {
	const words = text[locale]
	if (row.kind === 'total') return words.total
	if (row.kind === 'apart') return words.basic
	return locale === 'zh' ? row.name : row.name_en
}

/** The amount of a cell, leading to where it is printed or to its rows. */
export const figureOf = (row: SideCell, { values, locale }: SideScene): LinkedNumber => ({
	text: amount(row.amount, values.unit, locale),
	origin: row.origin as MarkOrigin,
	hint: [
		row.kind === 'part' && row.reading !== 'purpose' ? `${row.code} ${row.name}` : nameOfLine(row, locale),
		text[locale][
			`origin_${row.reading === 'purpose' && row.origin === 'suggested' ? 'purpose' : (row.origin as MarkOrigin)}`
		],
		row.line_start === null ? text[locale].hint_parts(row.parts) : text[locale].hint_line(row.line_start),
	].join('\n'),
	target: targetOf(row),
})

const targetOf = ({ document_id, reading, code, line_start, line_end }: SideCell): LinkTarget =>
	line_start === null || line_end === null
		? { of: `${document_id}.${reading}.${code}` }
		: { src: { document_id, line_start, line_end } }

/** The share of a cell in its column; what stands apart has none. */
export const shareOf = (row: SideCell, scene: SideScene): LinkedNumber | undefined =>
	row.share === null
		? undefined
		: { ...figureOf(row, scene), text: percent(row.share, scene.locale), origin: 'derived' }
