import type { Result } from '../../base/result.ts'
import { merged } from '../../export/about.ts'
import type { LineRange, Source } from '../../export/sheet.ts'
import type { Disclosure } from '../disclosures/disclosures.ts'

/** Lines that a row names in a document. */
interface Named {
	readonly document_id: string
	readonly range: LineRange
}

/** The documents that rows name, each with the lines named, in the order of the disclosures. */
export const sourcesOf = (named: readonly Named[], disclosures: readonly Disclosure[]): readonly Source[] =>
	disclosures.flatMap(
		({ document_id, title, source_file, publisher, source_url, published_on, retrieved_on }) => {
			const own = named.filter((row) => row.document_id === document_id)
			const lines = merged(own.map(({ range }) => range).filter(([first]) => first > 0))
			return own.length
				? [
						{
							document_id,
							title,
							file: source_file,
							lines,
							published: { publisher, source_url, published_on, retrieved_on },
						},
					]
				: []
		},
	)

/** What the rows of any answer name, where it has the columns `document_id` and, for lines, `line_start` and `line_end`. */
export function namedBy({ columns, length, cell }: Result): readonly Named[] {
	const at = (name: string) => columns.findIndex((column) => column.name === name)
	const [document, start, end] = [at('document_id'), at('line_start'), at('line_end')]
	if (document < 0) return []
	return Array.from({ length }, (_, row) => {
		const first = start < 0 ? 0 : Number(cell(row, start) ?? 0)
		const last = end < 0 ? first : Number(cell(row, end) ?? first)
		return { document_id: String(cell(row, document)), range: [first, Math.max(first, last)] }
	})
}
