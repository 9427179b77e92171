import type { Locale } from '../../../base/text.ts'
import { itemOf, nameOf } from './said.ts'
import type { Taken } from './taken.ts'

/** A heading of a document's outline, with what stands under it. */
export interface Heading {
	readonly title: string
	readonly line: number
	readonly parts: readonly { readonly title: string; readonly line: number }[]
}

/** What a document has, in the order of its lines: the items of its coverage, its projects under theirs. */
export function outline(rows: readonly Taken[], locale: Locale): readonly Heading[] {
	const projects = rows
		.filter(({ source }) => source === 'project')
		.map((row) => ({ title: nameOf(row, locale), line: row.line_start }))
	return rows
		.filter(
			({ source, value }) => source === 'coverage' && (value === 'disclosed' || value === 'disclosed_empty'),
		)
		.map((row) => ({
			title: itemOf(row.name, locale),
			line: row.line_start,
			parts: row.name === 'projects' ? projects : [],
		}))
		.sort((a, b) => a.line - b.line)
}
