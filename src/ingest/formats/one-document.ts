import { strToU8, zipSync } from 'fflate'
import type { CellLine } from '../cells/cell.ts'
import { unreadable, type FilePart, type OpenedFile, type RawFile } from './opened-file.ts'

/** The entry of an archive that says that its files are one document, and in which order. */
const MARK = 'one-document.json'
const FORMAT = 'county-mirror/one-document/1'
/** The same files give the same archive, whoever makes it and when. */
const MADE = new Date(1980, 0, 1)

/** Files as one archive that is read as one document: pages that were published apart. */
export function asOneDocument(files: readonly RawFile[], name: string): RawFile {
	const parts = files.map((file, at) => ({
		path: `${String(at + 1)}/${file.name.replace(/^.*[/\\]/, '')}`,
		bytes: file.bytes,
	}))
	const mark = JSON.stringify({ format: FORMAT, parts: parts.map(({ path }) => path) })
	const entries = Object.fromEntries(parts.map(({ path, bytes }) => [path, bytes]))
	return { name, bytes: zipSync({ [MARK]: strToU8(mark), ...entries }, { level: 0, mtime: MADE }) }
}

/** The files of an archive that are one document, in their order; undefined where it says no such thing, or lacks one. */
export function partsOf(files: readonly RawFile[]): readonly RawFile[] | undefined {
	const mark = files.find(({ name }) => name === MARK)
	const paths = mark && pathsIn(new TextDecoder().decode(mark.bytes))
	const parts = paths?.map((path) => files.find(({ name }) => name === path))
	return parts?.every((part) => part !== undefined) ? parts : undefined
}

function pathsIn(text: string): readonly string[] | undefined {
	try {
		const json: unknown = JSON.parse(text)
		const { format, parts } = (json ?? {}) as { readonly format?: unknown; readonly parts?: unknown }
		const isList = Array.isArray(parts) && parts.length > 0 && parts.every((one) => typeof one === 'string')
		return format === FORMAT && isList ? parts : undefined
	} catch {
		// A file of that name that is something else: the archive is read like any other.
		return undefined
	}
}

/** Opened files as one: their lines, pages and tables are counted on from one to the next. */
export function joinedFiles(file: RawFile, opened: readonly OpenedFile[]): OpenedFile {
	const lost = opened.find((one) => one.outcome === 'unreadable')
	if (lost)
		return unreadable(
			file,
			`其中的 ${lost.file.name} 没有读入：${lost.zh}`,
			`${lost.file.name} in it was not read: ${lost.en}`,
		)
	const parts = opened.filter((one) => one.outcome === 'opened')
	const [first] = parts
	if (!first || parts.some(({ document }) => document.format !== first.document.format))
		return unreadable(
			file,
			'几份文件的格式不同，不能并为一份。请先另存为同一种格式。',
			'the files are not of one format and cannot be one document. Save them in one format first.',
		)
	const lines: CellLine[] = []
	const starts: FilePart[] = []
	let [line, page, table] = [0, 0, 0]
	for (const { document, text, file: part } of parts) {
		starts.push({ name: nameOf(part), line: line + 1, page: page + 1, file: part })
		const by = { line, page: text === null ? page : 0, table }
		for (const one of document.lines) lines.push(moved(one, by))
		line += text === null ? (document.lines.at(-1)?.line ?? 0) : linesIn(text).length
		page += document.lines.reduce((most, one) => Math.max(most, one.page), 0)
		table += document.lines.reduce((most, one) => Math.max(most, (one.table ?? -1) + 1), 0)
	}
	const texts = parts.flatMap(({ text }) => (text === null ? [] : linesIn(text).join('\n')))
	return {
		outcome: 'opened',
		file,
		document: {
			...first.document,
			name: file.name,
			lines,
			...(parts.some(({ document }) => document.isCut) && { isCut: true }),
		},
		encoding: first.encoding,
		// The last line ends like the others: a blank one before it is a line.
		text: texts.length === parts.length ? `${texts.join('\n')}\n` : null,
		parts: starts,
	}
}

const nameOf = ({ name }: RawFile): string => name.replace(/^.*[/\\]/, '')

/** The lines of a text as `source.ts` counts them. */
function linesIn(text: string): readonly string[] {
	const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
	return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}

/** A line so many lines, pages and tables further on. */
const moved = (
	{ cells, ...one }: CellLine,
	by: { readonly line: number; readonly page: number; readonly table: number },
): CellLine => ({
	...one,
	line: one.line + by.line,
	page: one.page + by.page,
	table: one.table === null ? null : one.table + by.table,
	cells: cells.map((cell) => ({
		...cell,
		place:
			'line' in cell.place
				? { line: cell.place.line + by.line }
				: 'page' in cell.place
					? { ...cell.place, page: cell.place.page + by.page }
					: cell.place,
	})),
})
