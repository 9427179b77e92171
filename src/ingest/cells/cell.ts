/**
 * What every reader of a disclosure works on, whatever the file was: lines of cells, each with its place. A format makes
 * it (`formats/`, `from-text.ts`); no later step sees a tab, a pipe or a column of blanks.
 */

/** Where a cell stands in its file: a 1-based line of a text, a box on a page in points, or an address in a sheet. */
export type CellPlace =
	| { readonly line: number }
	| { readonly page: number; readonly box: readonly [x0: number, y0: number, x1: number, y1: number] }
	| { readonly sheet: string; readonly address: string }

/** One cell of a line. */
export interface Cell {
	/** The content as plain characters (`normalise.ts`), without blanks at its ends; empty where the cell is. */
	readonly text: string
	/** The content as the file prints it, which is what a finding quotes. */
	readonly printed: string
	/** The columns that the cell covers, the end excluded: indexes or positions, as its line says. */
	readonly start: number
	readonly end: number
	/**
	 * Blank columns between this cell and the one before it: 1 is a blank inside a text as likely as a border, `BORDER`
	 * is a tab, a pipe or a ruled border.
	 */
	readonly gap: number
	readonly rowSpan: number
	readonly columnSpan: number
	readonly place: CellPlace
}

/** The gap before a cell that a border parts from the one before it. */
export const BORDER = Infinity

/** A line of a text, or a row of a ruled table. Blank lines are kept: they have no cells. */
export interface CellLine {
	/** 1-based; what `line_start` and `line_end` of every row name. Several rows of a web page may share one. */
	readonly line: number
	/** The whole line as plain characters, for what is read from sentences. */
	readonly text: string
	readonly cells: readonly Cell[]
	/**
	 * What the columns of its cells are: `index` counts cells (tabs, pipes, ruled tables), `position` measures where they
	 * were printed (display columns of a text, points of a page), so that cells of two lines compare by where they stand.
	 */
	readonly columns: 'index' | 'position'
	/** The ruled table of the file that the line is a row of, numbered from 0; null where the format rules none. */
	readonly table: number | null
	/** The page that the line stands on, from 1; 1 throughout where the format has no pages. */
	readonly page: number
}

export const CELL_FORMATS = ['text', 'csv', 'html', 'workbook', 'pdf', 'docx'] as const
export type CellFormat = (typeof CELL_FORMATS)[number]

/** A file as lines of cells, in reading order. */
export interface CellDocument {
	readonly name: string
	readonly format: CellFormat
	readonly lines: readonly CellLine[]
	/** Whether only its first rows stand here: a table too large for a disclosure, which is loaded as it is or not at all. */
	readonly isCut?: true
}

/**
 * The cells of a line with the blanks inside a text taken for such: neighbours less than `gap` blank columns apart are one
 * cell, joined by one blank. Two blanks part cells in most conversions, and so it is unless told otherwise.
 */
export function joinedCells({ cells }: CellLine, gap = 2): readonly Cell[] {
	const joined: Cell[] = []
	for (const cell of cells) {
		const before = joined.at(-1)
		if (!before || cell.gap >= gap) joined.push(cell)
		else
			joined[joined.length - 1] = {
				...before,
				text: `${before.text} ${cell.text}`,
				printed: `${before.printed} ${cell.printed}`,
				end: cell.end,
			}
	}
	return joined
}
