import type { CellDocument, CellLine } from '../cells/cell.ts'
import type { Place } from '../reading.ts'
import { joinHan } from '../text/clean.ts'

/** A numbered part of a disclosure (`九、国有资产信息`): its title, from there to its last line. */
export interface Part extends Place {
	readonly title: string
	/** The lines below the title. */
	readonly lines: readonly CellLine[]
}

const TITLE = /^[一二三四五六七八九十]+、\S/

/** Lines without borders: sentences and titles. */
export const isProse = ({ columns, table }: CellLine): boolean => columns === 'position' && table === null

/** The parts of a document; what stands before the first belongs to none. A table of contents has borders and begins none. */
export function partsOf({ lines }: CellDocument): readonly Part[] {
	const starts = lines.flatMap((line, at) => (isProse(line) && TITLE.test(line.text) ? [at] : []))
	return starts.flatMap((at, nth): Part[] => {
		const title = lines[at]
		if (!title) return []
		const own = lines.slice(at + 1, starts[nth + 1] ?? lines.length)
		const last = own.findLast(({ text }) => text !== '')
		return [
			{
				title: joinHan(title.text),
				line_start: title.line,
				line_end: last?.line ?? title.line,
				lines: own,
			},
		]
	})
}
