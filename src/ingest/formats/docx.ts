import { unzipSync } from 'fflate'
import { Parser } from 'htmlparser2'
import type { CellDocument, CellLine } from '../cells/cell.ts'
import { fromText } from '../cells/from-text.ts'
import { ruled, type RuledRow } from './grid.ts'

/** A paragraph, or a table whose cells hold paragraphs and tables. */
type Block = string | WordTable
interface WordTable {
	readonly rows: WordRow[]
}
interface WordRow {
	/** Columns of the table's grid that stay empty before the first cell. */
	before: number
	readonly cells: WordCell[]
}
interface WordCell {
	span: number
	/** Whether the cell goes on with the one above it. */
	isContinued: boolean
	readonly blocks: Block[]
}

/** Where a word processor keeps the text of a document. */
const BODY = 'word/document.xml'
/** What was deleted, what older programs are shown instead, and codes of fields are not printed. */
const SILENT = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:instrText', 'w:delText'])
/** A row of a table spans at most as many columns as a word processor allows. */
const SPAN = 63

/**
 * A word processor's document as lines of cells: a paragraph is a line, and so is a row of a table. Numbers that the
 * program counts by itself are not in the file. @throws Error where the file holds no text of a document
 */
export function fromDocx(name: string, bytes: Uint8Array): CellDocument {
	const body = unzipSync(bytes, { filter: (entry) => entry.name === BODY })[BODY]
	if (!body) throw new Error(`${BODY} is missing`)
	const blocks = blocksOf(new TextDecoder('utf-8').decode(body))
	const lines: CellLine[] = []
	let table = 0
	const write = (all: readonly Block[]) => {
		for (const block of all)
			if (typeof block === 'string') {
				const line = lines.length + 1
				for (const made of fromText('', block.replaceAll('\n', ' ')).lines)
					lines.push({ ...made, line, cells: made.cells.map((cell) => ({ ...cell, place: { line } })) })
			} else if (isLayout(block))
				write(block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks)))
			else {
				lines.push(...ruled(rowsOf(block, lines.length), { table, page: 1 }))
				table += 1
			}
	}
	write(blocks)
	return { name, format: 'docx', lines }
}

/** Tables inside tables arrange a page, and so does a table of a single cell. */
const isLayout = ({ rows }: WordTable) =>
	rows.some(({ cells }) => cells.some(({ blocks }) => blocks.some((block) => typeof block !== 'string'))) ||
	rows.reduce((count, { cells }) => count + cells.length, 0) < 2

function rowsOf({ rows }: WordTable, before: number): RuledRow[] {
	/** For each column the rows that the cell standing in it takes. */
	const heights = new Map<WordCell, number>()
	const standing: (WordCell | undefined)[] = []
	for (const row of rows) {
		let column = row.before
		for (const cell of row.cells) {
			const above = cell.isContinued ? standing[column] : undefined
			if (above) heights.set(above, (heights.get(above) ?? 1) + 1)
			for (let at = 0; at < cell.span; at += 1) standing[column + at] = above ?? cell
			column += cell.span
		}
	}
	const continued = new Set<WordCell>()
	const seen: (WordCell | undefined)[] = []
	for (const row of rows) {
		let column = row.before
		for (const cell of row.cells) {
			if (cell.isContinued && seen[column]) continued.add(cell)
			for (let at = 0; at < cell.span; at += 1) seen[column + at] = cell
			column += cell.span
		}
	}
	return rows.map(({ before: empty, cells }, index) => {
		const line = before + index + 1
		const blanks = Array.from({ length: empty }, () => ({
			printed: '',
			rowSpan: 1,
			columnSpan: 1,
			place: { line },
		}))
		return {
			line,
			cells: [
				...blanks,
				...cells
					.filter((cell) => !continued.has(cell))
					.map((cell) => ({
						printed: joined(cell.blocks.filter((block) => typeof block === 'string')),
						rowSpan: heights.get(cell) ?? 1,
						columnSpan: cell.span,
						place: { line },
					})),
			],
		}
	})
}

/** Lines of one cell: Chinese runs on without a blank, words and numbers do not. */
const joined = (texts: readonly string[]) =>
	texts
		.flatMap((text) => text.split('\n'))
		.map((text) => text.trim())
		.filter(Boolean)
		.reduce((whole, next) => {
			const meet = `${whole.slice(-1)}${next.charAt(0)}`
			return whole === '' || /^[^\w.%]|[^\w.%]$/.test(meet) ? whole + next : `${whole} ${next}`
		}, '')

/** The blocks of a document. The parser knows no entities but the five of XML, and fetches nothing. */
function blocksOf(xml: string): readonly Block[] {
	const page: Block[] = []
	const tables: WordTable[] = []
	let silent = 0
	let text = ''
	let isText = false
	const blocks = () => {
		for (const table of tables.toReversed()) {
			const cell = table.rows.at(-1)?.cells.at(-1)
			if (cell) return cell.blocks
		}
		return page
	}
	const row = () => tables.at(-1)?.rows.at(-1)
	const cell = () => row()?.cells.at(-1)
	const parser = new Parser(
		{
			onopentag(name, attributes) {
				if (SILENT.has(name)) silent += 1
				if (silent > 0) return
				const value = attributes['w:val']
				if (name === 'w:t') isText = true
				else if (name === 'w:tab') text += '\t'
				else if (name === 'w:br' || name === 'w:cr') text += '\n'
				else if (name === 'w:noBreakHyphen') text += '-'
				else if (name === 'w:tbl') {
					const table: WordTable = { rows: [] }
					blocks().push(table)
					tables.push(table)
				} else if (name === 'w:tr') tables.at(-1)?.rows.push({ before: 0, cells: [] })
				else if (name === 'w:tc') row()?.cells.push({ span: 1, isContinued: false, blocks: [] })
				else if (name === 'w:gridBefore') {
					const open = row()
					if (open) open.before = counted(value)
				} else if (name === 'w:gridSpan') {
					const open = cell()
					if (open) open.span = Math.max(1, counted(value))
				} else if (name === 'w:vMerge') {
					const open = cell()
					if (open) open.isContinued = value !== 'restart'
				}
			},
			onclosetag(name) {
				if (SILENT.has(name)) silent = Math.max(0, silent - 1)
				if (silent > 0) return
				if (name === 'w:t') isText = false
				else if (name === 'w:p') {
					blocks().push(text)
					text = ''
				} else if (name === 'w:tbl') tables.pop()
			},
			ontext(data) {
				if (isText && silent === 0) text += data
			},
		},
		{ xmlMode: true, decodeEntities: true },
	)
	parser.end(xml)
	return page
}

const counted = (value: string | undefined) => {
	const number = Number.parseInt(value ?? '', 10)
	return number >= 0 ? Math.min(number, SPAN) : 0
}
