import type { CellDocument, CellLine } from '../cells/cell.ts'
import type { Token } from '../tables/token.ts'
import type { PrintedOwner } from '../reading.ts'
import { withCodeFirst } from './code-behind-name.ts'
import { lineKind, type LineKind } from './line-kind.ts'
import { runningTitles } from './running-titles.ts'

export type RowKind = Extract<LineKind, { kind: 'row' | 'words' }>

/** A line of a table's body with what it is. */
export interface BodyLine {
	readonly line: CellLine
	readonly kind: RowKind
	/** The running number that its table prints before it. */
	readonly row_no?: number
	/** Whose row it is, where its table prints that in each. */
	readonly owner?: PrintedOwner
}

/** A part of a table whose columns stand in the same places: a page of a text, or all of a ruled table. */
export interface Page {
	/** Lines of words over the columns; none on a page that goes on without. */
	readonly header: CellLine[]
	/** The numbers of the line 栏次, which stand where the columns do. */
	numbers: readonly Token[]
	readonly rows: BodyLine[]
}

/** A table as its lines stand, not yet understood. */
export interface FoundTable {
	readonly title: { readonly text: string; readonly line: CellLine } | null
	readonly furniture: CellLine[]
	/** What is printed again above its other pages. */
	readonly later: CellLine[]
	readonly pages: Page[]
	/** Pages that conversion made one line of. */
	readonly flattened: CellLine[]
	readonly notes: CellLine[]
}

/** Words that a line of a header has at least, where a table begins or is headed again. */
const KNOWN = 2
const RECENT = 8
const AMOUNT = /\d[.,]\s?\d{2}$/

/** Every run of lines that may be a budget table: a title or column words, then rows. Prose and titles alone are none. */
export function findTables(document: CellDocument): readonly FoundTable[] {
	const scan = new Scan()
	const running = runningTitles(document)
	for (const line of document.lines) {
		if (running.has(line)) scan.passBreak(line)
		else scan.take(line)
	}
	scan.close()
	return scan.found
}

class Scan {
	readonly found: FoundTable[] = []
	private table: FoundTable | null = null
	private recent: { line: CellLine; kind: RowKind | null }[] = []
	private furniture: CellLine[] = []
	private broken = false
	private isReheaded = false
	private page = 1
	private ruled: number | null = null
	/** A remark stands below the rows of the table; rows with codes may go on below it. */
	private isNoted = false

	take(line: CellLine): void {
		if (line.table !== this.ruled) {
			// A ruled table ends where the file says so; a title above it is all that is brought along.
			if (this.table && this.table.pages.some((it) => it.rows.length > 0 || it.header.length > 0))
				this.close()
			this.ruled = line.table
		}
		if (line.page !== this.page) this.broken = true
		this.page = line.page
		const kind = lineKind(line)
		if (this.isNoted && !STANDS.has(kind.kind)) {
			this.isNoted = false
			if (!(kind.kind === 'row' && kind.code)) this.close()
		}
		switch (kind.kind) {
			case 'blank':
				return
			case 'page-number':
				this.broken = true
				return
			case 'title':
				if (this.table && this.hasRows() && isContinued(kind.title, this.table.title?.text)) {
					this.later(line)
					return
				}
				this.close()
				this.open({ text: kind.title, line })
				return
			case 'furniture':
				if (!this.table) this.furniture.push(line)
				else if (this.hasRows() || this.table.flattened.length > 0) this.later(line)
				else this.table.furniture.push(line)
				return
			case 'note':
				if (this.table) {
					this.table.notes.push(line)
					// What follows the remark under a table, or under one that is printed empty, is none of it but its own rows.
					if (this.hasRows()) this.isNoted = true
					else if (this.table.pages.length > 0) this.close()
				}
				return
			case 'prose':
				this.close()
				return
			case 'flattened':
				this.table?.flattened.push(line)
				return
			case 'column-numbers':
				this.columnNumbers(kind.tokens)
				return
			case 'words':
				this.words(line, kind)
				return
			case 'row':
				this.row(line, kind)
		}
	}

	/** What stands on top of every page is no part of a table, which goes on below it. */
	passBreak(line: CellLine): void {
		this.broken = true
		this.page = line.page
	}

	close(): void {
		if (this.table && this.table.pages.some((it) => it.header.length > 0 || it.rows.length > 0))
			this.found.push(this.table)
		this.table = null
		this.recent = []
		this.furniture = []
		this.isNoted = false
	}

