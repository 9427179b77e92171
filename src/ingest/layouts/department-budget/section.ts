import { joinHan } from '../../text/clean.ts'
import type { Place, Source } from '../../reading.ts'

/** A line of the document with its number, from 1. */
export interface NumberedLine {
	readonly line: number
	readonly text: string
}

/** A part of the document under its own title. */
export interface Section extends Place {
	readonly title: string
	/** The lines after the title. */
	readonly lines: readonly NumberedLine[]
}

/** The document cut at the lines that are a title: what stands before the first of them belongs to none. */
export function sections(source: Source, isTitle: (line: string) => boolean): readonly Section[] {
	const numbered = source.lines.map((text, index) => ({ line: index + 1, text }))
	const starts = numbered.filter(({ text }) => isTitle(text))
	return starts.map((start, index) => {
		const end = (starts[index + 1]?.line ?? numbered.length + 1) - 1
		const lines = numbered.slice(start.line, end)
		const last = lines.findLast(({ text }) => text.trim() !== '')
		return {
			title: joinHan(start.text),
			line_start: start.line,
			line_end: last?.line ?? start.line,
			lines,
		}
	})
}

const PART = /^[一二三四五六七八九十]+、\S/

/** A line that begins a numbered part of the document (`六、…`); the table of contents has tabs and is none. */
export const isPartTitle = (line: string): boolean => !line.includes('\t') && PART.test(line)
