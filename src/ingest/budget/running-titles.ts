import type { CellDocument, CellLine } from '../cells/cell.ts'
import { isPageNumber, lineKind } from './line-kind.ts'

/** What is shorter may be the end of a name that goes on from page to page. */
const LEAST = 6

/**
 * The lines on top of pages that print what the top of another page prints: the title of the whole document, told again. The
 * titles of tables are none, though one goes on over pages.
 */
export function runningTitles({ lines }: CellDocument): ReadonlySet<CellLine> {
	const tops = new Map<string, CellLine[]>()
	let isTop = true
	let page = 1
	for (const line of lines) {
		if (line.page !== page) isTop = true
		page = line.page
		if (line.text === '') continue
		const text = line.text.replace(/\s/g, '')
		if (isTop && text.length >= LEAST && isTitle(line)) tops.set(text, [...(tops.get(text) ?? []), line])
		isTop = isPageNumber(line.text)
	}
	return new Set([...tops.values()].flatMap((same) => (same.length > 1 ? same.slice(1) : [])))
}

/** Words alone, none of which heads a column. */
function isTitle(line: CellLine): boolean {
	if (line.table !== null) return false
	const kind = lineKind(line)
	return kind.kind === 'words' && kind.known === 0 && !kind.heads
}