	private open(title: FoundTable['title']): FoundTable {
		this.table = { title, furniture: [...this.furniture], later: [], pages: [], flattened: [], notes: [] }
		this.furniture = []
		this.broken = false
		this.isReheaded = false
		return this.table
	}

	private hasRows(): boolean {
		return this.table?.pages.some((it) => it.rows.length > 0) ?? false
	}

	private current(): Page | undefined {
		return this.table?.pages.at(-1)
	}

	/** The head of a page printed again: what follows down to the header is left of it. */
	private later(line: CellLine): void {
		this.table?.later.push(line)
		this.isReheaded = true
	}

	private begin(header: readonly CellLine[]): Page {
		const page: Page = { header: [...header], numbers: [], rows: [] }
		;(this.table ?? this.open(null)).pages.push(page)
		this.broken = false
		this.isReheaded = false
		return page
	}

	private columnNumbers(tokens: readonly Token[]): void {
		const page = this.current()
		if (page && page.rows.length === 0) page.numbers = tokens.slice(1)
		else if (this.table) this.begin([]).numbers = tokens.slice(1)
	}

	private words(line: CellLine, kind: Extract<LineKind, { kind: 'words' }>): void {
		const page = this.current()
		if (!this.table) {
			this.remember(line, kind)
			return
		}
		if (!page) {
			if (kind.known >= 1) this.begin([line])
			return
		}
		if (page.rows.length === 0) {
			// What stands between the numbers of the columns and the first row goes on with the page before.
			const isBody = page.numbers.length > 0 || isTotal(kind.tokens)
			if (page.header.length > 0 && (isBody || (kind.known === 0 && isNumbered(kind.tokens))))
				page.rows.push({ line, kind })
			else page.header.push(line)
			return
		}
		if (kind.heads && (kind.known >= KNOWN || this.broken)) this.begin([line])
		else if (this.isReheaded && kind.known === 0) this.later(line)
		else page.rows.push({ line, kind })
	}

	private row(line: CellLine, printed: Extract<LineKind, { kind: 'row' }>): void {
		const header = this.table?.pages.findLast((it) => it.header.length > 0)?.header
		const kind = header ? withCodeFirst(printed, header) : printed
		const headed = this.current()
		if (headed && headed.header.length > 0 && headed.rows.length === 0 && isCounting(kind.tokens)) {
			headed.numbers = kind.tokens
			return
		}
		if (!this.table) {
			const headed = this.recent.some((it) => it.kind?.kind === 'words' && it.kind.known >= KNOWN)
			if (!headed && !kind.code) {
				this.remember(line, null)
				return
			}
			const from = this.recent.findIndex((it) => it.kind?.kind === 'words' && it.kind.known >= 1)
			const header = from < 0 ? [] : this.recent.slice(from).map((it) => it.line)
			this.open(null)
			this.begin(header)
		}
		if (this.isReheaded && !kind.code && !kind.tokens.some(({ text }) => AMOUNT.test(text))) {
			this.later(line)
			return
		}
		this.isReheaded = false
		const page = this.current()
		const target = !page || (this.broken && page.rows.length > 0) ? this.begin([]) : page
		target.rows.push({ line, kind })
	}

	private remember(line: CellLine, kind: RowKind | null): void {
		this.recent = kind === null ? [] : [...this.recent, { line, kind }].slice(-RECENT)
	}
}

/** Kinds of lines that say nothing of whether a table goes on. */
const STANDS: ReadonlySet<LineKind['kind']> = new Set(['blank', 'page-number', 'note'] as const)

/** 支出决算表（续） goes on with 支出决算表. */
const isContinued = (title: string, before: string | undefined): boolean =>
	CONTINUED.test(title) && title.replace(CONTINUED, '') === before
const CONTINUED = /[（(]?续表?[）)]?[一二三四五六七八九十\d]*$/

/** The numbers of the columns without a word before them: 1 2 3 …, and again from 1 on the other side. */
const isCounting = (tokens: readonly Token[]): boolean =>
	tokens.length >= LEAST_NUMBERED &&
	tokens.every(
		({ text }, at) => text === '1' || (at > 0 && text === String(Number(tokens[at - 1]?.text) + 1)),
	)
const LEAST_NUMBERED = 3

const isNumbered = (tokens: readonly Token[]) =>
	tokens.some((it) => /^[一二三四五六七八九十]+\s*、/.test(it.text))
const isTotal = (tokens: readonly Token[]) =>
	tokens.length === 1 && /^(?:合计|总计|收入总计|支出总计)$/.test((tokens[0]?.text ?? '').replace(/\s/g, ''))
