import { page } from '../../share/page.ts'
import { read } from '../../share/param.ts'
import { known } from '../../views/disclosures/disclosures.ts'
import { kindOf, nameOf } from '../../views/disclosures/name.ts'
import type { TakeExcerpt } from '../../views/share/excerpt.ts'
import { viewExcerpts } from '../../views/share/view-excerpt.ts'
import { text } from './reading/text.ts'

const views = viewExcerpts(async () => (await import('./index.ts')).views)

/** Lines of a document as they are printed; without lines in the address, the list of documents. */
export const takeExcerpt: TakeExcerpt = async (session, place, signal) => {
	const { src } = read(page, place.search).values
	if (!src) return views(session, place, signal)
	const disclosure = (await known(session)).find(({ document_id }) => document_id === src.document_id)
	if (!disclosure) return null
	const { locale } = place
	const words = text[locale]
	const printed = (await session.textOf(disclosure)).split('\n').slice(src.line_start - 1, src.line_end)
	if (!printed.length) return null
	const { document_id } = disclosure
	return {
		title: words.title_lines(nameOf(disclosure, locale), words.lines(src.line_start, src.line_end)),
		lead: `${disclosure.title} · ${kindOf(disclosure, locale)}`,
		pictures: [],
		table: {
			grouped: false,
			columns: [
				{ title: words.column_line, kind: 'number' },
				{ title: words.column_printed, kind: 'name' },
			],
			rows: printed.map((line, at) => [String(src.line_start + at), line]),
		},
		leads: [{ document_id, line_start: src.line_start, line_end: src.line_start + printed.length - 1 }],
		notes: [],
	}
}
