/**
 * Where the server's sentence points in a reader's statement: it counts lines and columns of what was sent, where brackets stand
 * around the statement in lines of their own, or it names a word without saying where. Nothing where it does neither.
 */
export function errorPlace(
	message: string,
	sql: string,
): { readonly from: number; readonly to: number } | undefined {
	const [, token = '', line, column] =
		/failed at position \d+ \(([^]*?)\) \(line (\d+), col (\d+)\)/.exec(message) ?? []
	if (line !== undefined) return byLine(sql, Number(line) - 2, Number(column) - 1, token)
	const [, named] =
		/(?:identifier|Identifier|Function with name|Column) [`'](.+?)[`'](?= (?:in scope|cannot|does not|is not))/.exec(
			message,
		) ?? []
	// Behind the names of a database and a table, or of what the statement calls them.
	const word = named?.replace(/^.*[.`]/, '')
	if (!word) return undefined
	const from = wholeWord(sql, word)
	return from < 0 ? undefined : { from, to: from + word.length }
}

function byLine(sql: string, line: number, column: number, token: string) {
	const lines = sql.split('\n')
	const text = lines[line]
	// The bracket before the statement, or the one behind it: its end is missing.
	if (text === undefined) return { from: Math.max(0, sql.trimEnd().length - 1), to: sql.trimEnd().length }
	const before = lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0)
	const [word = ''] = token.split('\n')
	// What was written anew before it has moved it: the nearest such word is meant.
	const places = [...text.matchAll(new RegExp(literal(word), 'g'))].map(({ index }) => index)
	const [at = Math.min(column, text.length)] = places.sort(
		(a, b) => Math.abs(a - column) - Math.abs(b - column),
	)
	return { from: before + at, to: before + Math.min(at + Math.max(word.length, 1), text.length) }
}

const wholeWord = (sql: string, word: string): number =>
	sql.search(new RegExp(`(?<![\\p{L}\\p{N}_])${literal(word)}(?![\\p{L}\\p{N}_])`, 'iu'))

const literal = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`)
