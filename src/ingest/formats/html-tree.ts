import type { Handler, Parser } from 'htmlparser2'

/** What a page holds, in its order: paragraphs, and tables of cells that hold the same. */
export type Block = { readonly kind: 'text'; readonly text: string; readonly line: number } | Table

export interface Table {
	readonly kind: 'table'
	readonly rows: TableRow[]
}
interface TableRow {
	readonly line: number
	readonly cells: TableCell[]
}
interface TableCell {
	readonly line: number
	readonly rowSpan: number
	readonly columnSpan: number
	readonly blocks: Block[]
}

/** Elements that stand within a line of text; all others end it. */
const INLINE = new Set(
	'a abbr b bdo big cite code em font i img ins kbd label mark o:p q s samp small span strike strong sub sup tt u var wbr'.split(
		' ',
	),
)
/** Elements whose text is not the page's. */
const SILENT = new Set(['script', 'style', 'noscript', 'template', 'select', 'textarea', 'svg'])

/** The blocks of a page. Damaged markup gives what a browser would show of it, or less; it never throws. */
export function pageTree(text: string, parserOf: (handler: Partial<Handler>) => Parser): readonly Block[] {
	const builder = new TreeBuilder(lineCounter(text))
	const parser: Parser = parserOf({
		onopentag: (name, attributes) => {
			builder.open(name, attributes, parser.startIndex)
		},
		onclosetag: (name) => {
			builder.close(name)
		},
		ontext: (data) => {
			builder.text(data, parser.startIndex)
		},
	})
	parser.end(text)
	return builder.finish()
}

class TreeBuilder {
	readonly #lineAt: (index: number) => number
	readonly #page: Block[] = []
	/** The tables that are open, the outermost first. */
	readonly #tables: Table[] = []
	#silent = 0
	#preformatted = 0
	#run = ''
	#runLine = 0

	constructor(lineAt: (index: number) => number) {
		this.#lineAt = lineAt
	}

	open(name: string, attributes: Readonly<Record<string, string>>, index: number): void {
		if (SILENT.has(name)) this.#silent += 1
		if (name === 'pre') this.#preformatted += 1
		if (INLINE.has(name)) return
		this.#endRun()
		if (name === 'table') {
			const table: Table = { kind: 'table', rows: [] }
			this.#blocks().push(table)
			this.#tables.push(table)
		}
		const table = this.#tables.at(-1)
		if (!table) return
		const line = this.#lineAt(index)
		if (name === 'tr') table.rows.push({ line, cells: [] })
		if (name !== 'td' && name !== 'th') return
		// Cells without a row are a row of their own.
		if (table.rows.length === 0) table.rows.push({ line, cells: [] })
		table.rows.at(-1)?.cells.push({
			line,
			rowSpan: span(attributes['rowspan']),
			columnSpan: span(attributes['colspan']) || 1,
			blocks: [],
		})
	}

	close(name: string): void {
		if (SILENT.has(name)) this.#silent = Math.max(0, this.#silent - 1)
		if (name === 'pre') this.#preformatted = Math.max(0, this.#preformatted - 1)
		if (INLINE.has(name)) return
		this.#endRun()
		if (name === 'table') this.#tables.pop()
	}

	text(data: string, index: number): void {
		if (this.#silent > 0) return
		if (this.#preformatted > 0) {
			for (const [nth, line] of data.split('\n').entries()) {
				if (nth > 0) this.#endRun()
				this.#append(line, this.#lineAt(index) + nth)
			}
			return
		}
		const text = data.replace(/[ \t\r\n\f]+/g, ' ')
		const before = /^\s*/.exec(data)?.[0] ?? ''
		this.#append(
			this.#run === '' ? text.trimStart() : text,
			this.#lineAt(index) + before.split('\n').length - 1,
		)
	}

	finish(): readonly Block[] {
		this.#endRun()
		return this.#page
	}

	#append(text: string, line: number): void {
		if (text === '') return
		if (this.#run === '') this.#runLine = line
		this.#run += text
	}

	#endRun(): void {
		const text = this.#run.replace(/^[ \t]+|[ \t]+$/g, '')
		this.#run = ''
		if (text.trim() === '') return
		const blocks = this.#blocks()
		// A caption stands before the first cell of its table, and before the table.
		const at =
			blocks.at(-1)?.kind === 'table' && blocks.at(-1) === this.#tables.at(-1)
				? blocks.length - 1
				: blocks.length
		blocks.splice(at, 0, { kind: 'text', text, line: this.#runLine })
	}

	/** Where the next block goes: the open cell, or, before the first cell of a table, the place around it. */
	#blocks(): Block[] {
		for (const table of this.#tables.toReversed()) {
			const cell = table.rows.at(-1)?.cells.at(-1)
			if (cell) return cell.blocks
		}
		return this.#page
	}
}

const span = (value: string | undefined) => {
	const number = Number.parseInt(value ?? '1', 10)
	return number >= 0 ? number : 1
}

/** The 1-based line of an index that never goes back: one pass over the text. */
function lineCounter(text: string): (index: number) => number {
	let [at, line] = [0, 1]
	return (index) => {
		for (; at < index; at += 1) if (text.charCodeAt(at) === 10) line += 1
		return line
	}
}
