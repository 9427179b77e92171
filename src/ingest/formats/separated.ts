import Papa, { type Parser, type ParseResult } from 'papaparse'

/** Rows of separated values in their order, each with the line that it begins in, from 1. */
export interface SeparatedRows {
	/** Cells without blanks around them; a row may have fewer than others. */
	readonly rows: readonly (readonly string[])[]
	readonly lines: readonly number[]
}

/** What parts the values of a file of this name: a tab in `.tsv`, else what the parser finds. */
const separators = (name: string) => ({
	delimiter: /\.tsv$/i.test(name) ? '\t' : '',
	delimitersToGuess: [',', '\t', ';'],
})

/**
 * The rows of a table of separated values, from a text that comes in pieces: no more than one of them is held, and the row
 * that is cut at its end. The separator is a tab in `.tsv`, else the one of comma, tab and semicolon that the parser finds
 * in the first piece. A line break inside quotes ends no row; a quote inside a cell is kept as it is printed.
 */
export function* separatedRows(pieces: Iterable<string>, name: string): Generator<SeparatedRows> {
	let parser: Parser | undefined
	let rest = ''
	let line = 1
	/** A row that no piece ends is looked at again when there is twice as much of it. */
	let enough = 0
	const parsed = (isLast: boolean): SeparatedRows => {
		parser ??= parserOf(rest, name)
		const { data, meta } = parser.parse(rest, 0, !isLast) as ParseResult<string[]>
		const cursor = isLast ? rest.length : meta.cursor
		const breaks = breaksIn(rest.slice(0, cursor))
		const isPlain = breaks === data.length || (isLast && breaks === data.length - 1)
		const lines = data.map((cells) => {
			const begin = line
			line += 1 + (isPlain ? 0 : cells.reduce((sum, cell) => sum + breaksIn(cell), 0))
			return begin
		})
		rest = rest.slice(cursor)
		enough = rest.length * 2
		return { rows: data.map((cells) => cells.map((cell) => cell.trim())), lines }
	}
	for (const piece of pieces) {
		rest += piece
		if (rest !== '' && rest.length >= enough) yield parsed(false)
	}
	if (rest !== '') yield parsed(true)
	// What ends with a line break ends with an empty row, as it does for the parser.
	else if (line > 1) yield { rows: [['']], lines: [line] }
}

/** With the separator and the line ends that the beginning of a text has. */
function parserOf(text: string, name: string): Parser {
	const { delimiter, linebreak } = Papa.parse<string[]>(text, { ...separators(name), preview: 20 }).meta
	return new Papa.Parser({ delimiter, newline: linebreak as '\n' | '\r' | '\r\n' })
}

function breaksIn(text: string): number {
	if (text.includes('\r')) return text.match(/\r\n|\n|\r/g)?.length ?? 0
	let count = 0
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1
	return count
}
